/**
 * Follows every link of the site breadth first, up to a bound, and names those that do not answer 200. Must never leave the site
 * or ask for the same address twice.
 */

export interface Crawled {
  readonly visited: number;
  /** `404 /address (from /page)`. */
  readonly broken: readonly string[];
}

/** Crawls from `starts`, at most `limit` addresses; every kind of page is reached before its many siblings. */
export async function crawl(origin: string, starts: readonly string[], limit: number): Promise<Crawled> {
  const from = new Map<string, string>(starts.map((path) => [path, 'start']));
  const queue = [...starts];
  const broken: string[] = [];
  let visited = 0;
  while (queue.length > 0 && visited < limit) {
    const batch = queue.splice(0, 4);
    visited += batch.length;
    const pages = await Promise.all(batch.map((path) => visit(origin, path)));
    for (const [at, { status, links }] of pages.entries()) {
      const path = batch[at] as string;
      if (status !== 200) broken.push(`${status} ${path} (from ${from.get(path)})`);
      for (const link of links) {
        if (from.has(link)) continue;
        from.set(link, path);
        queue.push(link);
      }
    }
    queue.sort((a, b) => depthOf(a) - depthOf(b));
  }
  return { visited, broken };
}

async function visit(origin: string, path: string): Promise<{ status: number; links: string[] }> {
  const answer = await fetch(origin + path);
  const text = await answer.text();
  const isPage = answer.headers.get('content-type')?.includes('text/html') ?? false;
  return { status: answer.status, links: isPage ? linksIn(text, new URL(path, origin)) : [] };
}

/** Addresses inside the site, without anchors. */
function linksIn(html: string, base: URL): string[] {
  const hrefs = [...html.matchAll(/<a [^>]*?(?<= )(?:xlink:)?href="([^"]*)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  return hrefs.flatMap((href) => {
    if (href === '' || href.startsWith('#') || href.startsWith('data:') || href.startsWith('mailto:'))
      return [];
    const url = new URL(href, base);
    return url.origin === base.origin ? [url.pathname + url.search] : [];
  });
}

/** Filters multiply without end; addresses without a query come first. */
const depthOf = (path: string) => (path.includes('?') ? 10 : 0) + path.split('/').length;
