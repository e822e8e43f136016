/**
 * Disclosure control: which observations of a wave may be public. All statistics of a cell share its fate; indicators that follow
 * from one another are judged together; every reading is judged beside what was published before: of the same wave, and of earlier waves
 * that asked for the same years. Counts of participants and projects are public anyway. Must never show a suppressed value anywhere.
 */
import type { ClusterPlace, WaveObservation, WaveObservations } from '../../indicators/wave/observe-wave.ts';
import { observationId, scopesOf } from '../../indicators/wave/observe-wave.ts';
import { isMainKind, mainKinds } from '../../indicators/wave/statistic.ts';
import { type Cell, type CellTable, protectCells, type SuppressionReason } from './protect-cells.ts';

/** Indicators that say nothing of a single participant's business. */
const open = [
  'participant-count',
  'industrial-enterprise-count',
  'investment-project-count',
  'joint-project-count',
  'sme-share',
];
/** The second follows from the first and what is open, so that one cannot be shown where the other is hidden. */
const families: Readonly<Record<string, string>> = {
  'labour-productivity': 'shipped-goods',
  'capital-per-joint-project': 'joint-project-capital',
};
/** Shown beside its other side a ratio would tell the hidden one. */
const otherSide: Readonly<Record<string, string>> = { 'labour-productivity': 'jobs' };

/** Observations that are public already, and which of them are hidden. */
export interface PublishedBefore {
  readonly observations: WaveObservations;
  readonly hidden: Suppressions;
}

/** Observation id → why it must not be shown. */
export type Suppressions = ReadonlyMap<string, SuppressionReason>;

/** What must not be shown; `before` is what is public already, of the same wave and of earlier ones. */
export function suppressed(
  observations: WaveObservations,
  places: readonly ClusterPlace[],
  before: readonly PublishedBefore[] = [],
): Suppressions {
  const members = membersOf(places);
  const tables = Map.groupBy(observations.values(), (one) => `${leadOf(one.indicator)}~${one.period}`);
  const found = new Map<string, ReadonlyMap<string, SuppressionReason>>();
  for (const [key, group] of tables) {
    if (!open.includes(key.split('~')[0] ?? ''))
      found.set(key, protectCells(tableOf(group, members, before)));
  }
  const hidden = new Map<string, SuppressionReason>();
  for (const [id, one] of observations) {
    const reason = reasonOf(one, found);
    if (reason !== undefined) hidden.set(id, reason);
  }
  hideMedians(observations, members, hidden);
  return hidden;
}

const leadOf = (indicator: string) => families[indicator] ?? indicator;
const isAdditive = ({ kind }: WaveObservation) => isMainKind(kind);

function reasonOf(
  { indicator, period, scope }: WaveObservation,
  found: ReadonlyMap<string, ReadonlyMap<string, SuppressionReason>>,
): SuppressionReason | undefined {
  const own = found.get(`${leadOf(indicator)}~${period}`)?.get(scope);
  const side = otherSide[indicator];
  return own ?? (side === undefined ? undefined : found.get(`${side}~${period}`)?.get(scope));
}

/** Clusters of every scope that is a sum of them. */
function membersOf(places: readonly ClusterPlace[]): ReadonlyMap<string, readonly string[]> {
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

/** One table of sums; where two indicators share it, the one with fewer answers or the stronger participant speaks. */
function tableOf(
  group: readonly WaveObservation[],
  members: ReadonlyMap<string, readonly string[]>,
  before: readonly PublishedBefore[],
): CellTable {
  const cells = new Map<string, Cell>();
  const barred = new Set<string>();
  const kept = new Map<string, SuppressionReason>();
  const known = new Set<string>();
  for (const one of group.filter(isAdditive)) {
    const cell = {
      answers: one.answers,
      amount: one.amount,
      largest: (one.largestShare ?? 0) * one.amount,
    };
    const other = cells.get(one.scope);
    cells.set(one.scope, other ? stricter(other, cell) : cell);
    // Where two indicators share the table, the leading one says what was shown and hidden.
    if (one.indicator !== leadOf(one.indicator)) continue;
    for (const { observations, hidden } of before) {
      const id = observationId(one);
      const published = observations.get(id);
      if (!published) continue;
      const isSame = published.value === one.value && published.answers === one.answers;
      const reason = hidden.get(id);
      // What was hidden and did not change stays hidden; a change by one or two answers would tell them.
      if (isStep(one.answers - published.answers)) barred.add(one.scope);
      else if (isSame && reason !== undefined) kept.set(one.scope, reason);
      else if (isSame) known.add(one.scope);
    }
  }
  // What is public somewhere is not hidden by being hidden elsewhere.
  for (const scope of known) kept.delete(scope);
  return { cells, members, barred, kept, known };
}

const isStep = (answers: number) => answers !== 0 && Math.abs(answers) < 3;

function stricter(a: Cell, b: Cell): Cell {
  const share = (cell: Cell) => (cell.amount > 0 ? cell.largest / cell.amount : 0);
  const worse = share(a) >= share(b) ? a : b;
  return { ...a, answers: Math.min(a.answers, b.answers), largest: share(worse) * a.amount };
}

/** A median is the value of one or two clusters: it goes where one of them is hidden. */
function hideMedians(
  observations: WaveObservations,
  members: ReadonlyMap<string, readonly string[]>,
  hidden: Map<string, SuppressionReason>,
): void {
  for (const [id, one] of observations) {
    if ((one.kind !== 'median' && one.kind !== 'median-of-clusters') || hidden.has(id)) continue;
    const parts = (members.get(one.scope) ?? [])
      .flatMap((scope) =>
        mainKinds.flatMap((kind) => observations.get(observationId({ ...one, kind, scope })) ?? []),
      )
      .sort((a, b) => a.value - b.value);
    const middle = [parts[(parts.length - 1) >> 1], parts[parts.length >> 1]];
    if (middle.some((part) => part && hidden.has(observationId(part)))) hidden.set(id, 'protects-answers');
  }
}
