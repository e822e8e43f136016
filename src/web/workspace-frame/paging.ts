/** Pages of long lists of the workspace, as links; the page stands in the address. */
import { Problem } from '../../kernel/problem.ts';
import { withQuery } from '../frame/address.ts';

export interface PageLink {
  readonly title: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** Throws Problem invalid-value for a page that cannot be. */
export function readPage(url: URL): number {
  const text = url.searchParams.get('page') || '1';
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Problem('invalid-value', 'Pages are counted from 1.', {
    parameter: 'page',
    allowed: ['1', '2', '…'],
  });
}

/** First, last and the neighbours of the present page; none when one page holds everything. */
export function pageLinks(url: URL, page: number, size: number, total: number): PageLink[] {
  const count = Math.ceil(total / size);
  if (count < 2) return [];
  const wanted = [1, page - 1, page, page + 1, count].filter((one) => one >= 1 && one <= count);
  const numbers = count <= 8 ? Array.from({ length: count }, (_, at) => at + 1) : [...new Set(wanted)];
  return numbers.map((one) => ({
    title: String(one),
    href: withQuery(url, { page: one === 1 ? null : String(one), done: null }),
    isCurrent: one === page,
  }));
}
