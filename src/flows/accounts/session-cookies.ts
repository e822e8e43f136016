/**
 * The three cookies: the session, a personal link, a sign-in that is out at the OpenID provider. All are HttpOnly and SameSite=Lax;
 * where the public address is https or this machine they are Secure and carry `__Host-`, so that no neighbour can set them.
 */
import type { CookieMaker } from './account-flows.ts';

const names = { session: 'atlas-session', link: 'atlas-link', round: 'atlas-sign-in' } as const;
type Kind = keyof typeof names;

/** Seconds. The database decides what is valid; the browser only forgets. */
const lives: Readonly<Record<Kind, number>> = { session: 12 * 3600, link: 12 * 3600, round: 600 };
const local = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Cookies for a site at that address. */
export function createCookies(publicAddress: URL): CookieMaker {
  const isSecure = publicAddress.protocol === 'https:' || local.has(publicAddress.hostname);
  const nameOf = (kind: Kind) => (isSecure ? `__Host-${names[kind]}` : names[kind]);
  const make = (kind: Kind, value: string, life: number) =>
    `${nameOf(kind)}=${value}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  return {
    session: ({ token, stage }) => make('session', token, stage === 'open' ? lives.session : 300),
    link: (token) => make('link', token, lives.link),
    round: (token) => make('round', token, lives.round),
    clearing: () => (Object.keys(names) as Kind[]).map((kind) => make(kind, '', 0)),
    read: (request) => {
      const sent = readCookies(request.headers.get('cookie') ?? '');
      return {
        session: sent.get(nameOf('session')) ?? null,
        link: sent.get(nameOf('link')) ?? null,
        round: sent.get(nameOf('round')) ?? null,
      };
    },
  };
}

/** Only values that can be tokens of ours; of two with one name neither counts. */
function readCookies(header: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const part of header.slice(0, 8192).split(';')) {
    const [name = '', value = ''] = part.trim().split('=', 2);
    if (!/^[A-Za-z0-9_-]{16,128}$/.test(value)) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, value);
  }
  for (const name of twice) found.delete(name);
  return found;
}
