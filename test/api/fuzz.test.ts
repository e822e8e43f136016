/**
 * R26: requests generated from the OpenAPI document. No answer may be a 5xx, and status, media type and shape must be as the
 * document declares. Negative control: operations broken on purpose must be found.
 */
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/adapters/exports/index.ts';
import { mountOperations } from '../../src/api/create-api.ts';
import type { Operation } from '../../src/api/operation.ts';
import { createOperations } from '../../src/api/operations.ts';
import { makeFlows } from './fixture.ts';
import { makeWaves } from './made-waves.ts';
import { noise } from './noise.ts';
import { mount, serve } from './serve.ts';

const runs = Number(process.env.FUZZ_RUNS ?? 50);
const seed = Number(process.env.FUZZ_SEED ?? 20171231);

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly schema: {
    readonly type: string;
    readonly enum?: readonly string[];
    readonly example?: unknown;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

interface Declared {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Document {
  readonly paths: Record<string, { get: Declared }>;
  readonly components: object;
}

const readDocument = async (app: Hono) =>
  (await (await app.request('/api/v1/openapi.json')).json()) as Document;

/** Values that fit, values beside them and noise. */
function valueFor({ schema }: Parameter): fc.Arbitrary<string> {
  const fitting: fc.Arbitrary<string>[] = [];
  if (schema.enum) fitting.push(fc.constantFrom(...schema.enum));
  if (schema.type === 'integer')
    fitting.push(fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 9 }).map(String));
  if (schema.example !== undefined) fitting.push(fc.constant(String(schema.example)));
  return fitting.length === 0
    ? noise
    : fc.oneof({ weight: 3, arbitrary: fc.oneof(...fitting) }, { weight: 1, arbitrary: noise });
}

/** A lone surrogate cannot be encoded; it becomes the replacement character as in any client. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());

function requestOf(path: string, declared: Declared): fc.Arbitrary<string> {
  const parameters = declared.parameters ?? [];
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const pathValues = fc.tuple(
    ...inPath.map((parameter) => valueFor(parameter).filter((value) => value !== '' && !/^\.+$/.test(value))),
  );
  const pairs =
    inQuery.length === 0
      ? fc.constant([])
      : fc.array(
          fc
            .constantFrom(...inQuery)
            .chain((parameter) =>
              valueFor(parameter).map((value) => `${encode(parameter.name)}=${encode(value)}`),
            ),
          { maxLength: 4 },
        );
  return fc.tuple(pathValues, pairs).map(([values, query]) => {
    const filled = inPath.reduce(
      (to, { name }, index) => to.replace(`{${name}}`, encode(values[index] ?? '')),
      path,
    );
    return `/api/v1${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  });
}

/** What is wrong with the answer to a request, or nothing; `seen` gathers the statuses. */
function judge(document: Document, seen: Set<number>) {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema({ $id: 'document', components: document.components });
  const validators = new Map<object, ReturnType<typeof ajv.compile>>();
  const validatorOf = (schema: object) => {
    const known = validators.get(schema);
    const made =
      known ??
      ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')));
    validators.set(schema, made);
    return made;
  };
  return async (app: Hono, declared: Declared, address: string): Promise<string | undefined> => {
    const response = await app.request(address);
    const { status } = response;
    seen.add(status);
    const body = await response.arrayBuffer();
    if (status >= 500) return `${status}`;
    const content = declared.responses[status]?.content;
    const media = response.headers.get('content-type') ?? '';
    const schema = content?.[media]?.schema;
    if (!schema) return `${status} ${media} is not declared`;
    if (!media.includes('json')) return undefined;
    const valid = validatorOf(schema);
    return valid(JSON.parse(new TextDecoder().decode(body)))
      ? undefined
      : `${status} ${ajv.errorsText(valid.errors)}`;
  };
}

/** Fuzzes one operation; returns what was found. */
async function fuzz(
  app: Hono,
  document: Document,
  path: string,
  declared: Declared,
): Promise<string | undefined> {
  const seen = new Set<number>();
  const check = judge(document, seen);
  const result = await fc.check(
    fc.asyncProperty(requestOf(path, declared), async (address) => {
      const fault = await check(app, declared, address);
      if (fault) throw new Error(`${address}: ${fault}`);
    }),
    { numRuns: runs, seed },
  );
  if (result.failed) return `seed ${result.seed}: ${result.errorInstance}`;
  // A fuzz that never gets through to an answer proves nothing.
  return seen.has(200) ? undefined : 'no request was answered with 200';
}

const { app } = serve();
const document = await readDocument(app);

describe(`fuzz of every operation, ${runs} requests each, seed ${seed}`, () => {
  it.each(Object.entries(document.paths))('GET %s', async (path, { get }) => {
    expect(await fuzz(app, document, path, get)).toBeUndefined();
  });
});

describe('negative control', () => {
  const broken: [string, Operation['answer']][] = [
    ['throws', () => Promise.reject(new Error('broken on purpose'))],
    ['answers another shape', async () => ({ body: '{"items":[{}],"total":"many"}', validator: 'x' })],
  ];
  it.each(broken)('an operation that %s is found', async (_, answer) => {
    const flows = makeFlows();
    const context = {
      flows,
      formats,
      boundaries: () => undefined,
      outlines: () => undefined,
      waves: makeWaves(),
    };
    const operations = createOperations(formats).map((one) =>
      one.id === 'list-clusters' ? { ...one, answer } : one,
    );
    const bad = mount(mountOperations(operations, context, () => {}));
    expect(
      await fuzz(bad, document, '/clusters', (document.paths['/clusters'] as { get: Declared }).get),
    ).toBeDefined();
  });
});
