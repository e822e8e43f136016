/**
 * What is computed over clusters: sums, means, medians and ratios, named as such and with the number of answers behind each. A ratio of
 * sums is not a mean of ratios, so each says which it is. What has no answers has no value.
 */
import type { ClusterTally, Pair, Sum, SummedMeasure } from './tally.ts';

/** How clusters' values become one value. */
export const statisticKinds = [
  'sum',
  'mean',
  'median',
  'ratio-of-sums',
  'mean-of-participants',
  'mean-of-clusters',
  'median-of-clusters',
] as const;
export type StatisticKind = (typeof statisticKinds)[number];

/** What a scope as a whole has, a single cluster too: a total, a ratio of totals, or the mean of its participants' own ratios. */
export const mainKinds = ['sum', 'ratio-of-sums', 'mean-of-participants'] as const;
export type MainKind = (typeof mainKinds)[number];

/** Whether a statistic is that of the whole, not one over clusters. */
export const isMainKind = (kind: StatisticKind): kind is MainKind => mainKinds.some((main) => main === kind);

export interface Statistic {
  readonly kind: StatisticKind;
  readonly value: number;
  /** Clusters behind the value. */
  readonly clusters: number;
  /** Participants behind the value; projects for numbers and capital of projects. */
  readonly answers: number;
  /** Share of the largest participant in the value, 0–1; null where that says nothing. */
  readonly largestShare: number | null;
  /** What is added up: the total, or the upper side of the ratio. For disclosure control only, never to be shown. */
  readonly amount: number;
}

/** How an indicator is read off a tally: something to be added up, or two sides of a ratio. */
export type WaveMeasure =
  | { readonly kind: 'sum'; readonly of: (tally: ClusterTally) => Sum | null }
  | { readonly kind: 'ratio'; readonly main: RatioKind; readonly of: (tally: ClusterTally) => Pair };

type RatioKind = Exclude<MainKind, 'sum'>;

/** The statistic of a whole scope that a measure gives. */
export const mainKindOf = (measure: WaveMeasure): MainKind => (measure.kind === 'sum' ? 'sum' : measure.main);

/** A measure of participants, added up. */
export const sumOf = (measure: SummedMeasure): WaveMeasure => ({
  kind: 'sum',
  of: (tally) => tally.sums[measure] ?? null,
});

/** A number of participants or projects among those that say whether they count; null where nobody knows. */
export const countOf = (
  pick: (tally: ClusterTally) => { readonly count: number; readonly among: number } | null,
): WaveMeasure => ({
  kind: 'sum',
  of: (tally) => {
    const known = pick(tally);
    return known && { total: known.count, answers: known.among, largest: 0 };
  },
});

/** Two sides over the participants that gave both. */
export const ratioOfPair = (pick: (tally: ClusterTally) => Pair): WaveMeasure => ({
  kind: 'ratio',
  main: 'ratio-of-sums',
  of: pick,
});

/** Participants' own ratios added up, over how many there are. */
export const meanOfPair = (pick: (tally: ClusterTally) => Pair): WaveMeasure => ({
  kind: 'ratio',
  main: 'mean-of-participants',
  of: pick,
});

/** All statistics of a measure over the tallies of one scope and year; an empty list where nobody answered. */
export function statisticsOf(measure: WaveMeasure, tallies: readonly ClusterTally[]): Statistic[] {
  return measure.kind === 'sum'
    ? sumStatistics(tallies.map(measure.of))
    : ratioStatistics(measure.main, tallies.map(measure.of));
}

function sumStatistics(sums: readonly (Sum | null)[]): Statistic[] {
  const given = sums.filter((sum) => sum !== null);
  if (given.length === 0) return [];
  const total = given.reduce((all, sum) => all + sum.total, 0);
  const behind = behindOf(given, Math.max(...given.map((sum) => sum.largest)), total);
  return [
    { kind: 'sum', value: total, ...behind },
    { kind: 'mean', value: total / given.length, ...behind },
    { kind: 'median', value: median(given.map((sum) => sum.total)), ...behind },
  ];
}

function ratioStatistics(main: RatioKind, pairs: readonly Pair[]): Statistic[] {
  const given = pairs.filter((pair) => pair.answers > 0 && pair.bottom > 0);
  if (given.length === 0) return [];
  const top = given.reduce((all, pair) => all + pair.top, 0);
  const bottom = given.reduce((all, pair) => all + pair.bottom, 0);
  const each = given.map((pair) => pair.top / pair.bottom);
  const behind = behindOf(given, Math.max(...given.map((pair) => pair.largest)), top);
  return [
    { kind: main, value: top / bottom, ...behind },
    { kind: 'mean-of-clusters', value: each.reduce((all, one) => all + one, 0) / each.length, ...behind },
    { kind: 'median-of-clusters', value: median(each), ...behind },
  ];
}

function behindOf(given: readonly { readonly answers: number }[], largest: number, total: number) {
  return {
    clusters: given.length,
    answers: given.reduce((all, one) => all + one.answers, 0),
    largestShare: total > 0 && largest > 0 ? largest / total : null,
    amount: total,
  };
}

/** Middle value; the mean of the two middle ones for an even number. Throws RangeError for an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('a median needs values');
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
