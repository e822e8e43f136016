/**
 * R08 and R12 for every change of the workspace, made from the operations and the forms: repeats have one effect and one answer, and no
 * field of the server's can be set from outside. Controls: keys that are not kept, and a body that lets fields through.
 */
import type { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { createWorkspaceApi } from '../../src/api/workspace/create-workspace-api.ts';
import { workspaceOperations } from '../../src/api/workspace/operations.ts';
import type { WorkspaceOperation } from '../../src/api/workspace/workspace-operation.ts';
import { pageAccess } from '../../src/web/page-access.ts';
import { refuseForeignOrigin } from '../../src/web/site/accounts-edge.ts';
import { actSamples } from './act-samples.ts';
import { formPost, operationCall } from './calls.ts';
import { operationSamples, type Ready } from './operation-samples.ts';
import { pagesOf } from './pages.ts';
import { type Change, faultsOfRepeats } from './repeats.ts';
import { type Asked, ask, type Caller, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  // PostgreSQL where there is one: only there do requests really run beside one another.
  world = await startWorld(testEngines.at(-1));
});
afterAll(() => world?.close());

const changes = workspaceOperations.filter((one) => one.method !== 'GET');
const fillPath = (path: string, params: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '0');

function sampleOf(id: string) {
  const sample = operationSamples[id];
  if (!sample) throw new Error(`no sample of ${id}`);
  return sample;
}

function changeOf(operation: WorkspaceOperation): Change {
  const { by, ready } = sampleOf(operation.id);
  return {
    name: operation.id,
    by,
    ready: async () => {
      const { params, version = 0, body } = await ready(world);
      return (key) => operationCall(operation, fillPath(operation.path, params), { key, version, body });
    },
    // Another version, or another object, is another request.
    other: (asked) =>
      operation.needsVersion
        ? { ...asked, headers: { ...asked.headers, 'if-match': '"77"' } }
        : otherBody(operation, asked),
    isShownOnce: operation.id === 'makeLink',
    succeeds: ({ status }) => status === 200,
  };
}

function otherBody(operation: WorkspaceOperation, asked: Asked): Asked {
  // White space is another body: what was hashed is what was sent.
  if (operation.body !== null) return { ...asked, body: `${String(asked.body)} ` };
  return { ...asked, body: ' ' };
}

