/**
 * All observations of a wave from its tallies: scopes × years × indicators × statistics. One changed cluster touches only its own
 * scopes. A pure function; must never mix a wave with a published series.
 */
import { waveMeasures } from './measures.ts';
import { isMainKind, type Statistic, statisticsOf } from './statistic.ts';
import type { ClusterTally } from './tally.ts';

/** Where a cluster belongs. An interregional cluster counts in each of its federal subjects, and in the district of the first. */
export interface ClusterPlace {
  readonly cluster: string;
  readonly federalSubjects: readonly string[];
  readonly federalDistrict: string;
  readonly industries: readonly string[];
  readonly isInRegister: boolean;
}

export interface WaveObservation extends Statistic {
  readonly indicator: string;
  /** `all-clusters`, `register-clusters`, `federal-district:volga`, `federal-subject:RU-TA`, `industry:…`, `cluster:federal-8`. */
  readonly scope: string;
  readonly period: string;
}

/** Observations by id (`observationId`). */
export type WaveObservations = ReadonlyMap<string, WaveObservation>;

/** `jobs~all-clusters~2017~sum` */
export function observationId(one: Pick<WaveObservation, 'indicator' | 'scope' | 'period' | 'kind'>): string {
  return [one.indicator, one.scope, one.period, one.kind].join('~');
}

/** Scopes a cluster belongs to. */
export function scopesOf(place: ClusterPlace): string[] {
  return [
    'all-clusters',
    ...(place.isInRegister ? ['register-clusters'] : []),
    `federal-district:${place.federalDistrict}`,
    ...place.federalSubjects.map((code) => `federal-subject:${code}`),
    ...place.industries.map((code) => `industry:${code}`),
    `cluster:${place.cluster}`,
  ];
}

/** Everything anew. */
export function observeWave(
  tallies: readonly ClusterTally[],
  places: readonly ClusterPlace[],
): Map<string, WaveObservation> {
  return observeScopes(tallies, places, null);
}

/** Only the scopes of one cluster, replaced in a copy of what was known before. */
export function observeAgain(
  before: WaveObservations,
  tallies: readonly ClusterTally[],
  places: readonly ClusterPlace[],
  cluster: string,
): Map<string, WaveObservation> {
  const place = places.find((one) => one.cluster === cluster);
  const touched = new Set(place ? scopesOf(place) : [`cluster:${cluster}`]);
  const kept = new Map([...before].filter(([, one]) => !touched.has(one.scope)));
  for (const [id, one] of observeScopes(tallies, places, touched)) kept.set(id, one);
  return kept;
}

function observeScopes(
  tallies: readonly ClusterTally[],
  places: readonly ClusterPlace[],
  wanted: ReadonlySet<string> | null,
): Map<string, WaveObservation> {
  const placeOf = new Map(places.map((place) => [place.cluster, place]));
  const groups = new Map<string, ClusterTally[]>();
  for (const tally of tallies) {
    const place = placeOf.get(tally.cluster);
    for (const scope of place ? scopesOf(place) : [`cluster:${tally.cluster}`]) {
      if (wanted !== null && !wanted.has(scope)) continue;
      const key = `${scope}~${tally.year}`;
      const group = groups.get(key);
      if (group) group.push(tally);
      else groups.set(key, [tally]);
    }
  }
  const observations = new Map<string, WaveObservation>();
  for (const [key, group] of groups) {
    const [scope = '', period = ''] = key.split('~');
    for (const one of observe(group, scope, period)) observations.set(observationId(one), one);
  }
  return observations;
}

/** A single cluster has a sum or a ratio, but no mean or median of one. */
function observe(group: readonly ClusterTally[], scope: string, period: string): WaveObservation[] {
  const isSingle = scope.startsWith('cluster:');
  return Object.entries(waveMeasures).flatMap(([indicator, measure]) =>
    statisticsOf(measure, group)
      .filter(({ kind }) => !isSingle || isMainKind(kind))
      .map((statistic) => ({ ...statistic, indicator, scope, period })),
  );
}
