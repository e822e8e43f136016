/** Picking figures of the indicators out of the atlas for chapters. What is not there is undefined, never zero. */
import type { Atlas, AtlasIndicator, Observation } from '../../atlas/atlas.ts';
import type { Figure } from '../../atlas/figure.ts';

/** Observations of an indicator in a scope, oldest first. */
export function observationsOf(atlas: Atlas, indicator: string, scope: string): Observation[] {
  return (atlas.indicator(indicator)?.observations ?? [])
    .filter((point) => point.scope === scope)
    .sort((a, b) => a.period.localeCompare(b.period));
}

/** The printed figure, or the recomputed one where nothing is printed. */
export function figureOf(atlas: Atlas, indicator: string, scope: string, period: string): Figure | undefined {
  const point = observationsOf(atlas, indicator, scope).find((one) => one.period === period);
  return point?.published ?? point?.recomputed ?? undefined;
}

/** The edition's figure of an indicator in the first scope that has one. */
export function headlineOf(atlas: Atlas, indicator: string, scopes: readonly string[]): Figure | undefined {
  return scopes.flatMap((scope) => figureOf(atlas, indicator, scope, atlas.edition) ?? [])[0];
}

/** All periods of the observations, in order. */
export function periodsOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map((point) => point.period))].sort();
}

/** Indicators that have an observation or a lost value in a scope, in the passports' order. */
export function indicatorsIn(atlas: Atlas, scope: string, without: readonly string[] = []): AtlasIndicator[] {
  return atlas.indicators.filter(
    (indicator) =>
      !without.includes(indicator.id) &&
      (indicator.observations.some((point) => point.scope === scope) ||
        indicator.missing.some((point) => point.scope === scope)),
  );
}
