/** Subjects, districts and industries as rows of one table: name, five counts, a bar. Must never leave out a place without clusters. */
import type { Counts } from '../../domain/atlas/atlas.ts';
import type { NamedLink } from './named-link.ts';
import type { Order, SortColumn } from './sorting.ts';
import { inOrder } from './sorting.ts';

export interface PlaceRow extends NamedLink {
  readonly counts: Counts;
  /** The number as a part of the table's largest, 0–1. */
  readonly bar: number;
  readonly registerBar: number;
  /** A second name, e.g. the district of a subject. */
  readonly within: NamedLink | null;
  readonly isCurrent: boolean;
}

interface PlaceSource {
  readonly name: NamedLink;
  readonly counts: Counts;
  readonly within?: NamedLink;
  readonly isCurrent?: boolean;
}

export function placeRows(sources: readonly PlaceSource[]): PlaceRow[] {
  const largest = Math.max(1, ...sources.map(({ counts }) => counts.clusterCount.value ?? 0));
  return sources.map(({ name, counts, within, isCurrent }) => {
    const total = counts.clusterCount.value ?? 0;
    return {
      ...name,
      counts,
      bar: total / largest,
      registerBar: total === 0 ? 0 : (counts.registerCount.value ?? 0) / total,
      within: within ?? null,
      isCurrent: isCurrent ?? false,
    };
  });
}

/** Keys by which a table of places is sorted. */
export const placeOrders = [
  'name',
  'within',
  'clusterCount',
  'registerCount',
  'clusterCountFederalList',
  'registerCountFederalList',
  'distinctCount',
] as const;

export function orderPlaces(rows: readonly PlaceRow[], order: Order): PlaceRow[] {
  const byName = inOrder(rows, { key: 'name', isDescending: false }, (row) => row.name);
  if (order.key === 'name') return inOrder(byName, order, (row) => row.name);
  if (order.key === 'within') return inOrder(byName, order, (row) => row.within?.name ?? '');
  return inOrder(byName, order, (row) => row.counts[order.key as keyof Counts].value ?? -1);
}

/** Columns of counts with the given titles. */
export function countColumns(titles: Readonly<Record<keyof Counts, string>>): SortColumn[] {
  return (
    [
      'clusterCount',
      'registerCount',
      'clusterCountFederalList',
      'registerCountFederalList',
      'distinctCount',
    ] as const
  ).map((key) => ({
    key,
    title: titles[key],
    isNumber: key !== 'clusterCount',
    isFalling: true,
  }));
}
