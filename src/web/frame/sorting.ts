/** The order of a table as its address names it: `sort=name`, `sort=-name`. Must never sort by anything unknown. */
import { Problem } from '../../kernel/problem.ts';
import { withQuery } from './address.ts';

export interface Order {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Throws Problem invalid-value that names the allowed orders. */
export function readOrder(url: URL, keys: readonly string[], byDefault: string): Order {
  const asked = url.searchParams.get('sort') || byDefault;
  const key = asked.replace(/^-/, '');
  if (!keys.includes(key)) {
    const allowed = keys.flatMap((one) => [one, `-${one}`]);
    throw new Problem('invalid-value', `"${asked.slice(0, 60)}" is no order of this table.`, {
      parameter: 'sort',
      allowed,
    });
  }
  return { key, isDescending: asked.startsWith('-') };
}

export interface SortLink {
  readonly key: string;
  readonly title: string;
  /** Absent where the column has no order of its own. */
  readonly href: string | null;
  readonly state: 'ascending' | 'descending' | null;
  readonly isNumber: boolean;
}

export interface SortColumn {
  readonly key: string;
  readonly title: string;
  readonly isNumber?: boolean;
  /** First click: numbers fall, names rise. */
  readonly isFalling?: boolean;
  readonly isFixed?: boolean;
}

/** Headings of a table as links: the one in force turns round. */
export function sortLinks(url: URL, order: Order, columns: readonly SortColumn[], anchor = ''): SortLink[] {
  return columns.map(({ key, title, isNumber = false, isFalling = isNumber, isFixed = false }) => {
    const isNow = order.key === key && !isFixed;
    const isNextFalling = isNow ? !order.isDescending : isFalling;
    const href = isFixed
      ? null
      : withQuery(url, { sort: `${isNextFalling ? '-' : ''}${key}`, page: null }, anchor);
    return {
      key,
      title,
      isNumber,
      href,
      state: isNow ? (order.isDescending ? 'descending' : 'ascending') : null,
    };
  });
}

/** Headings of a table in one fixed order. */
export function plainHeads(columns: readonly SortColumn[]): SortLink[] {
  return columns.map(({ key, title, isNumber = false }) => ({
    key,
    title,
    isNumber,
    href: null,
    state: null,
  }));
}

/** Sorts a copy; `keyOf` gives what a key compares by, ties keep their place. */
export function inOrder<T>(
  items: readonly T[],
  { isDescending }: Order,
  keyOf: (item: T) => string | number,
): T[] {
  const sign = isDescending ? -1 : 1;
  return [...items].sort((a, b) => sign * compare(keyOf(a), keyOf(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'ru');
}
