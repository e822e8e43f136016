/**
 * What the public may see of a wave: every observation as a cell, a suppressed one without its value and with the reason. Pages, API
 * and yearbook read only this. Must never hold a value that is suppressed, nor how much one participant gave.
 */
import { waveMeasures } from '../../indicators/wave/measures.ts';
import {
  observationId,
  type WaveObservation,
  type WaveObservations,
} from '../../indicators/wave/observe-wave.ts';
import { type StatisticKind, statisticKinds } from '../../indicators/wave/statistic.ts';
import type { SuppressionReason } from './protect-cells.ts';
import type { Suppressions } from './reading.ts';

export interface WaveCell {
  /** `jobs~all-clusters~2017~sum` */
  readonly id: string;
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly kind: StatisticKind;
  /** null where it is suppressed. */
  readonly value: number | null;
  readonly suppression: SuppressionReason | null;
  /** Clusters behind the value. */
  readonly clusters: number;
  /** Participants behind the value; null where it is suppressed. */
  readonly answers: number | null;
}

export interface PublicWave {
  readonly cells: ReadonlyMap<string, WaveCell>;
  /** Cells of a scope, in the order of indicators, years and statistics. */
  ofScope(scope: string): readonly WaveCell[];
  ofIndicator(indicator: string): readonly WaveCell[];
  /** Indicators that have cells, in their order. */
  readonly indicators: readonly string[];
  readonly scopes: readonly string[];
  readonly periods: readonly string[];
}

const order = Object.keys(waveMeasures);

/** The public side of observations. */
export function publicWave(observations: WaveObservations, hidden: Suppressions): PublicWave {
  const list = [...observations.values()].map((one) => toCell(one, hidden)).sort(compareCells);
  const byScope = Map.groupBy(list, (cell) => cell.scope);
  const byIndicator = Map.groupBy(list, (cell) => cell.indicator);
  return {
    cells: new Map(list.map((cell) => [cell.id, cell])),
    ofScope: (scope) => byScope.get(scope) ?? [],
    ofIndicator: (indicator) => byIndicator.get(indicator) ?? [],
    indicators: order.filter((indicator) => byIndicator.has(indicator)),
    scopes: [...byScope.keys()].sort(),
    periods: [...new Set(list.map((cell) => cell.period))].sort(),
  };
}

function toCell(one: WaveObservation, hidden: Suppressions): WaveCell {
  const id = observationId(one);
  const suppression = hidden.get(id) ?? null;
  const { indicator, scope, period, kind, clusters } = one;
  const value = suppression === null ? one.value : null;
  const answers = suppression === null ? one.answers : null;
  return { id, indicator, scope, period, kind, value, suppression, clusters, answers };
}

const rankOf = new Map(order.map((indicator, rank) => [indicator, rank]));
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function compareCells(a: WaveCell, b: WaveCell): number {
  return (
    (rankOf.get(a.indicator) ?? -1) - (rankOf.get(b.indicator) ?? -1) ||
    compareTexts(a.scope, b.scope) ||
    compareTexts(a.period, b.period) ||
    statisticKinds.indexOf(a.kind) - statisticKinds.indexOf(b.kind)
  );
}
