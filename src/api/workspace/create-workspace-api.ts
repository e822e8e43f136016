/**
 * The workspace API: every operation behind the same gates — known parameters, who asks, same origin, a key for changes, the version
 * that was seen, a body of the right shape — and then one flow. Must never answer with anything that may be kept by others.
 */
import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Actor } from '../../domain/access/actor.ts';
import { can, reachOf } from '../../domain/access/permissions.ts';
import type { WorkspaceFlows } from '../../flows/survey/workspace-flows.ts';
import { faultLine } from '../../kernel/fault-line.ts';
import { Problem, problemOf } from '../../kernel/problem.ts';
import { renderDocs } from '../docs/page.ts';
import { lang } from '../parameters.ts';
import { readQuery } from '../query.ts';
import { workspaceOperations } from './operations.ts';
import { buildWorkspaceDocument } from './workspace-document.ts';
import type { WorkspaceCall, WorkspaceOperation } from './workspace-operation.ts';

export const workspaceBase = '/api/v1/workspace';

/** Bytes of a JSON body: 5,000 edits of long texts. */
const mostBytes = 4 * 1024 * 1024;

export interface WorkspaceApiParts {
  readonly workspace: WorkspaceFlows;
  readonly actorOf: (request: Request) => Promise<Actor>;
  /** Throws Problem forbidden for a changing request from another site. */
  readonly refuseForeignOrigin: (request: Request) => void;
  readonly operations?: readonly WorkspaceOperation[];
}

/** One function from request to answer, for addresses below `workspaceBase`. */
export function createWorkspaceApi(parts: WorkspaceApiParts): (request: Request) => Promise<Response> {
  const operations = parts.operations ?? workspaceOperations;
  return async (request) => {
    try {
      return await answer(parts, operations, request);
    } catch (error) {
      return faultOf(error, new URL(request.url).pathname);
    }
  };
}

async function answer(
  parts: WorkspaceApiParts,
  operations: readonly WorkspaceOperation[],
  request: Request,
): Promise<Response> {
  const url = new URL(request.url);
  const described = describe(operations, request.method, url);
  if (described) return described;
  const { operation, params } = route(operations, request.method, url.pathname.slice(workspaceBase.length));
  refuseUnknownQuery(operation, url);
  const actor = await parts.actorOf(request);
  await requireAnyReach(parts, actor, operation, url.pathname);
  const isChange = operation.method !== 'GET';
  if (isChange) parts.refuseForeignOrigin(request);
  const text = isChange ? await readBody(request) : '';
  const key = isChange ? keyOf(request) : '';
  const version = operation.needsVersion ? versionOf(request) : 0;
  const body = operation.body === null ? refuseBody(text) : parseBody(operation.body, text);
  const bodySha256 = createHash('sha256')
    .update(`${operation.id} ${url.pathname} ${version} ${text}`)
    .digest('hex');
  const call = {
    workspace: parts.workspace,
    actor,
    params,
    query: url.searchParams,
    body,
    repeat: { key, bodySha256 },
    version,
  };
  try {
    return reply((await operation.run(call)) ?? {});
  } catch (error) {
    throw await withCurrent(error, operation, call);
  }
}

/** Whoever saw an old version is told the present one: it is decided on anew without asking first. */
async function withCurrent(
  error: unknown,
  { object }: WorkspaceOperation,
  { workspace, actor, params }: WorkspaceCall,
): Promise<unknown> {
  const problem = problemOf(error);
  const id = params['id'] ?? '';
  if (problem?.kind !== 'precondition-failed' || object === 'none') return error;
  const { version, state } =
    object === 'wave'
      ? (await workspace.wave(actor, id)).wave
      : (await workspace.recipient(actor, id)).recipient;
  return new Problem(problem.kind, problem.message, { ...problem.extras, current: { version, state } });
}

/** The description, open to everybody: it tells addresses and shapes, nothing of anybody's. */
function describe(operations: readonly WorkspaceOperation[], method: string, url: URL): Response | null {
  const path = url.pathname.slice(workspaceBase.length);
  if (!['', '/', '/docs', '/openapi.json'].includes(path)) return null;
  if (method !== 'GET' && method !== 'HEAD')
    throw new Problem('method-not-allowed', `${method} is not possible here. Allowed: GET, HEAD.`, {
      allowed: ['GET', 'HEAD'],
    });
  const { lang: language = 'ru' } = readQuery(z.strictObject({ lang }), url.searchParams);
  const document = buildWorkspaceDocument(operations, workspaceBase, language);
  if (path === '/openapi.json') return Response.json(document, { headers: { 'cache-control': 'no-store' } });
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(renderDocs(document, language), { headers });
}

