/**
 * R22 over the whole site, and what is left of R10: a name, a phone, an INN, a password and tokens go in through every operation and form,
 * rightly and wrongly; none may come out in the log, the audit log, an address, a problem or the subject of a letter. Control: a log
 * of the body.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceBase } from '../../src/api/workspace/create-workspace-api.ts';
import { workspaceOperations } from '../../src/api/workspace/operations.ts';
import { pageAccess } from '../../src/web/page-access.ts';
import { written } from '../written.ts';
import { actSamples } from './act-samples.ts';
import { formPost, operationCall } from './calls.ts';
import { operationSamples } from './operation-samples.ts';
import { pagesOf } from './pages.ts';
import { type Answer, type Asked, ask, type Caller, startWorld, type World } from './world.ts';

const canaries = {
  name: 'Канареева-Имя',
  phone: '+7 999 765-43-21',
  password: 'canary-password-91',
  token: 'canary-token-0123456789abcdef0123456789abcdef',
  inn: '7726559473',
} as const;
const all = Object.values(canaries).join(' ');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const foundIn = (text: string) => Object.values(canaries).filter((canary) => text.includes(canary));

/** The body with a canary in every text of it. */
function sung(body: unknown): unknown {
  if (typeof body === 'string') return all;
  if (Array.isArray(body)) return body.map(sung);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, sung(value)]));
}

/** Once with words where words belong, once with canaries everywhere, once as what is no body at all. */
async function operationRequests(): Promise<[Caller, Asked][]> {
  const asked: [Caller, Asked][] = [];
  for (const operation of workspaceOperations.filter((one) => one.method !== 'GET')) {
    const sample = operationSamples[operation.id];
    if (!sample) continue;
    const { params, version = 0, body } = await sample.ready(world);
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '0');
    const words = Object.fromEntries(
      Object.entries((body ?? {}) as object).map(([name, value]) => [
        name,
        ['reason', 'text', 'exception'].includes(name) ? all : value,
      ]),
    );
    for (const [place, given] of [sung(body), words].entries())
      asked.push([
        sample.by,
        operationCall(operation, path, { key: `canary-${operation.id}-${place}`, version, body: given }),
      ]);
    const call = operationCall(operation, path, { key: `canary-${operation.id}-x`, version, body: {} });
    asked.push([sample.by, { ...call, body: `{${all}` }]);
  }
  return asked;
}

function formRequests(): [Caller, Asked][] {
  return Object.entries(actSamples).map(([name, sample]) => {
    const [page = '', act = ''] = name.split(' ');
    const path = pagesOf().find((one) => one.page === page && one.language === 'ru')?.path ?? '';
    const declared = pageAccess[page]?.reads;
    const isOfRecipient = typeof declared === 'object' && declared.object === 'recipient';
    const id = isOfRecipient ? world.objects.subject.recipient : world.target.id;
    const harmless = operationSamples[sample.operation ?? '']?.harmless ?? {};
    const fields = sung(sample.fields(harmless as Record<string, unknown>, world)) as Record<string, string>;
    const asked = { ...fields, email: all, [sample.field]: act, version: '1', key: `canary-form-${name}` };
    return [
      page.startsWith('account') ? 'administrator' : 'analyst',
      formPost(path.replace(':id', id), asked),
    ];
  });
}

const others: readonly [Caller, Asked][] = [
  [
    'anonymous',
    formPost('/sign-in', { intent: 'password', email: canaries.name, password: canaries.password }),
  ],
  ['anonymous', formPost('/sign-in', { intent: 'code', code: canaries.token })],
  [
    'anonymous',
    formPost(`/invitations/${canaries.token}`, { name: canaries.name, password: canaries.password }),
  ],
  ['anonymous', { path: `/answer/${canaries.token}` }],
  ['anonymous', { path: `/open-id/return?code=${canaries.token}&state=${canaries.token}` }],
  ['analyst', { path: `${workspaceBase}/recipients/${'0'.repeat(16)}/history?field=x` }],
];

describe('R22 over the site', () => {
  it('no canary in log, audit log, problems, addresses and subjects', async () => {
    const answers: Answer[] = [];
    const requests = [...(await operationRequests()), ...formRequests(), ...others];
    const output = await written(async () => {
      for (const [caller, asked] of requests) answers.push(await ask(world, caller, asked));
    });
    expect(answers.length).toBeGreaterThan(90);
    const failed = requests.filter((_, place) => (answers[place]?.status ?? 500) >= 500);
    expect(failed.map(([, { path, body }]) => `${path} ${String(body).slice(0, 200)} ${output}`)).toEqual([]);
    expect(foundIn(output)).toEqual([]);
    const entries = (await world.run('select * from audit_entry')).map((entry) => JSON.stringify(entry));
    expect(entries.filter((entry) => foundIn(entry).length > 0)).toEqual([]);
    expect(foundIn(JSON.stringify(await world.run('select subject from outbox')))).toEqual([]);
    expect(foundIn(answers.map(({ location }) => decodeURIComponent(location ?? '')).join('\n'))).toEqual([]);
    const problems = answers.filter(({ type }) => type.includes('problem+json'));
    expect(problems.length).toBeGreaterThan(30);
    // The path of the request stands in a problem as `instance`: that one the caller wrote.
    const bodies = problems.map(({ body }) => JSON.stringify({ ...JSON.parse(body), instance: '' }));
    expect(bodies.filter((body) => foundIn(body).length > 0)).toEqual([]);
  });

  it('control: a log of the body is found', async () => {
    const output = await written(async () => console.log(JSON.stringify(sung({ text: 'x' }))));
    expect(foundIn(output)).toEqual(Object.values(canaries));
  });
});

describe('R10 over the site', () => {
  it('a token in the address opens nothing', async () => {
    const token = (world.cookies.analyst.split('=')[1] ?? '').trim();
    for (const path of ['/workspace/waves', `${workspaceBase}/waves`])
      for (const name of ['token', 'session', '__Host-atlas-session', 'access_token']) {
        const { status, location } = await ask(world, 'anonymous', { path: `${path}?${name}=${token}` });
        expect([path, name, status === 200]).toEqual([path, name, false]);
        if (location !== null) expect(location).toMatch(/^\/sign-in\?/);
      }
    const bearer = { path: `${workspaceBase}/waves`, headers: { authorization: `Bearer ${token}` } };
    expect((await ask(world, 'anonymous', bearer)).status).toBe(401);
  });

  it('no change comes from another site, whatever the session', async () => {
    const faults: string[] = [];
    for (const [caller, asked] of [...(await operationRequests()), ...formRequests()]) {
      const headers = { ...asked.headers, origin: 'https://elsewhere.test' };
      const { status } = await ask(world, caller, { ...asked, headers });
      if (status !== 403) faults.push(`${asked.method} ${asked.path}: ${status}`);
    }
    expect(faults).toEqual([]);
  });

  it('after signing out the same cookie is worth nothing on the next request', async () => {
    const person = await world.inviteMore('auditor', 'leaving@office.test');
    const [cookie = ''] = world.product.accounts.cookies
      .session({ token: person.token, stage: 'open' })
      .split(';');
    const at: World = { ...world, cookies: { ...world.cookies, auditor: cookie } };
    const read = async () => (await ask(at, 'auditor', { path: `${workspaceBase}/waves` })).status;
    expect(await read()).toBe(200);
    const out = await ask(at, 'auditor', { path: '/sign-out', method: 'POST' });
    expect(out.headers.getSetCookie().every((line) => /^__Host-.*Max-Age=0.*Secure/.test(line))).toBe(true);
    expect(await read()).toBe(401);
  });
});
