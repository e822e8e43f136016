/** Every operation answers what its schema says, and the document is valid OpenAPI 3.1. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/adapters/exports/index.ts';
import { createOperations } from '../../src/api/operations.ts';
import { openReading } from '../../src/api/reading.ts';
import { fillPath } from '../../src/api/sample.ts';
import { problemSchema } from '../../src/api/schemas/common.ts';
import { makeFlows } from './fixture.ts';
import { makeWaves } from './made-waves.ts';
import { serve } from './serve.ts';

const operations = createOperations(formats);
const flows = makeFlows();
const { get } = serve(flows);
const context = {
  flows,
  formats,
  boundaries: () => undefined,
  outlines: () => undefined,
  waves: makeWaves(),
};
const pathOf = async (operation: (typeof operations)[number]) =>
  fillPath(operation.path, operation.sampleParams(await openReading(context, {})));

describe.each(operations)('GET $path', (operation) => {
  it('answers as declared', async () => {
    const path = await pathOf(operation);
    const response = await get(operation.tryQuery ? `${path}?${operation.tryQuery}` : path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(operation.mediaType);
    if (operation.schema) operation.schema.parse(await response.json());
  });

  it('answers in English as well', async () => {
    if (!('lang' in operation.query.shape)) return;
    const response = await get(`${await pathOf(operation)}?lang=en`);
    expect(response.status).toBe(200);
    if (operation.schema) operation.schema.parse(await response.json());
  });

  it('refuses an unknown parameter and names those there are', async () => {
    const response = await get(`${await pathOf(operation)}?nonsense=1`);
    const problem = problemSchema.parse(await response.json());
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.parameter).toBe('nonsense');
    expect(problem.allowed).toEqual(Object.keys(operation.query.shape));
  });

  it('answers HEAD with the same headers, OPTIONS with the methods, POST with 405', async () => {
    const path = await pathOf(operation);
    const [head, options, post] = await Promise.all([
      get(path, {}, 'HEAD'),
      get(path, {}, 'OPTIONS'),
      get(path, {}, 'POST'),
    ]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe((await get(path)).headers.get('etag'));
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(options.headers.get('access-control-allow-origin')).toBe('*');
    expect(post.status).toBe(405);
    expect(post.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    problemSchema.parse(await post.json());
  });
});

describe('the OpenAPI document', () => {
  it.each(['ru', 'en'])('is valid 3.1 with an example and errors for every operation (%s)', async (lang) => {
    const response = await get(`/openapi.json?lang=${lang}`);
    const document = (await response.json()) as Document;
    const result = await new Validator().validate(structuredClone(document) as never);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toHaveLength(operations.length);
    for (const { get: operation } of Object.values(document.paths)) {
      const content = Object.values(operation.responses['200']?.content ?? {})[0];
      expect(content?.example ?? content?.examples, operation.operationId).toBeDefined();
      expect(operation.responses['400']?.content).toHaveProperty('application/problem+json');
      for (const parameter of operation.parameters ?? [])
        expect(parameter.description, parameter.name).toBeTruthy();
    }
  });

  it('is refused by the validator when it is broken on purpose', async () => {
    const document = (await (await get('/openapi.json')).json()) as Document;
    const broken = { ...document, paths: { clusters: {} } };
    expect((await new Validator().validate(broken as never)).valid).toBe(false);
  });

  it('is shown as a page in both languages without script', async () => {
    for (const path of ['', '/', '/docs', '/docs?lang=en']) {
      const response = await get(path);
      const page = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(page).not.toContain('<script');
      expect(page).toContain('/api/v1/clusters.csv');
      expect(page).toContain('get-cluster');
      expect(page).toContain(path.includes('en') ? 'lang="en"' : 'lang="ru"');
    }
  });
});

interface Document {
  readonly openapi: string;
  readonly paths: Record<
    string,
    {
      get: {
        operationId: string;
        parameters?: { name: string; description?: string }[];
        responses: Record<string, { content?: Record<string, { example?: unknown; examples?: unknown }> }>;
      };
    }
  >;
}
