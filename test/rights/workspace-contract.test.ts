/**
 * The workspace API against its own document: it is valid OpenAPI, every operation answers as declared, every error is a declared problem
 * document, and R26: requests made at random never meet a 5xx or an undeclared answer. Controls: broken operations are found.
 */
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../src/api/schemas/common.ts';
import { createWorkspaceApi, workspaceBase } from '../../src/api/workspace/create-workspace-api.ts';
import { workspaceOperations } from '../../src/api/workspace/operations.ts';
import type { WorkspaceOperation } from '../../src/api/workspace/workspace-operation.ts';
import { refuseForeignOrigin } from '../../src/web/site/accounts-edge.ts';
import { noise } from '../api/noise.ts';
import { operationCall } from './calls.ts';
import { operationSamples } from './operation-samples.ts';
import { type Answer, type Asked, ask, type Caller, startWorld, type World } from './world.ts';
import { openWave } from './world-parts.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 50);
const seed = Number(process.env['FUZZ_SEED'] ?? 20171231);

interface Document {
  readonly paths: Record<
    string,
    Record<string, { operationId: string; responses: Record<string, { content?: Record<string, unknown> }> }>
  >;
}

let world: World;
let document: Document;
beforeAll(async () => {
  world = await startWorld();
  document = JSON.parse((await ask(world, 'anonymous', { path: `${workspaceBase}/openapi.json` })).body);
});
afterAll(() => world?.close());

const changes = workspaceOperations.filter((one) => one.method !== 'GET');
let keys = 0;
const nextKey = () => {
  keys += 1;
  return `contract-key-${keys}`;
};

const fillPath = (path: string, params: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '0');

/** A call in a state in which it works. */
async function working(operation: WorkspaceOperation): Promise<{ by: Caller; asked: Asked }> {
  const sample = operationSamples[operation.id];
  if (!sample) {
    const id = operation.object === 'wave' ? openWave : world.objects.subject.recipient;
    const path = fillPath(operation.path, { id });
    const by = operation.id === 'readDesk' ? 'federal-subject-officer' : 'analyst';
    return { by, asked: { path: workspaceBase + path } };
  }
  const { params, version = 0, body } = await sample.ready(world);
  const path = fillPath(operation.path, params);
  return { by: sample.by, asked: operationCall(operation, path, { key: nextKey(), version, body }) };
}

const declaredOf = ({ method, path }: WorkspaceOperation) => document.paths[path]?.[method.toLowerCase()];

/** What does not fit the document; null when all does. */
function unlike(operation: WorkspaceOperation, answer: Answer): string | null {
  const where = `${operation.id} ${answer.status}`;
  const declared = declaredOf(operation)?.responses[answer.status];
  if (!declared) return `${where}: not declared`;
  const [type = ''] = answer.type.split(';');
  if (!Object.hasOwn(declared.content ?? {}, type)) return `${where}: ${type} not declared`;
  const schema = answer.status === 200 ? operation.answer : problemSchema;
  const result = schema.safeParse(JSON.parse(answer.body));
  return result.success
    ? null
    : `${where}: ${result.error.issues[0]?.path.join('.')} ${result.error.issues[0]?.message}`;
}

