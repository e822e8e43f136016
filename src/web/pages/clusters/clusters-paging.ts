/** Pages of the list as links. Must never show a page that does not exist. */
import { Problem } from '../../../kernel/problem.ts';
import { withQuery } from '../../frame/address.ts';

const sizes = [25, 50, 100, 200] as const;
const defaultSize = 50;

export interface PageRequest {
  readonly page: number;
  readonly size: number;
}

/** Throws Problem invalid-value for a page or size that cannot be. */
export function readPage(url: URL): PageRequest {
  const size = wholeNumber(url, 'size') ?? defaultSize;
  if (!sizes.some((one) => one === size)) {
    throw new Problem('invalid-value', `A page has ${sizes.join(', ')} rows.`, {
      parameter: 'size',
      allowed: sizes.map(String),
    });
  }
  const page = wholeNumber(url, 'page') ?? 1;
  if (page < 1)
    throw new Problem('invalid-value', 'Pages are counted from 1.', {
      parameter: 'page',
      allowed: ['1', '2', '…'],
    });
  return { page, size };
}

function wholeNumber(url: URL, name: string): number | null {
  const text = url.searchParams.get(name);
  if (text === null || text === '') return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new Problem('invalid-value', `${name} is a whole number.`, {
    parameter: name,
    allowed: ['1', '2', '…'],
  });
}

export interface PageLink {
  readonly title: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

/** Numbers of the pages; empty when one page holds everything. */
export function pageLinks(url: URL, { page, size }: PageRequest, total: number): PageLink[] {
  const count = Math.ceil(total / size);
  if (count < 2) return [];
  const near = [1, page - 1, page, page + 1, count].filter((one) => one >= 1 && one <= count);
  const numbers = count <= 8 ? Array.from({ length: count }, (_, at) => at + 1) : [...new Set(near)];
  return numbers.map((one) => ({
    title: String(one),
    href: withQuery(url, { page: one === 1 ? null : String(one) }),
    isCurrent: one === page,
  }));
}

/** Choices of the number of rows a page. */
export function sizeLinks(url: URL, { size }: PageRequest): PageLink[] {
  return sizes.map((one) => ({
    title: String(one),
    href: withQuery(url, { size: one === defaultSize ? null : String(one), page: null }),
    isCurrent: one === size,
  }));
}
