/**
 * Forms as no page of ours sends them: fields missing, odd, twice, of every form of the workspace and by everybody who may send it. The
 * answer is always a sentence, never a fault of ours. Control: a form that is not there answers so.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '../../src/domain/access/actor.ts';
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
          if (answer.status >= 500)
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
        if (answer.status >= 500) faults.push(`${path} ${answer.status} ${body.toString().slice(0, 200)}`);
      }
    expect(faults).toEqual([]);
  }, 600_000);
});

describe('a form whose session has ended', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const post = (path: string, fields: Record<string, string>) =>
    ask(world, 'signed-out', { method: 'POST', path, headers, body: form(fields) });

  it('gives back what was written, with the way to sign in and to send it again', async () => {
    const path = `/workspace/recipients/${world.objects.cluster.recipient}`;
    const text = 'Уточните <b>выручку</b> & остальное';
    const sent = { act: 'comment', key: 'kept-key-1', field: '', text };
    for (const prefix of ['', '/en']) {
      const answer = await post(`${prefix}${path}`, sent);
      expect([answer.status, answer.location]).toEqual([401, null]);
      expect(answer.body).toContain('Уточните &lt;b&gt;выручку&lt;/b&gt; &amp; остальное</textarea>');
      expect(answer.body).toContain(`href="${prefix}/sign-in?to=${encodeURIComponent(prefix + path)}"`);
      expect(answer.body).toContain(`action="${prefix}${path}"`);
      expect(answer.body).toContain('name="key" value="kept-key-1"');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    // Signed in meanwhile, the same form does what was meant.
    const again = await ask(world, 'analyst', { method: 'POST', path, headers, body: form(sent) });
    expect(again.status).toBe(303);
    const { comments } = await world.product.workspace.recipient(system, world.objects.cluster.recipient);
    expect(comments.map((one) => one.text)).toContain(text);
  });

  it('never gives back a password, and nothing to another site', async () => {
    const secret = await post('/account', {
      intent: 'password',
      present: 'my old secret',
      password: 'my new secret',
    });
    expect([secret.status, secret.body.includes('secret')]).toEqual([302, false]);
    const foreign = await ask(world, 'signed-out', {
      method: 'POST',
      path: `/workspace/recipients/${world.objects.cluster.recipient}`,
      headers: { ...headers, origin: 'https://elsewhere.test' },
      body: form({ act: 'comment', text: 'planted' }),
    });
    expect([foreign.status, foreign.body.includes('planted')]).toEqual([403, false]);
  });
});

describe('nobody', () => {
  const refused = async () =>
    world.run(
      `select action, object, address, detail from audit_entry
        where actor = 'anonymous' and outcome = 'refused' and action = 'wave.read' order by seq`,
    );

  it('asking the API is in the audit log with address and route, a flood as one entry', async () => {
    const before = (await refused()).length;
    for (let count = 0; count < 50; count += 1) {
      const { status } = await ask(world, 'anonymous', { path: '/api/v1/workspace/waves' });
      expect(status).toBe(401);
    }
    const entries = (await refused()).slice(before);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      action: 'wave.read',
      object: '/api/v1/workspace/waves',
      address: '192.0.2.44',
    });
  });
});