describe('the document', () => {
  it.each(['ru', 'en'])('is valid OpenAPI 3.1 with every operation (%s)', async (lang) => {
    const { body, type } = await ask(world, 'anonymous', {
      path: `${workspaceBase}/openapi.json?lang=${lang}`,
    });
    expect(type).toContain('application/json');
    const result = await new Validator().validate(JSON.parse(body));
    expect(result.errors ?? []).toEqual([]);
    const ids = Object.values((JSON.parse(body) as Document).paths).flatMap((item) =>
      Object.values(item).map((one) => one.operationId),
    );
    expect(ids.toSorted()).toEqual(workspaceOperations.map(({ id }) => id).toSorted());
  });

  it('is shown as a page without script, in both languages', async () => {
    for (const lang of ['ru', 'en']) {
      const { status, body } = await ask(world, 'anonymous', { path: `${workspaceBase}/docs?lang=${lang}` });
      expect(status).toBe(200);
      expect(body).not.toContain('<script');
      expect(body).toContain('PATCH /api/v1/workspace/recipients/{id}/answers');
      expect(body).toContain(`lang="${lang}"`);
    }
    expect((await ask(world, 'anonymous', { path: `${workspaceBase}/docs?nonsense=1` })).status).toBe(400);
    const post = await ask(world, 'anonymous', { path: `${workspaceBase}/openapi.json`, method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

describe.each(workspaceOperations.map((one) => [one.id, one] as const))('%s', (_, operation) => {
  it('answers as declared, with a validator where a version is', async () => {
    const { by, asked } = await working(operation);
    const answer = await ask(world, by, asked);
    expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, '']);
    expect(unlike(operation, answer)).toBeNull();
    const body = JSON.parse(answer.body);
    const version = body.version ?? body.recipient?.version ?? body.wave?.version;
    expect(answer.headers.get('etag')).toBe(version === undefined ? null : `"${version}"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses an unknown parameter and methods that are not declared', async () => {
    const { by, asked } = await working(operation);
    const unknown = await ask(world, by, { ...asked, path: `${asked.path}?nonsense=1` });
    expect([unknown.status, unlike(operation, unknown)]).toEqual([400, null]);
    expect(JSON.parse(unknown.body).parameter).toBe('nonsense');
    const allowed = Object.keys(document.paths[operation.path] ?? {}).map((method) => method.toUpperCase());
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
      (one) => !allowed.includes(one),
    )) {
      const answer = await ask(world, by, { path: asked.path, method });
      expect([method, answer.status]).toEqual([method, 405]);
      expect(answer.headers.get('allow')?.split(', ').toSorted()).toEqual(allowed.toSorted());
      problemSchema.parse(JSON.parse(answer.body));
    }
  });
});

describe.each(changes.map((one) => [one.id, one] as const))('errors of %s', (_, operation) => {
  it('are problems with the status that says what is wrong, and nothing was done', async () => {
    const { by, asked } = await working(operation);
    const without = (name: string) => {
      const { [name]: _gone, ...headers } = asked.headers ?? {};
      return { ...asked, headers };
    };
    const wrong: [number, Asked][] = [[400, without('idempotency-key')]];
    if (operation.needsVersion) {
      wrong.push([428, without('if-match')]);
      wrong.push([412, { ...asked, headers: { ...asked.headers, 'if-match': '"999999"' } }]);
      wrong.push([412, { ...asked, headers: { ...asked.headers, 'if-match': 'W/"x"' } }]);
    }
    wrong.push([415, { ...asked, body: 'x', headers: { ...asked.headers, 'content-type': 'text/plain' } }]);
    wrong.push([422, { ...asked, body: '{' }]);
    wrong.push([422, { ...asked, body: '{"state":"accepted"}' }]);
    wrong.push([413, { ...asked, body: `{"x":"${'x'.repeat(4 * 1024 * 1024)}"}` }]);
    wrong.push([403, { ...asked, headers: { ...asked.headers, origin: 'https://elsewhere.test' } }]);
    for (const [status, request] of wrong) {
      const answer = await ask(world, by, request);
      expect([answer.status, answer.body.slice(0, 300)], `${status} was meant`).toEqual([
        status,
        expect.anything(),
      ]);
      expect(unlike(operation, answer)).toBeNull();
      if (status === 412 && request.headers?.['if-match'] === '"999999"') {
        const { current } = JSON.parse(answer.body);
        expect(answer.headers.get('etag')).toBe(`"${current.version}"`);
        expect(asked.headers?.['if-match']).toBe(`"${current.version}"`);
      }
    }
    expect((await ask(world, by, asked)).status, 'it still works afterwards').toBe(200);
  });
});

/** The API with something broken on purpose. */
function broken(changed: Partial<WorkspaceOperation>, id: string): World {
  const operations = workspaceOperations.map((one) => (one.id === id ? { ...one, ...changed } : one));
  const { workspace, accounts } = world.product;
  return {
    ...world,
    site: createWorkspaceApi({ workspace, actorOf: accounts.actorOf, refuseForeignOrigin, operations }),
  };
}

describe('outside faults and controls', () => {
  it('a database that does not answer is a 503 with Retry-After, anything else a 500 without its words', async () => {
    const lost = Object.assign(new Error('password=secret'), { name: 'DatabaseError', code: '57P03' });
    for (const [error, status] of [[lost, 503] as const, [new Error('password=secret'), 500] as const]) {
      const at = broken({ run: () => Promise.reject(error) }, 'listWaves');
      const answer = await ask(at, 'analyst', { path: `${workspaceBase}/waves` });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('retry-after')).toBe(status === 503 ? '5' : null);
      expect(answer.body).not.toContain('secret');
      problemSchema.parse(JSON.parse(answer.body));
    }
  });

  it('an answer that is not as declared is found', async () => {
    const [operation] = workspaceOperations;
    if (!operation) throw new Error('there are no operations');
    const at = broken({ run: async () => ({ items: [{ wave: 1 }] }) }, operation.id);
    expect(unlike(operation, await ask(at, 'analyst', { path: `${workspaceBase}/waves` }))).toMatch(
      /items\.0/,
    );
  });
});

describe('R26', () => {
  const id = fc.oneof(
    fc.constantFrom(openWave, '0'.repeat(16)),
    fc.constant('').map(() => world.objects.subject.recipient),
    noise,
  );
  const words = fc.dictionary(
    fc.constantFrom(
      'edits',
      'reason',
      'text',
      'field',
      'id',
      'years',
      'recipients',
      'exception',
      'isPartial',
      'untilOn',
      'check',
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const encode = (text: string) => encodeURIComponent(text.toWellFormed()) || '%20';

  it.each(workspaceOperations.map((one) => [one.id, one] as const))(
    `%s meets ${runs} random requests without a 5xx or an undeclared answer`,
    async (_, operation) => {
      const sample = operationSamples[operation.id]?.harmless as object | null | undefined;
      const request = fc.record({
        params: fc.tuple(id, noise),
        query: fc.dictionary(fc.constantFrom(...operation.query, 'x'), noise, { maxKeys: 2 }),
        body: fc.oneof(
          words.map((one) => JSON.stringify({ ...sample, ...one })),
          noise,
          fc.jsonValue().map((one) => JSON.stringify(one)),
        ),
        version: fc.oneof(
          fc.constantFrom('"1"', '"2"', '999999', '*'),
          fc.string({ unit: 'grapheme-ascii' }),
        ),
        by: fc.constantFrom<Caller>('analyst', 'federal-subject-officer', 'link'),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ params: [first, second], query, body, version, by }) => {
          const path = operation.path.replace('{id}', encode(first)).replace(/\{\w+\}/, encode(second));
          const search = new URLSearchParams(
            Object.entries(query).map(([name, value]) => [name, value.toWellFormed()]),
          );
          const asked = operationCall(operation, path, { key: nextKey(), version: 1, body: {} });
          const headers = {
            ...asked.headers,
            ...(asked.headers ? { 'if-match': version.replace(/[^\x21-\x7e]/g, '') } : {}),
          };
          const answer = await ask(world, by, {
            ...asked,
            path: `${asked.path}?${search}`,
            headers,
            ...(operation.method === 'GET' ? {} : { body: body.toWellFormed() }),
          });
          if (answer.status >= 500) throw new Error(`${answer.status} ${answer.body}`);
          // A path that became another one, or none, answers for itself.
          if (new URL(asked.path, 'http://x').pathname.split('/').length !== asked.path.split('/').length)
            return;
          const fault = unlike(operation, answer);
          if (fault !== null) throw new Error(`${fault}: ${answer.body.slice(0, 300)}`);
        }),
        { numRuns: runs, seed },
      );
    },
  );
});
