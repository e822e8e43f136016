/** The counts of a place or an industry, as numbers in lists and with the passports of the numbers at an own address. */
import { z } from '@hono/zod-openapi';
import type { Counts } from '../../domain/atlas/atlas.ts';
import { say, type Text } from '../../kernel/language.ts';
import { column } from '../columns.ts';
import type { Reading } from '../reading.ts';

/** What a place or an industry is called. */
export const codedFields = { code: z.string(), name: z.string() };

export const countFields = { clusterCount: z.int(), registerCount: z.int() };

/** Counts of a place: with the interregional clusters and without them. */
export const placeCountFields = {
  ...countFields,
  clusterCountFederalList: z.int(),
  registerCountFederalList: z.int(),
};

/** Its code, and its name in the reader's language. */
export const toCoded = (
  { code, name }: { readonly code: string; readonly name: Text },
  { language }: Reading,
) => ({ code, name: say(name, language) });

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

export const toPlaceCounts = (counts: Counts) => ({
  ...toCounts(counts),
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

interface Coded {
  readonly code: string;
  readonly name: string;
}

export const codedColumns = [
  column('code', 'Код', 'Code', (c: Coded) => c.code),
  column('name', 'Название', 'Name', (c: Coded) => c.name),
];

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

interface PlaceCounted extends Counted {
  readonly clusterCountFederalList: number;
  readonly registerCountFederalList: number;
}

export const placeCountColumns = [
  ...countColumns,
  column(
    'clusterCountFederalList',
    'Кластеры без межрегиональных',
    'Clusters without interregional ones',
    (c: PlaceCounted) => c.clusterCountFederalList,
  ),
  column(
    'registerCountFederalList',
    'Из них в реестре, без межрегиональных',
    'Of these in the register, without interregional ones',
    (c: PlaceCounted) => c.registerCountFederalList,
  ),
];
