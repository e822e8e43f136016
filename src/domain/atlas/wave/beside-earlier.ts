/**
 * One table of a reading beside everything of it that was public before: the same values under the same names, so that what was shown
 * of them counts as known, and changes of few participants as secrets. Must never take two values for one that differ.
 */
import type { WaveObservation } from '../../indicators/wave/observe-wave.ts';
import { type Cell, disclosure, isUnsafe } from './cell.ts';
import type { Equation } from './known-sums.ts';
import type { CellTable, SuppressionReason } from './protect-cells.ts';
import { cellsOf, leadOf, type PublicReading, type PublicTable, type Reading } from './reading.ts';

/** A cluster's value in one or more readings. */
interface Value {
  readonly name: string;
  readonly cluster: string;
  readonly observation: WaveObservation;
  readonly cell: Cell;
  /** The first reading that has it. */
  readonly reading: Named;
  isShown: boolean;
  /** Why it was hidden, where it was. */
  reason: SuppressionReason | undefined;
}

type Named = Pick<Reading, 'id' | 'changes'>;

/** What one reading has of the table. */
interface Layer {
  readonly lead: ReadonlyMap<string, WaveObservation>;
  readonly cells: ReadonlyMap<string, Cell>;
}

const isCluster = (scope: string) => scope.startsWith('cluster:');
const isSame = (a: WaveObservation, b: WaveObservation) =>
  a.value === b.value && a.answers === b.answers && a.amount === b.amount;

/** Collected over the readings. */
interface Beside {
  readonly values: Map<string, Value[]>;
  readonly sums: Equation[];
  readonly secrets: Equation[];
  readonly barred: Set<string>;
  readonly kept: Map<string, SuppressionReason>;
  readonly known: Set<string>;
}

/** The table `lead~period` of a reading, with what is known of it. */
export function besideEarlier(
  group: readonly WaveObservation[],
  reading: Named & { readonly key: string; readonly members: CellTable['members'] },
  before: readonly PublicReading[],
): CellTable {
  const own = layerOf(group);
  const beside: Beside = {
    ...{ values: new Map(), sums: [], secrets: [], barred: new Set(), kept: new Map(), known: new Set() },
  };
  addValues(beside.values, reading, own, (cluster) => cluster);
  for (const one of before) {
    const table = one.tables.get(reading.key);
    if (table) addEarlier(beside, own, one, table);
  }
  const { key, members } = reading;
  const change = changes(key, reading, before);
  for (const list of beside.values.values()) keepApart(list, change, beside);
  for (const scope of beside.known) beside.kept.delete(scope);
  const all = [...beside.values.values()].flat();
  const hidden = all.filter(({ name, cluster, isShown }) => name !== cluster && !isShown);
  const { barred, kept, known, values, sums, secrets } = beside;
  return {
    ...{ cells: own.cells, members, barred, kept, known },
    earlier: {
      values: new Map(hidden.map(({ name, cell }) => [name, cell])),
      sums: distinct(sums),
      secrets,
      change: (one, other) => {
        const list = values.get(one.split('@')[0] ?? '') ?? [];
        const [a, b] = [list.find(({ name }) => name === one), list.find(({ name }) => name === other)];
        return a && b && a !== b ? change(a, b) : undefined;
      },
    },
  };
}

/** What one earlier reading showed and hid. */
function addEarlier(beside: Beside, own: Layer, reading: PublicReading, table: PublicTable): void {
  const { values, sums, secrets, kept, known } = beside;
  const layer = layerOf(table.group);
  addValues(values, reading, layer, (cluster) => `${cluster}@${reading.id}`);
  for (const [scope, published] of layer.lead) {
    const reason = table.hidden.get(scope);
    const value = isCluster(scope) ? find(values, scope, published) : undefined;
    if (value) {
      value.isShown ||= reason === undefined;
      value.reason ??= reason;
    } else {
      const sum = equationOf(reading.members.get(scope) ?? [], layer.lead, values);
      const cell = layer.cells.get(scope);
      if (reason === undefined) sums.push(sum);
      else if (cell && isUnsafe([cell])) secrets.push(sum);
    }
    const present = own.lead.get(scope);
    if (!present || !isSame(present, published)) continue;
    if (reason === undefined) known.add(scope);
    else kept.set(scope, reason);
  }
}

