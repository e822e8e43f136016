/**
 * What disclosure control knows of a reading of a wave: its observations as tables, who is in which sum, and how it differs from earlier
 * readings. Must never be asked what is hidden before it was judged.
 */
import type { Change } from '../../indicators/wave/change.ts';
import type { ClusterPlace, WaveObservation, WaveObservations } from '../../indicators/wave/observe-wave.ts';
import { scopesOf } from '../../indicators/wave/observe-wave.ts';
import { isMainKind } from '../../indicators/wave/statistic.ts';
import type { Cell } from './cell.ts';
import type { SuppressionReason } from './protect-cells.ts';

/** Observation id → why it must not be shown. */
export type Suppressions = ReadonlyMap<string, SuppressionReason>;

/** Figures as they were or are to be public at some time. */
export interface Reading {
  /** Of one wave and one time. */
  readonly id: string;
  readonly observations: WaveObservations;
  readonly places: readonly ClusterPlace[];
  /** Earlier reading → `indicator~period~cluster` → change since; where it is not known the number of answers speaks. */
  readonly changes: ReadonlyMap<string, ReadonlyMap<string, Change>>;
}

/** One table as it was made public. */
export interface PublicTable {
  readonly group: readonly WaveObservation[];
  /** Scope → why it was hidden. */
  readonly hidden: ReadonlyMap<string, SuppressionReason>;
}

/** A reading that is public already: its tables as far as they were not public before exactly so. */
export interface PublicReading extends Pick<Reading, 'id' | 'changes'> {
  /** Scope of a sum → scopes of its clusters. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** `lead~period` → table */
  readonly tables: ReadonlyMap<string, PublicTable>;
}

/** The second follows from the first and what is open, so that one cannot be shown where the other is hidden. */
const families: Readonly<Record<string, string>> = {
  'labour-productivity': 'shipped-goods',
  'capital-per-joint-project': 'joint-project-capital',
};

/** The indicator whose table speaks for an indicator. */
export const leadOf = (indicator: string) => families[indicator] ?? indicator;

/** `lead~period` → observations of the whole of each scope. */
export function tablesOf(observations: WaveObservations): Map<string, WaveObservation[]> {
  const whole = [...observations.values()].filter(({ kind }) => isMainKind(kind));
  return Map.groupBy(whole, (one) => `${leadOf(one.indicator)}~${one.period}`);
}

/** Cells of a table by scope; where two indicators share it, the one with fewer answers or the stronger participant speaks. */
export function cellsOf(group: readonly WaveObservation[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { scope, answers, amount, largestShare } of group) {
    const cell = { answers, amount, largest: (largestShare ?? 0) * amount };
    const other = cells.get(scope);
    cells.set(scope, other ? stricter(other, cell) : cell);
  }
  return cells;
}

function stricter(a: Cell, b: Cell): Cell {
  const share = (cell: Cell) => (cell.amount > 0 ? cell.largest / cell.amount : 0);
  const worse = share(a) >= share(b) ? a : b;
  return { ...a, answers: Math.min(a.answers, b.answers), largest: share(worse) * a.amount };
}

/** Clusters of every scope that is a sum of them. */
export function membersOf(places: readonly ClusterPlace[]): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const place of places) {
    for (const scope of new Set(scopesOf(place))) {
      const list = members.get(scope) ?? [];
      list.push(`cluster:${place.cluster}`);
      members.set(scope, list);
    }
  }
  return members;
}