describe('R08', () => {
  it.each(changes.map((one) => [one.id, one] as const))(
    '%s has one effect however often it comes',
    async (_, one) => {
      expect(await faultsOfRepeats(world, changeOf(one))).toEqual([]);
    },
  );

  const forms = Object.entries(pageAccess).flatMap(([page, { acts = {} }]) =>
    Object.keys(acts).flatMap((act) => {
      const sample = actSamples[`${page} ${act}`.trim()];
      return sample?.operation ? [{ page, act, sample, operation: sample.operation }] : [];
    }),
  );

  it.each(forms.map((one) => [`${one.page} ${one.act}`, one] as const))(
    'the form %s has one effect however often it is sent',
    async (name, { page, act, sample, operation }) => {
      const { by, ready } = sampleOf(operation);
      const path = pagesOf().find((one) => one.page === page && one.language === 'ru')?.path ?? '';
      const fieldsOf = ({ params, version = 0, body }: Ready) => ({
        act,
        version: String(version),
        ...sample.fields({ ...params, ...(body as object) }, world),
      });
      const change: Change = {
        name,
        by,
        ready: async () => {
          const state = await ready(world);
          return (key) =>
            formPost(path.replace(':id', state.params['id'] ?? ''), { ...fieldsOf(state), key });
        },
        other: (asked) => ({ ...asked, body: `${String(asked.body)}&version=77&text=other` }),
        isShownOnce: operation === 'makeLink',
        succeeds: ({ status }) => status === 303 || (operation === 'makeLink' && status === 200),
      };
      expect(await faultsOfRepeats(world, change)).toEqual([]);
    },
  );

  it('somebody else’s use of the key is a request of its own', async () => {
    const second = await world.inviteMore('analyst', `second@office.test`);
    const cookie =
      world.product.accounts.cookies.session({ token: second.token, stage: 'open' }).split(';')[0] ?? '';
    const at: World = { ...world, cookies: { ...world.cookies, auditor: cookie } };
    const faults: string[] = [];
    for (const one of changes.filter(({ id }) => sampleOf(id).by === 'analyst')) {
      const change = changeOf(one);
      const asked = (await change.ready())(`shared-key-${one.id}`);
      const first = await ask(at, 'analyst', asked);
      const other = await ask(at, 'auditor', asked);
      const isReplay = other.status === 200 && other.body === first.body;
      const entries = await world.run(
        "select 1 from audit_entry where outcome = 'done' and actor = $1 and detail is not null",
        [second.id],
      );
      if (isReplay && entries.length === 0) faults.push(one.id);
      if (other.status >= 500) faults.push(`${one.id}: ${other.status}`);
    }
    expect(faults).toEqual([]);
  });

  it('a key dies with the rights of its owner', async () => {
    const person = await world.inviteMore('analyst', 'dismissed@office.test');
    const cookie =
      world.product.accounts.cookies.session({ token: person.token, stage: 'open' }).split(';')[0] ?? '';
    const at: World = { ...world, cookies: { ...world.cookies, auditor: cookie } };
    const [create] = changes;
    if (!create) throw new Error('there are no changes');
    const asked = (await changeOf(create).ready())('dismissed-key-1');
    expect((await ask(at, 'auditor', asked)).status).toBe(200);
    await world.run('update account_role set is_disabled = true where account = $1', [person.id]);
    expect((await ask(at, 'auditor', asked)).status).toBe(401);
  });

  it('control: without the kept keys repeats are found', async () => {
    const operations = changes.map((one) => ({
      ...one,
      run: (call: Parameters<typeof one.run>[0]) =>
        one.run({
          ...call,
          repeat: { key: `${call.repeat.key}-${Math.random()}`, bodySha256: call.repeat.bodySha256 },
        }),
    }));
    const { workspace, accounts } = world.product;
    const site = createWorkspaceApi({
      workspace,
      actorOf: accounts.actorOf,
      refuseForeignOrigin,
      operations,
    });
    const comment = operations.find((one) => one.id === 'commentOnAnswer');
    if (!comment) throw new Error('no comments');
    expect(await faultsOfRepeats({ ...world, site }, changeOf(comment))).toContainEqual(
      expect.stringMatching(/51 effects/),
    );
  });
});

/** Values nobody would write; found in the database, they came in from outside. */
const smuggled = { text: 'smuggled-7f3a', number: 987_654, day: '2031-07-13T00:00:00.000Z' };
const serverOwned: Readonly<Record<string, unknown>> = {
  id: smuggled.text,
  wave: smuggled.text,
  recipient: smuggled.text,
  respondent: smuggled.text,
  state: 'accepted',
  stateAt: smuggled.day,
  version: smuggled.number,
  seq: smuggled.number,
  answered: smuggled.number,
  required: smuggled.number,
  openedAt: smuggled.day,
  closedAt: smuggled.day,
  publishedAt: smuggled.day,
  submittedAt: smuggled.day,
  submittedBy: smuggled.text,
  submittedName: smuggled.text,
  lastContactAt: smuggled.day,
  extendedTo: smuggled.day,
  removedAt: smuggled.day,
  removedReason: smuggled.text,
  createdAt: smuggled.day,
  createdBy: smuggled.text,
  changedBy: smuggled.text,
  changedAt: smuggled.day,
  by: smuggled.text,
  byName: smuggled.text,
  at: smuggled.day,
  actor: smuggled.text,
  origin: { via: 'workbook', file: smuggled.text },
  sha256: smuggled.text,
  answersSha256: smuggled.text,
  decision: 'accepted',
  isLate: false,
  facts: smuggled.number,
  role: 'administrator',
  clusters: [smuggled.text],
  inn: smuggled.text,
  isDisabled: false,
  hasSecondFactor: true,
  __proto__x: smuggled.text,
};

