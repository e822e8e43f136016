/**
 * Forms as no page of ours sends them: fields missing, odd, twice, of every form of the workspace and by two of those who may send it. The
 * answer is never a fault of ours, and a refusal never without words.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Call, callsOf } from './calls.ts';
import { hasReach } from './matrix.ts';
import { type Asked, ask, type Caller, callers, isNobody, startWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await startWorld();
}, 300_000);
afterAll(() => world?.close());

const oddValues = [
  '',
  ' ',
  'NaN',
  '-1',
  '1e309',
  '999999999999999',
  '99999999999999999999',
  '0x10',
  '\0',
  '\ud800',
  'а'.repeat(20_000),
  '../../etc/passwd',
  "'; drop table account --",
  '0000-00-00',
  '[object Object]',
];

/** Those that every field is tried with by itself, the others being right. */
const singly = ['NaN', '999999999999999', '\0'];

/** The same form with other fields. */
function variants(fields: readonly (readonly [string, string])[]): URLSearchParams[] {
  const form = (changed: readonly (readonly [string, string])[]) =>
    new URLSearchParams(changed.map(([name, value]) => [name, value.toWellFormed()]));
  const own = fields.filter(([name]) => !['act', 'intent', 'key'].includes(name));
  const others = fields.filter(([name]) => ['act', 'intent', 'key'].includes(name));
  const keyed = others.filter(([name]) => name !== 'key');
  const made = [form([]), form(others), form(own), form([...keyed, ...own])];
  for (const odd of oddValues) {
    made.push(form([...others, ...own.map(([name]) => [name, odd] as const)]));
    made.push(form([...keyed, ...own, ['key', odd]]));
    if (!singly.includes(odd)) continue;
    for (const [name] of own)
      made.push(form([...others, ...own.map((one) => (one[0] === name ? ([name, odd] as const) : one))]));
  }
  for (const [name, value] of own) {
    made.push(form([...others, ...own.filter((one) => one[0] !== name)]));
    made.push(form([...others, ...own, [name, value]]));
  }
  return made;
}

async function fieldsOf(call: Call): Promise<{ asked: Asked; fields: [string, string][] }> {
  const asked = await call.asked();
  const { body } = asked;
  if (typeof body === 'string') return { asked, fields: [...new URLSearchParams(body)] };
  const entries = body instanceof FormData ? [...body] : [];
  return {
    asked,
    fields: entries.flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  };
}

/** Who may send it, the first two of the table. */
function senders({ access }: Call): Caller[] {
  const may = (caller: Caller) => [access.action].flat().some((action) => hasReach(action, caller));
  return callers.filter((caller) => !isNobody(caller) && may(caller)).slice(0, 2);
}

/** A fault of the server, or a refusal that says nothing. */
const isFault = ({ status, body }: { readonly status: number; readonly body: string }) =>
  status >= 500 || (status >= 400 && body.trim() === '');

const headers = { 'content-type': 'application/x-www-form-urlencoded' };

describe('odd forms', () => {
  it('of every page are answered with a sentence', async () => {
    const forms = callsOf(world).filter(({ kind, target }) => kind === 'form' && target.exists);
    const first = [...new Map(forms.toReversed().map((call) => [call.name, call])).values()];
    expect(first.length).toBeGreaterThan(30);
    const faults: string[] = [];
    let sent = 0;
    for (const call of first) {
      const { asked, fields } = await fieldsOf(call);
      for (const caller of senders(call))
        for (const body of variants(fields)) {
          const answer = await ask(world, caller, {
            method: 'POST',
            path: asked.path,
            headers,
            body: body.toString(),
          });
          sent += 1;
          if (isFault(answer))
            faults.push(`${caller} ${call.name} ${answer.status} ${body.toString().slice(0, 200)}`);
        }
    }
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(1_000);
  }, 600_000);

  it('of the entrances too', async () => {
    const faults: string[] = [];
    for (const path of ['/sign-in', '/en/sign-in', '/invitations/x', `/invitations/${'a'.repeat(43)}`])
      for (const body of variants([
        ['intent', 'password'],
        ['email', 'a@example.org'],
        ['password', 'no password'],
        ['code', '000000'],
        ['name', 'Somebody'],
      ])) {
        const answer = await ask(world, 'anonymous', {
          method: 'POST',
          path,
          headers,
          body: body.toString(),
        });
        if (isFault(answer)) faults.push(`${path} ${answer.status} ${body.toString().slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
  }, 600_000);

  it('would be found where one is a fault, or refused without words', () => {
    expect(isFault({ status: 500, body: 'Internal' })).toBe(true);
    expect(isFault({ status: 400, body: ' ' })).toBe(true);
    expect(isFault({ status: 400, body: 'Напишите причину.' })).toBe(false);
    expect(isFault({ status: 303, body: '' })).toBe(false);
  });
});
