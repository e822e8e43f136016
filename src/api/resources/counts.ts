/** The counts of a place or an industry, as numbers in lists and with the passports of the numbers at an own address. */
import { z } from '@hono/zod-openapi';
import type { Counts } from '../../domain/atlas/atlas.ts';
import { column } from '../columns.ts';

export const countFields = { clusterCount: z.int(), registerCount: z.int() };
export const federalListFields = { clusterCountFederalList: z.int(), registerCountFederalList: z.int() };

/** Distinct clusters and the ids of the figures behind the counts. */
export const countDetailFields = {
  distinctCount: z.int(),
  clusters: z.array(z.string()),
  figures: z.record(z.string(), z.string()),
};

/** A count is always known: it is counted from rows. */
const countOf = (counts: Counts, key: keyof Counts) => counts[key].value ?? 0;

export const toCounts = (counts: Counts) => ({
  clusterCount: countOf(counts, 'clusterCount'),
  registerCount: countOf(counts, 'registerCount'),
});

export const toFederalListCounts = (counts: Counts) => ({
  clusterCountFederalList: countOf(counts, 'clusterCountFederalList'),
  registerCountFederalList: countOf(counts, 'registerCountFederalList'),
});

export function toCountDetail(counts: Counts & { readonly clusters: readonly string[] }) {
  const { clusterCount, registerCount, clusterCountFederalList, registerCountFederalList, distinctCount } =
    counts;
  const figures = {
    clusterCount,
    registerCount,
    clusterCountFederalList,
    registerCountFederalList,
    distinctCount,
  };
  return {
    distinctCount: countOf(counts, 'distinctCount'),
    clusters: [...counts.clusters],
    figures: Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, figure.id])),
  };
}

interface Counted {
  readonly clusterCount: number;
  readonly registerCount: number;
}

export const countColumns = [
  column(
    'clusterCount',
    'Кластеры, с межрегиональными',
    'Clusters, interregional included',
    (c: Counted) => c.clusterCount,
  ),
  column('registerCount', 'Из них в реестре', 'Of these in the register', (c: Counted) => c.registerCount),
];

interface FederalCounted {
  readonly clusterCountFederalList: number;
  readonly registerCountFederalList: number;
}

export const federalListColumns = [
  column(
    'clusterCountFederalList',
    'Кластеры без межрегиональных',
    'Clusters without interregional ones',
    (c: FederalCounted) => c.clusterCountFederalList,
  ),
  column(
    'registerCountFederalList',
    'Из них в реестре, без межрегиональных',
    'Of these in the register, without interregional ones',
    (c: FederalCounted) => c.registerCountFederalList,
  ),
];
