/**
 * Disclosure control: which observations of a wave may be public. All statistics of a cell share its fate; indicators that follow
 * from one another are judged together; every reading is judged beside all that was public before: of the same wave, and of waves
 * that asked for the same years. Counts of participants and projects are public anyway. Must never show a suppressed value anywhere.
 */
import type { WaveObservation, WaveObservations } from '../../indicators/wave/observe-wave.ts';
import { observationId } from '../../indicators/wave/observe-wave.ts';
import { isMainKind } from '../../indicators/wave/statistic.ts';
import { besideEarlier } from './beside-earlier.ts';
import { protectCells, type SuppressionReason } from './protect-cells.ts';
import {
  leadOf,
  membersOf,
  type PublicReading,
  type PublicTable,
  type Reading,
  type Suppressions,
  tablesOf,
} from './reading.ts';

/** Indicators that say nothing of a single participant's business. */
const open = [
  'participant-count',
  'industrial-enterprise-count',
  'investment-project-count',
  'joint-project-count',
  'sme-share',
];
/** Shown beside its other side a ratio would tell the hidden one. */
const otherSide: Readonly<Record<string, string>> = { 'labour-productivity': 'jobs' };

/** What must not be shown of a reading, and the reading as it is public from then on. */
export interface Judgement {
  readonly hidden: Suppressions;
  readonly reading: PublicReading;
}

/** `before`: all that was public already and asks for the same years, oldest first. */
export function judgeReading(reading: Reading, before: readonly PublicReading[] = []): Judgement {
  const { observations, places, id, changes } = reading;
  const members = membersOf(places);
  const found = new Map<string, ReadonlyMap<string, SuppressionReason>>();
  const tables = new Map<string, PublicTable>();
  for (const [key, group] of tablesOf(observations)) {
    if (open.includes(key.split('~')[0] ?? '')) continue;
    const as = before.findLast((one) => isSameTable(group, one.tables.get(key)?.group))?.tables.get(key);
    const own = as?.hidden ?? protectCells(besideEarlier(group, { ...reading, key, members }, before));
    found.set(key, own);
    if (!as) tables.set(key, { group, hidden: own });
  }
  const hidden = new Map<string, SuppressionReason>();
  for (const [name, one] of observations) {
    const reason = reasonOf(one, found);
    if (reason !== undefined) hidden.set(name, reason);
  }
  hideMedians(observations, members, hidden);
  return { hidden, reading: { id, changes, members, tables } };
}

/** Whether a table was public already exactly as it is: then it is judged as it was. */
function isSameTable(own: readonly WaveObservation[], other: readonly WaveObservation[] = []): boolean {
  if (own.length !== other.length) return false;
  const byId = new Map(other.map((one) => [observationId(one), one]));
  const keys = ['value', 'answers', 'amount', 'clusters', 'largestShare'] as const;
  return own.every((one) => {
    const same = byId.get(observationId(one));
    return same !== undefined && keys.every((key) => same[key] === one[key]);
  });
}

function reasonOf(
  { indicator, period, scope }: WaveObservation,
  found: ReadonlyMap<string, ReadonlyMap<string, SuppressionReason>>,
): SuppressionReason | undefined {
  const own = found.get(`${leadOf(indicator)}~${period}`)?.get(scope);
  const side = otherSide[indicator];
  return own ?? (side === undefined ? undefined : found.get(`${side}~${period}`)?.get(scope));
}

/** A median is the value of one or two clusters: it goes where one of them is hidden. */
function hideMedians(
  observations: WaveObservations,
  members: ReadonlyMap<string, readonly string[]>,
  hidden: Map<string, SuppressionReason>,
): void {
  const tableOf = ({ indicator, period }: WaveObservation) => `${indicator}~${period}`;
  const wholes = Map.groupBy(
    [...observations].filter(([, { kind }]) => isMainKind(kind)),
    ([, one]) => tableOf(one),
  );
  const byScope = new Map(
    [...wholes].map(([key, list]) => [key, new Map(list.map((entry) => [entry[1].scope, entry]))]),
  );
  for (const [id, one] of observations) {
    if ((one.kind !== 'median' && one.kind !== 'median-of-clusters') || hidden.has(id)) continue;
    const table = byScope.get(tableOf(one));
    const parts = (members.get(one.scope) ?? [])
      .flatMap((scope) => {
        const part = table?.get(scope);
        return part ? [part] : [];
      })
      .sort(([, a], [, b]) => a.value - b.value);
    const middle = [parts[(parts.length - 1) >> 1], parts[parts.length >> 1]];
    if (middle.some((part) => part && hidden.has(part[0]))) hidden.set(id, 'protects-answers');
  }
}
