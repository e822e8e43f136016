/**
 * The public read API as a Hono application, to be mounted at /api/v1. Every answer, every fault and every header passes here.
 * Must never reach past the flows.
 */
import { type Context, Hono } from 'hono';
import type { Flows } from '../flows/flows.ts';
import type { Boundaries, Formats } from '../flows/formats.ts';
import type { PublicWaveFlows } from '../flows/survey/wave-figures.ts';
import { faultLine } from '../kernel/fault-line.ts';
import { Problem } from '../kernel/problem.ts';
import { createDocument } from './document.ts';
import {
  allowedMethods,
  checkAddress,
  faultResponse,
  fits,
  type Report,
  unansweredProblem,
} from './faults.ts';
import { type ApiContext, apiBase, type Operation } from './operation.ts';
import { createOperations } from './operations.ts';
import { readQuery } from './query.ts';
import { respond } from './respond.ts';

export interface ApiOptions {
  /** Boundaries of federal subjects for GeoJSON; without them geometries are null. */
  readonly boundaries?: Boundaries;
  /** Simplified boundaries for the GeoJSON of clusters. */
  readonly outlines?: Boundaries;
  /** Published waves of the survey; none when absent. */
  readonly waves?: PublicWaveFlows;
  /** Called with every error that was not thrown on purpose. */
  readonly report?: Report;
}

/** The API over the flows, writing in the given formats (the first is the answer without a suffix). */
export function createApi(flows: Flows, formats: Formats, options: ApiOptions = {}): Hono {
  const { boundaries = () => undefined, outlines = () => undefined } = options;
  const context: ApiContext = { flows, formats, boundaries, outlines, waves: options.waves ?? noWaves };
  return mountOperations(createOperations(formats), context, options.report ?? reportLine);
}

/** For an API without a survey. */
const noWaves: PublicWaveFlows = {
  publishedWaves: async () => [],
  published: () => Promise.reject(new Problem('not-found', 'There is no published wave.')),
  restatements: () => Promise.reject(new Problem('not-found', 'There is no published wave.')),
};

const reportLine = (error: unknown) => console.error(`API failed: ${faultLine(error)}`);

/** An application of any operations; separate so that a test can mount a broken one. */
export function mountOperations(operations: readonly Operation[], context: ApiContext, report: Report): Hono {
  const app = new Hono();
  app.onError((error, c) => openToAll(faultResponse(c, error, report)));
  app.use('*', async (c, next) => {
    checkAddress(new URL(c.req.url));
    await next();
    openToAll(c.res);
  });
  // Addresses that end in a word come before those that end in a parameter.
  for (const operation of operations.toSorted(
    (a, b) => Number(a.path.endsWith('}')) - Number(b.path.endsWith('}')),
  )) {
    app.get(operation.path.replace(/\{(\w+)\}/g, ':$1'), (c) => answer(c, operation, context));
  }
  const document = createDocument(operations, context);
  app.get('/openapi.json', (c) => answer(c, document.json, context));
  app.get('/docs', (c) => answer(c, document.page, context));
  app.get('/', (c) => answer(c, document.page, context));
  const all = [...operations, document.json, document.page];
  app.all('*', (c) => answerRest(c, all, context));
  return app;
}

async function answer(c: Context, operation: Operation, context: ApiContext): Promise<Response> {
  const address = new URL(c.req.url);
  const query = readQuery(operation.query, address.searchParams);
  const made = await operation.answer({ context, query, params: c.req.param(), address });
  return respond(made, {
    address,
    mediaType: operation.mediaType,
    ifNoneMatch: c.req.header('if-none-match'),
  });
}

/** What no operation took: OPTIONS, the root with a slash, and everything that is wrong. */
async function answerRest(
  c: Context,
  operations: readonly Operation[],
  context: ApiContext,
): Promise<Response> {
  const { pathname } = new URL(c.req.url);
  const path = pathname.startsWith(apiBase) ? pathname.slice(apiBase.length) : pathname;
  const isRoot = path === '' || path === '/';
  const { method } = c.req;
  if (method === 'OPTIONS' && (isRoot || operations.some((one) => fits(one.path, path)))) return preflight();
  const page = operations.find((operation) => operation.path === '/docs');
  if (isRoot && page && (method === 'GET' || method === 'HEAD')) return answer(c, page, context);
  throw unansweredProblem(isRoot ? '/docs' : path, method, operations, context.formats);
}

function preflight(): Response {
  const headers = {
    Allow: allowedMethods,
    'Access-Control-Allow-Methods': allowedMethods,
    'Access-Control-Allow-Headers': 'If-None-Match, Accept, Accept-Language',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

/** Readable from any page on the web: the data are public and the API only reads. */
function openToAll(response: Response): Response {
  response.headers.set('Access-Control-Allow-Origin', '*');
  response.headers.set(
    'Access-Control-Expose-Headers',
    'ETag, Link, Allow, Content-Disposition, Retry-After',
  );
  return response;
}