function layerOf(group: readonly WaveObservation[]): Layer {
  const lead = group.filter(({ indicator }) => indicator === leadOf(indicator));
  return { lead: new Map(lead.map((one) => [one.scope, one])), cells: cellsOf(group) };
}

function addValues(
  values: Map<string, Value[]>,
  reading: Named,
  { lead, cells }: Layer,
  nameOf: (cluster: string) => string,
): void {
  for (const [cluster, observation] of lead) {
    const cell = cells.get(cluster);
    if (!isCluster(cluster) || !cell || find(values, cluster, observation)) continue;
    const list = values.get(cluster) ?? [];
    list.push({
      name: nameOf(cluster),
      cluster,
      observation,
      cell,
      reading,
      isShown: false,
      reason: undefined,
    });
    values.set(cluster, list);
  }
}

const find = (values: ReadonlyMap<string, readonly Value[]>, cluster: string, observation: WaveObservation) =>
  values.get(cluster)?.find((one) => isSame(one.observation, observation));

function equationOf(
  clusters: readonly string[],
  lead: Layer['lead'],
  values: ReadonlyMap<string, readonly Value[]>,
): Equation {
  return new Map(
    clusters.flatMap((cluster) => {
      const observation = lead.get(cluster);
      const value = observation && find(values, cluster, observation);
      return value ? [[value.name, 1] as const] : [];
    }),
  );
}

/** The same sum is public in many readings; once is enough. */
function distinct(sums: readonly Equation[]): Equation[] {
  return [...new Map(sums.map((sum) => [[...sum.keys()].join(' '), sum])).values()];
}

type ChangeOf = (a: Value, b: Value) => Cell;

/** The change between two values of a cluster: as the later reading knows it, or as the number of answers says. */
function changes(key: string, own: Named, before: readonly PublicReading[]): ChangeOf {
  const order = [...before.map(({ id }) => id), own.id];
  return (a, b) => {
    const [first, last] = order.indexOf(a.reading.id) < order.indexOf(b.reading.id) ? [a, b] : [b, a];
    const told = last.reading.changes
      .get(first.reading.id)
      ?.get(`${key}~${first.cluster.slice('cluster:'.length)}`);
    return told ?? byAnswers(first.observation, last.observation);
  };
}

function byAnswers(before: WaveObservation, after: WaveObservation): Cell {
  const answers = Math.abs(after.answers - before.answers);
  const amount = Math.abs(after.amount - before.amount);
  return { answers, amount, largest: amount / Math.max(1, answers), isOpen: answers === 0 };
}

/** A change by few participants is a secret, and what was hidden stays so over it. */
function keepApart(list: readonly Value[], change: ChangeOf, { secrets, barred, kept }: Beside): void {
  for (const [at, one] of list.entries())
    for (const other of list.slice(at + 1))
      if (isUnsafe([change(one, other)]))
        secrets.push(
          new Map([
            [one.name, 1],
            [other.name, -1],
          ]),
        );
  const [present, ...others] = list;
  if (!present || present.name !== present.cluster) return;
  // A value that cannot follow from anything tells nothing beside another.
  const isSecret = (one: Value) =>
    isUnsafe([one.cell]) ||
    others.some((shown) => shown.isShown && shown !== one && isUnsafe([change(shown, one)]));
  if (others.some((one) => isUnsafe([change(present, one)]) && !isSecret(one))) barred.add(present.cluster);
  const near = others.filter((one) => change(present, one).answers < disclosure.fewestAnswers);
  const reason = near.find((one) => one.reason !== undefined)?.reason;
  if (reason !== undefined && !near.some(({ isShown }) => isShown)) kept.set(present.cluster, reason);
}
