/**
 * Accounts at the server's edge: what is no page. Refuses changing requests from elsewhere, signs out, goes out to the OpenID provider
 * and takes its answer. Must never be cached and never show a token in an address.
 */
import type { AccountFlows } from '../../flows/accounts/account-flows.ts';
import { openIdReturnPath, safeReturn } from '../../flows/accounts/open-id.ts';
import { Problem, problemOf } from '../../kernel/problem.ts';

export { addressHeader } from '../../flows/accounts/read-actor.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A changing request must come from a page of ours: browsers say so in Sec-Fetch-Site and Origin, which no page can forge. Throws
 * Problem forbidden, also where neither is sent.
 */
export function refuseForeignOrigin(request: Request): void {
  if (harmless.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isOwnOrigin = origin !== null && URL.parse(origin)?.host === new URL(request.url).host;
  const isOwn = site === null ? isOwnOrigin : site === 'same-origin' && (origin === null || isOwnOrigin);
  if (isOwn) return;
  throw new Problem(
    'forbidden',
    'This request did not come from a page of this site. Open the page and repeat.',
  );
}

/** Answers nobody may keep. */
export function redirectWith(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** The mounts, to stand before the pages and outside the cache of answers. */
export function createAccountMounts(accounts: AccountFlows) {
  const at = (path: string, handle: (request: Request) => Promise<Response>) => ({
    matches: (asked: string) => asked === path || asked === `/en${path}`,
    handle,
  });
  return [
    at('/sign-out', (request) => signOut(accounts, request)),
    at('/sign-in/openid', (request) => goOut(accounts, request)),
    at(openIdReturnPath, (request) => comeBack(accounts, request)),
    {
      matches: (path: string) => /^(\/en)?\/answer\/[^/]+$/.test(path),
      handle: (request: Request) => enterByLink(accounts, request),
    },
  ] as const;
}

async function signOut(accounts: AccountFlows, request: Request): Promise<Response> {
  refuseForeignOrigin(request);
  allow(request, 'POST');
  await accounts.signOut(accounts.visitorOf(request));
  return redirectWith(inLanguage(request, '/sign-in'), accounts.cookies.clearing());
}

async function goOut(accounts: AccountFlows, request: Request): Promise<Response> {
  allow(request, 'GET');
  const to = safeReturn(new URL(request.url).searchParams.get('to'));
  try {
    const { location, round } = await accounts.startOpenId(accounts.visitorOf(request), to);
    return redirectWith(location, [accounts.cookies.round(round)]);
  } catch (error) {
    return back(request, error);
  }
}

async function comeBack(accounts: AccountFlows, request: Request): Promise<Response> {
  allow(request, 'GET');
  const { searchParams } = new URL(request.url);
  const { round } = accounts.cookies.read(request);
  try {
    const answer = { code: searchParams.get('code') ?? '', state: searchParams.get('state') ?? '', round };
    const entrance = await accounts.finishOpenId(accounts.visitorOf(request), answer);
    return redirectWith(afterEntrance(entrance, entrance.returnTo), [accounts.cookies.session(entrance)]);
  } catch (error) {
    return back(request, error);
  }
}

/** Where a session goes first: the code, the enrolment, or what was asked for. */
export function afterEntrance(
  entrance: { readonly stage: string; readonly mustEnrol: boolean },
  returnTo: string,
): string {
  const prefix = returnTo === '/en' || returnTo.startsWith('/en/') ? '/en' : '';
  if (entrance.stage === 'second-factor') return `${prefix}/sign-in?to=${encodeURIComponent(returnTo)}`;
  return entrance.mustEnrol ? `${prefix}/account/two-factor` : returnTo;
}

/** The page of signing in says why; the provider's words stay out. */
function back(request: Request, error: unknown): Response {
  const kind = problemOf(error)?.kind;
  if (kind !== 'forbidden' && kind !== 'not-ready') throw error;
  return redirectWith(
    inLanguage(request, `/sign-in?refused=${kind === 'forbidden' ? 'openid' : 'openid-silent'}`),
    [],
  );
}

/** The token moves from the address into the cookie; one that opens nothing is told on the page of signing in, without the token. */
async function enterByLink(accounts: AccountFlows, request: Request): Promise<Response> {
  allow(request, 'GET');
  const token = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const entered = await accounts.enterByLink(token).catch((error: unknown) => {
    if (problemOf(error)?.kind === 'not-found') return null;
    throw error;
  });
  if (entered === null) return redirectWith(inLanguage(request, '/sign-in?refused=link'), []);
  const { recipient } = entered;
  return redirectWith(inLanguage(request, `/workspace/recipients/${recipient}/answer`), [
    accounts.cookies.link(token),
  ]);
}

function inLanguage(request: Request, path: string): string {
  return /^\/en(\/|$)/.test(new URL(request.url).pathname) ? `/en${path}` : path;
}

function allow(request: Request, method: string): void {
  if (request.method === method || (method === 'GET' && request.method === 'HEAD')) return;
  throw new Problem('method-not-allowed', `${request.method} is not possible here. Allowed: ${method}.`, {
    allowed: [method],
  });
}
