/**
 * The site as one function from request to answer: assets, health, API, documents and pages behind one cache and one set of
 * headers. Must never answer with a stack or let an unknown method through.
 */
import type { Flows } from '../../flows/flows.ts';
import { faultLine } from '../../kernel/fault-line.ts';
import { Problem, problemOf } from '../../kernel/problem.ts';
import { type CallerAddress, createCallerAddress } from './caller-address.ts';
import { createResponseCache } from './response-cache.ts';
import { embeddingPolicy, secureHeaders } from './secure-headers.ts';

export type Handler = (request: Request) => Response | Promise<Response>;

/** The site's handler also takes the address of the caller's socket. */
export type SiteHandler = (request: Request, address?: string) => Response | Promise<Response>;

export interface SiteParts {
  readonly flows: Pick<Flows, 'revision'>;
  readonly assets: (path: string) => Response | undefined;
  /** Prefix → handler, first match wins; these answers are cached like pages. */
  readonly mounted: readonly { readonly matches: (path: string) => boolean; readonly handle: Handler }[];
  readonly pages: Handler;
  /** The workspace: never kept, may change things; it does its own gates. Absent where there is none. */
  readonly workspace?: { readonly matches: (path: string) => boolean; readonly handle: Handler };
  /** What `/health/ready` adds about outside services. */
  readonly health?: () => Readonly<Record<string, unknown>>;
  /** True while the database answers; asked by `/health/ready`. */
  readonly isReady: () => Promise<boolean>;
  readonly cacheBytes: number;
  /** Who asked, where proxies stand in front; absent: whoever opened the socket. */
  readonly callerAddress?: CallerAddress;
}

/** Builds the request handler. */
export function createSite(parts: SiteParts): SiteHandler {
  const cache = createResponseCache(parts.cacheBytes);
  const { callerAddress = createCallerAddress([]) } = parts;
  return async (request, address) => {
    try {
      if (parts.workspace?.matches(pathOf(request.url)))
        return privately(await parts.workspace.handle(withAddress(request, address, callerAddress)));
      return await answer(parts, cache, request);
    } catch (error) {
      return withHeaders(failure(request, error));
    }
  };
}

async function answer(
  parts: SiteParts,
  cache: ReturnType<typeof createResponseCache>,
  request: Request,
): Promise<Response> {
  const path = pathOf(request.url);
  if (path === '/health' || path === '/health/live') return withHeaders(health(true, {}));
  if (path === '/health/ready') return withHeaders(health(await parts.isReady(), parts.health?.() ?? {}));
  const handler = parts.mounted.find((mount) => mount.matches(path))?.handle;
  if (!handler && request.method !== 'GET' && request.method !== 'HEAD') {
    throw new Problem('method-not-allowed', `${request.method} is not possible here. Allowed: GET, HEAD.`, {
      allowed: ['GET', 'HEAD'],
    });
  }
  const asset = handler ? undefined : parts.assets(path);
  if (asset) return withHeaders(asset);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return withHeaders(await (handler ?? parts.pages)(request));
  // The headers are set before the answer is kept: setting them on every answer anew costs more than all the rest of it.
  const produce = async () =>
    embeddable(request, withHeaders(await (handler ?? parts.pages)(asGet(request))));
  const { number, hash } = await parts.flows.revision();
  // The whole address is the key: pages print their own host, which must not be another reader's.
  return cache.respond(request, `${number}/${hash} ${request.url}`, produce);
}

/** HEAD is answered from the GET answer; conditions are judged by the cache. */
function asGet(request: Request): Request {
  const headers = new Headers(request.headers);
  for (const name of ['if-none-match', 'if-modified-since', 'accept-encoding', 'range']) headers.delete(name);
  return new Request(request.url, { method: 'GET', headers });
}

function pathOf(url: string): string {
  const start = url.indexOf('/', 8);
  const end = url.indexOf('?', start);
  return start === -1 ? '/' : url.slice(start, end === -1 ? undefined : end);
}

function health(isGood: boolean, more: Readonly<Record<string, unknown>>): Response {
  const headers = { 'cache-control': 'no-store', ...(isGood ? {} : { 'retry-after': '5' }) };
  const status = isGood ? 'ok' : 'unavailable';
  return Response.json({ status, ...more }, { status: isGood ? 200 : 503, headers });
}

/** The one header that says where a request came from; what a caller sends under its name is dropped. */
function withAddress(request: Request, address: string | undefined, callerOf: CallerAddress): Request {
  const headers = new Headers(request.headers);
  headers.delete('x-atlas-address');
  if (address !== undefined)
    headers.set('x-atlas-address', callerOf(address, request.headers.get('x-forwarded-for')));
  return new Request(request, { headers });
}

function privately(response: Response): Response {
  const answer = new Response(response.body, response);
  answer.headers.set('cache-control', 'no-store');
  answer.headers.set('x-robots-tag', 'noindex, nofollow');
  // Nothing of a workspace address, least of all a token, may reach another site.
  const policy = answer.headers.get('content-security-policy');
  withHeaders(answer);
  answer.headers.set('referrer-policy', 'same-origin');
  if (policy !== null) answer.headers.set('content-security-policy', policy);
  return answer;
}

function failure(request: Request, error: unknown): Response {
  const known = problemOf(error);
  const problem = known ?? new Problem('internal', 'The fault is ours. Try again in a minute.');
  if (!known) console.error(`request failed: ${faultLine(error)}`);
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  };
  if (problem.kind === 'method-not-allowed')
    headers['allow'] = problem.extras.allowed?.join(', ') ?? 'GET, HEAD';
  if (problem.kind === 'not-ready') headers['retry-after'] = String(problem.extras.retryAfter ?? 5);
  return new Response(JSON.stringify(problem.document(pathOf(request.url))), {
    status: problem.status,
    headers,
  });
}

/** The bare view of a figure may stand in anybody's page. */
function embeddable(request: Request, response: Response): Response {
  if (/\/figures\/[^/?]+\?(.*&)?embed=1/.test(request.url)) {
    response.headers.set('content-security-policy', embeddingPolicy);
  }
  return response;
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(secureHeaders)) response.headers.set(name, value);
  return response;
}