async function found(): Promise<string[]> {
  const tables = await world.run(
    "select table_name from information_schema.tables where table_schema = 'public'",
  );
  const hits: string[] = [];
  for (const { table_name: name } of tables) {
    const text = JSON.stringify(await world.run(`select * from "${name}"`));
    const words = [smuggled.text, String(smuggled.number), smuggled.day.slice(0, 10)];
    if (words.some((word) => text.includes(word))) hits.push(String(name));
  }
  return hits;
}

/** The body with one more field, at the top or inside each list of things. */
function withField(body: object, name: string, value: unknown): object[] {
  const inside = Object.entries(body).flatMap(([key, list]) =>
    Array.isArray(list) && typeof list[0] === 'object'
      ? [{ ...body, [key]: list.map((one) => (name in one ? one : { ...one, [name]: value })) }]
      : [],
  );
  return [...(name in body ? [] : [{ ...body, [name]: value }]), ...inside];
}

describe('R12', () => {
  const bodied = changes.filter((one) => one.body !== null);

  it.each(bodied.map((one) => [one.id, one] as const))(
    'no field of the server’s goes in through %s',
    async (_, one) => {
      const { by, ready } = sampleOf(one.id);
      const { params, version = 0, body } = await ready(world);
      const path = fillPath(one.path, params);
      const accepted: string[] = [];
      for (const [name, value] of Object.entries(serverOwned))
        for (const [place, changed] of withField(body as object, name, value).entries()) {
          if (JSON.stringify(changed) === JSON.stringify(body)) continue;
          const key = `smuggle-${one.id}-${name}-${place}`;
          const { status } = await ask(world, by, operationCall(one, path, { key, version, body: changed }));
          if (status !== 422 && status !== 400) accepted.push(`${name}: ${status}`);
        }
      expect(accepted).toEqual([]);
      expect(await found()).toEqual([]);
    },
  );

  it('no field of the server’s goes in through a form', async () => {
    const extra = Object.fromEntries(
      Object.entries(serverOwned).map(([name, value]) => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]),
    );
    for (const [name, sample] of Object.entries(actSamples)) {
      const [page = '', act = ''] = name.split(' ');
      const path = pagesOf().find((one) => one.page === page && one.language === 'ru')?.path ?? '';
      const operation = operationSamples[sample.operation ?? ''];
      const state = await operation?.ready(world);
      const fields = { ...sample.fields({ ...state?.params, ...(state?.body as object) }, world) };
      if (Object.values(fields).some((value) => typeof value !== 'string')) continue;
      const id = state?.params['id'] ?? world.target.id;
      // Fields the form has itself are its own; the rest is smuggled in.
      const asked = {
        ...extra,
        ...fields,
        [sample.field]: act,
        version: String(state?.version ?? 0),
        key: `smuggle-form-${name}`,
      };
      for (const by of [operation?.by ?? 'administrator', 'analyst'] as Caller[])
        await ask(world, by, formPost(path.replace(':id', id), asked as Record<string, string>));
    }
    const roles = await world.run("select account from account_role where role = 'administrator'");
    expect(roles).toEqual([{ account: world.ids.administrator }]);
    // Forms read ids and words of their own fields; of these only what the page asks for may be kept.
    expect(await found()).toEqual([]);
  });

  it('control: a body that lets other fields through is found', async () => {
    const one = changes.find(({ id }) => id === 'commentOnAnswer');
    if (!one) throw new Error('no comments');
    const loose: WorkspaceOperation = { ...one, body: (one.body as z.ZodObject).loose() };
    const { workspace, accounts } = world.product;
    const site = createWorkspaceApi({
      workspace,
      actorOf: accounts.actorOf,
      refuseForeignOrigin,
      operations: [loose],
    });
    const { params, body } = await sampleOf(one.id).ready(world);
    const asked = operationCall(loose, fillPath(one.path, params), {
      key: 'smuggle-control',
      version: 0,
      body: { ...(body as object), byName: smuggled.text },
    });
    expect((await ask({ ...world, site }, 'analyst', asked)).status).toBe(200);
  });
});
