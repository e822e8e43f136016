/**
 * Goes through the workspace by its own links, one page of every kind that a role can reach, and looks at each as on a telephone. A kind
 * is an address without its numbers. Must never press anything.
 */
import type { Page } from 'playwright-core';
import { checkAccess } from '../check-access.ts';

export interface Sweep {
  /** Kinds of pages in the order they were found, e.g. `/workspace/recipients/: ?part=files`. */
  readonly kinds: readonly string[];
  /** `/path at 320 px: …`; empty when all is well. */
  readonly faults: readonly string[];
}

/** What everybody who reads waves can reach. */
export const readersKinds = [
  '/workspace/waves',
  '/workspace/waves/:',
  '/workspace/waves/:?view=map',
  '/workspace/recipients/:',
  '/workspace/recipients/:/workbook',
  '/workspace/recipients/:/benchmark',
  '/workspace/facts/:',
  '/workspace/waves/:/restatements',
  // A corrected answer is in the figures as known now alone.
  '/workspace/waves/:/figures/:?as',
];

const widths = [390, 320];
const inside = /^(\/en)?\/(workspace|account|accounts|audit-log)(\/|\?|$)/;
/** Parameters whose values show other pages; of the others the name is enough. */
const telling = ['view', 'part', 'step', 'section', 'removed'];

/**
 * Where readers of waves begin: the corrections, whose facts lead to figures, and a cluster that was accepted, which alone has a benchmark.
 */
export async function readersStarts(page: Page, language: '' | '/en' = ''): Promise<string[]> {
  const wave = `${language}/workspace/waves/wave-demo-2017`;
  await page.goto(`${wave}?state=accepted&form=cluster`);
  const accepted = (await page.locator('table.board tbody th a').first().getAttribute('href')) ?? '';
  return [`${wave}/restatements`, accepted, `${accepted}/benchmark`];
}

/** Kinds that were expected and not reached. */
export const missing = (expected: readonly string[], { kinds }: Sweep): string[] =>
  expected.filter((kind) => !kinds.includes(kind));

/** Follows links from `starts`, which the role must be able to open; what `skips` fits is left out. */
export async function sweepNarrow(page: Page, starts: readonly string[], skips = /(?!)/): Promise<Sweep> {
  const found = new Map(starts.map((path) => [kindOf(path), path]));
  const faults: string[] = [];
  for (const [kind, path] of found) {
    await page.setViewportSize({ width: widths[0] ?? 390, height: 844 });
    const answer = await page.goto(path, { waitUntil: 'load' });
    if (answer?.status() !== 200) faults.push(`${path}: ${answer?.status()}`);
    faults.push(...(await checkAccess(page)).map((fault) => `${path}: ${fault}`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      faults.push(...(await tooWide(page, width)).map((fault) => `${path} at ${width} px: ${fault}`));
    }
    for (const link of await linksOf(page)) {
      const other = kindOf(link);
      if (kind !== other && !skips.test(link) && !found.has(other)) found.set(other, link);
    }
  }
  return { kinds: [...found.keys()], faults };
}

/** Pages behind links, without files to take away. */
async function linksOf(page: Page): Promise<string[]> {
  // A link of a picture has no address of its own beside what is written.
  const written = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const hrefs = written.map((href) => href.replace(/#.*$/, ''));
  return hrefs.filter(
    (href) => inside.test(href) && !/\.(xlsx|pdf|csv)|\/files\//.test(href) && !isCombined(href),
  );
}

/** Several filters at once show the same page as each of them alone. */
function isCombined(path: string): boolean {
  const { searchParams } = new URL(path, 'http://kind.test');
  return searchParams.size > 1 && !searchParams.has('section') && !searchParams.has('field');
}

function kindOf(path: string): string {
  const url = new URL(path, 'http://kind.test');
  const names = [...url.searchParams].map(([name, value]) =>
    telling.includes(name) ? `${name}=${value}` : name,
  );
  const place = url.pathname
    .replace(/^\/en(?=\/)/, '')
    .replaceAll(/\/[0-9a-f]{16,}/g, '/:')
    .replace(/\/waves\/[\w-]+/, '/waves/:')
    .replace(/\/figures\/[^/]+/, '/figures/:');
  return names.length === 0 ? place : `${place}?${names.sort().join('&')}`;
}

/** A document that scrolls sideways, and regions that do so but cannot be reached by the keyboard. */
function tooWide(page: Page, width: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const said: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > limit) said.push(`the document is ${scrollWidth} px wide`);
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      if (element.scrollWidth <= element.clientWidth + 1) continue;
      if (!['auto', 'scroll'].includes(getComputedStyle(element).overflowX)) continue;
      const isReached =
        element.tabIndex >= 0 || element.querySelector('a[href], button, input, select') !== null;
      if (!isReached) said.push(`${element.tagName} ${element.className} scrolls and takes no focus`);
    }
    return said;
  }, width);
}
