/** Counts of names as items with bars, the most frequent first. */
import type { NamedLink } from './named-link.ts';

export interface BarItem extends NamedLink {
  readonly count: number;
  /** The number as a part of the largest, 0–1. */
  readonly bar: number;
  /** Where the counted rows stand. */
  readonly rowsHref: string;
}

/** Counts how often each code occurs. */
export function barItems(
  codes: readonly string[],
  nameOf: (code: string) => NamedLink,
  rowsOf: (code: string) => string,
): BarItem[] {
  const counted = [...Map.groupBy(codes, (code) => code)].map(([code, list]) => ({
    code,
    count: list.length,
  }));
  const largest = Math.max(1, ...counted.map((item) => item.count));
  return counted
    .map(({ code, count }) => ({ ...nameOf(code), count, bar: count / largest, rowsHref: rowsOf(code) }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'ru'));
}
