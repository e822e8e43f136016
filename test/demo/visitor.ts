/** A visitor of a running demonstration: signs in by the page's own form and reads pages with the cookie it gave. */

export interface Read {
  readonly status: number;
  readonly type: string;
  readonly mark: string | null;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Signs in and returns the cookie. Throws Error where the form answers anything but a way on. */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ intent: 'password', email, password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  const place = answer.headers.get('location') ?? '';
  if (answer.status < 300 || answer.status > 399 || cookie === undefined || place.includes('two-factor'))
    throw new Error(`${email} cannot sign in: ${answer.status} ${place}`);
  return cookie;
}

/** Reads an address to its end; redirections are not followed. */
export async function read(address: string, path: string, cookie = ''): Promise<Read> {
  const answer = await fetch(address + path, { headers: { cookie }, redirect: 'manual' });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    mark: answer.headers.get('x-atlas-demonstration'),
    text: new TextDecoder().decode(bytes),
    bytes,
  };
}

/** Addresses of the site that a page links to, without those that leave the session. */
export function linksOf(html: string): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*?(?<= )(?:xlink:)?href="(\/[^"#]*)/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  return [...new Set(hrefs)].filter((href) => !href.includes('sign-out'));
}

/** Follows links (those that `follows` fits) from `starts`, at most `limit` addresses, and gives each answer to `look`. */
export async function walk(
  address: string,
  starts: readonly string[],
  cookie: string,
  limit: number,
  look: (path: string, answer: Read) => void,
  follows: RegExp = /^/,
): Promise<number> {
  const seen = new Set(starts);
  const queue = [...starts];
  let visited = 0;
  for (let path = queue.shift(); path !== undefined && visited < limit; path = queue.shift()) {
    const answer = await read(address, path, cookie);
    visited += 1;
    look(path, answer);
    if (!answer.type.includes('text/html')) continue;
    for (const link of linksOf(answer.text))
      if (follows.test(link) && !seen.has(link) && seen.add(link)) queue.push(link);
    queue.sort((a, b) => depthOf(a) - depthOf(b));
  }
  return visited;
}

/** Plain addresses before filtered ones, shallow before deep. */
const depthOf = (path: string) => (path.includes('?') ? 100 : 0) + path.split('/').length;