function route(operations: readonly WorkspaceOperation[], method: string, path: string) {
  const found = operations.flatMap((operation) => {
    const params = match(operation.path, path);
    return params ? [{ operation, params }] : [];
  });
  if (found.length === 0)
    throw new Problem(
      'not-found',
      `Nothing is at this address. The operations are listed at ${workspaceBase}/openapi.json.`,
    );
  const asked = method === 'HEAD' ? 'GET' : method;
  const fit = found.find((one) => one.operation.method === asked);
  if (fit) return fit;
  const allowed = found.map((one) => one.operation.method);
  throw new Problem('method-not-allowed', `${method} is not possible here. Allowed: ${allowed.join(', ')}.`, {
    allowed,
  });
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, piece] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!piece.startsWith('{')) {
      if (piece !== value) return null;
    } else if (value === '') return null;
    else params[piece.slice(1, -1)] = value.slice(0, 200);
  }
  return params;
}

function refuseUnknownQuery(operation: WorkspaceOperation, url: URL): void {
  const unknown = [...url.searchParams.keys()].find((name) => !operation.query.includes(name));
  if (unknown === undefined) return;
  throw new Problem('unknown-parameter', `This address has no parameter "${unknown.slice(0, 60)}".`, {
    parameter: unknown.slice(0, 60),
    allowed: operation.query,
  });
}

/** Whoever could do this to no object at all is refused before any object is looked at. */
async function requireAnyReach(
  { workspace }: WorkspaceApiParts,
  actor: Actor,
  operation: WorkspaceOperation,
  path: string,
): Promise<void> {
  if (reachOf(actor, operation.action) !== null || can(actor, operation.action)) return;
  const isNobody = actor.kind === 'anonymous';
  await workspace.refused(actor, operation.action, path, isNobody ? 'not signed in' : 'no right');
  if (isNobody) throw new Problem('sign-in-required', 'Sign in at /sign-in and try again.');
  throw new Problem('forbidden', 'This account may not do that. An administrator can give it another role.');
}

async function readBody(request: Request): Promise<string> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  const tooLarge = new Problem('too-large', 'The body is larger than 4 MB. Send fewer changes at once.');
  if (declared > mostBytes) throw tooLarge;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? []) {
    size += piece.byteLength;
    if (size > mostBytes) throw tooLarge;
    pieces.push(piece);
  }
  if (size === 0) return '';
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new Problem('unsupported-media', 'Send the body as application/json.', {
      allowed: ['application/json'],
    });
  return Buffer.concat(pieces).toString('utf8');
}

function keyOf(request: Request): string {
  const key = request.headers.get('idempotency-key')?.replace(/^"(.*)"$/, '$1') ?? '';
  if (/^[\x21-\x7e]{8,200}$/.test(key)) return key;
  throw new Problem(
    'key-required',
    'Send a header Idempotency-Key of 8 to 200 characters, another one for each change.',
    {
      parameter: 'Idempotency-Key',
    },
  );
}

function versionOf(request: Request): number {
  const header = request.headers.get('if-match');
  if (header === null)
    throw new Problem(
      'precondition-required',
      'Send If-Match with the version you saw, for example If-Match: "3".',
    );
  const version = /^"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined)
    throw new Problem('precondition-failed', 'If-Match names no version of this object. Read it anew.');
  return Number(version);
}

function refuseBody(text: string): null {
  if (text.trim() === '' || text.trim() === '{}') return null;
  throw new Problem('invalid-body', 'This address takes no body.');
}

function parseBody(schema: NonNullable<WorkspaceOperation['body']>, text: string): unknown {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new Problem('invalid-body', 'The body is not JSON.');
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const parameter = issue?.path.join('.').slice(0, 100) ?? '';
  throw new Problem(
    'invalid-body',
    `${parameter === '' ? 'The body' : `"${parameter}"`} is not as described: ${issue?.message ?? 'wrong shape'}.`,
    {
      parameter,
    },
  );
}

function reply(result: unknown): Response {
  const headers: Record<string, string> = { 'cache-control': 'no-store' };
  const version = versionIn(result);
  if (version !== null) headers['etag'] = `"${version}"`;
  return Response.json(result, { headers });
}

/** The version of the thing that was answered, for the next If-Match. */
function versionIn(result: unknown): number | null {
  if (typeof result !== 'object' || result === null) return null;
  if ('version' in result && typeof result.version === 'number') return result.version;
  if ('recipient' in result) return versionIn(result.recipient);
  return 'wave' in result ? versionIn(result.wave) : null;
}

/** Any error as a problem document; one that nobody threw on purpose is reported without the request's data. */
export function faultOf(error: unknown, path: string): Response {
  const known = problemOf(error);
  if (!known) console.error(`workspace API failed: ${faultLine(error)}`);
  const problem = known ?? new Problem('internal', 'The fault is ours. Try again in a minute.');
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  };
  if (problem.extras.retryAfter !== undefined) headers['retry-after'] = String(problem.extras.retryAfter);
  if (problem.extras.current !== undefined) headers['etag'] = `"${problem.extras.current.version}"`;
  if (problem.kind === 'method-not-allowed') headers['allow'] = problem.extras.allowed?.join(', ') ?? 'GET';
  return new Response(JSON.stringify(problem.document(path)), { status: problem.status, headers });
}
