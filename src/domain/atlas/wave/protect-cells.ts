/**
 * Which cells of one table of sums stay hidden so that no single participant's answer can be read or computed: clusters with few
 * answers, further clusters beside them, and sums that would tell them by subtraction, together with sums that were published before.
 * Must never show a sum before it was asked whether it tells a hidden value.
 */
import { type Cell, isDominated, isFew, isUnsafe } from './cell.ts';
import { createKnownSums, type Equation, type KnownSums } from './known-sums.ts';

/** Why a cell is hidden: too few answers behind it, or one would follow from others. */
export type SuppressionReason = 'few-answers' | 'protects-answers';

/** Values of earlier readings that are hidden there and not the present ones, and what was shown of them. */
export interface EarlierSums {
  readonly values: ReadonlyMap<string, Cell>;
  /** Over those values and present clusters. */
  readonly sums: readonly Equation[];
  /** Combinations that must not follow: sums of few answers, changes by few participants. */
  readonly secrets: readonly Equation[];
  /** The change between two values of one cluster; undefined where they are no such thing. */
  change(one: string, other: string): Cell | undefined;
}

export interface CellTable {
  /** Scope → cell; clusters are `cluster:<id>`, all others are sums of them. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Scope of a sum → scopes of its clusters. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Hidden whatever they hold, and to be protected. */
  readonly barred: ReadonlySet<string>;
  /** Hidden before and hardly changed since: they stay hidden for the reason they had. */
  readonly kept: ReadonlyMap<string, SuppressionReason>;
  /** Scopes whose value is public elsewhere: hiding them would protect nobody. */
  readonly known: ReadonlySet<string>;
  readonly earlier: EarlierSums;
}

/** The order in which sums are shown: what readers need first is decided first. */
const importance = ['all-clusters', 'register-clusters', 'federal-district', 'industry', 'federal-subject'];
const rankOf = (scope: string) => importance.indexOf(scope.split(':')[0] ?? '');
const isCluster = (scope: string) => scope.startsWith('cluster:');

/** One decision in the making. */
interface Making {
  readonly table: CellTable;
  readonly hidden: Map<string, SuppressionReason>;
  /** Hidden values that must not follow, by name. */
  readonly sensitive: ReadonlySet<string>;
  sums: KnownSums;
}

/** Hidden scopes with the reason. */
export function protectCells(table: CellTable): Map<string, SuppressionReason> {
  const { cells, barred, kept, known, earlier } = table;
  const hidden = new Map<string, SuppressionReason>();
  for (const [scope, cell] of cells) {
    if (isFew(cell)) hidden.set(scope, 'few-answers');
    else if (barred.has(scope) || isDominated(cell)) hidden.set(scope, 'protects-answers');
  }
  // What is known already cannot be told any more.
  const sensitive = new Set([...hidden.keys()].filter((scope) => !known.has(scope)));
  // Whoever kept an earlier reading must not fill its gaps by this one.
  for (const value of earlier.values.keys()) sensitive.add(value);
  for (const [scope, reason] of kept) if (!hidden.has(scope)) hidden.set(scope, reason);
  const making: Making = { table, hidden, sensitive, sums: createKnownSums() };
  begin(making);
  const open = [...cells.keys()].filter((scope) => !isCluster(scope) && !hidden.has(scope));
  for (const scope of open.filter((one) => known.has(one))) making.sums.try(sumOf(table, scope)).accept();
  const asked = open.filter((scope) => !known.has(scope)).sort((a, b) => rankOf(a) - rankOf(b));
  for (const scope of asked) if (!tryToShow(making, scope)) hidden.set(scope, 'protects-answers');
  // What was too much to say then may be none now, with more clusters hidden.
  for (const scope of asked.filter((one) => hidden.has(one))) {
    const trial = making.sums.try(sumOf(table, scope));
    if (isTold(making, trial)) continue;
    trial.accept();
    hidden.delete(scope);
  }
  // A cluster that protects nobody any more, since it follows from what is shown.
  for (const value of making.sums.toldValues()) if (!sensitive.has(value)) hidden.delete(value);
  return hidden;
}

/** What is hidden, what must not follow and what was published before. */
function begin({ table, hidden, sensitive, sums }: Making): void {
  const { cells, earlier } = table;
  for (const value of earlier.values.keys()) sums.hide(value);
  for (const scope of hidden.keys()) if (isCluster(scope) && !table.known.has(scope)) sums.hide(scope);
  for (const scope of sensitive) if (!isCluster(scope) && cells.has(scope)) sums.watch(sumOf(table, scope));
  for (const secret of earlier.secrets) sums.watch(secret);
  for (const sum of earlier.sums) sums.try(sum).accept();
}

/** Hides clusters of the sum one by one, the smallest first, until the sum tells nothing; false where it cannot be shown. */
function tryToShow(making: Making, scope: string): boolean {
  const { table, hidden } = making;
  const sum = sumOf(table, scope);
  let trial = making.sums.try(sum);
  if (!isTold(making, trial)) {
    trial.accept();
    return true;
  }
  const before = making.sums;
  making.sums = before.copy();
  const added: string[] = [];
  for (const cluster of smallestFirst(table, hidden, scope)) {
    hidden.set(cluster, 'protects-answers');
    added.push(cluster);
    making.sums.hide(cluster);
    trial = making.sums.try(sum);
    if (isTold(making, trial)) continue;
    trial.accept();
    return true;
  }
  // The sum goes instead of all its clusters.
  for (const cluster of added) hidden.delete(cluster);
  making.sums = before;
  return false;
}

/** A scope as an equation over its clusters. */
function sumOf({ cells, members }: CellTable, scope: string): Equation {
  return new Map((members.get(scope) ?? []).filter((one) => cells.has(one)).map((one) => [one, 1]));
}

/** Whether a protected value, or a sum of too few answers, would follow. */
function isTold({ table, sensitive }: Making, trial: ReturnType<KnownSums['try']>): boolean {
  if (trial.tellsWatched()) return true;
  const cellOf = (value: string) => table.cells.get(value) ?? table.earlier.values.get(value);
  const isUnsafePair = (...pair: string[]) => isUnsafe(pair.flatMap((value) => cellOf(value) ?? []));
  for (const equation of trial.equations(isUnsafePair)) {
    const [only] = equation.keys();
    if (equation.size === 1 && only !== undefined && sensitive.has(only)) return true;
    const parts = partsOf(table, equation);
    if (parts !== null && isUnsafe(parts)) return true;
  }
  return false;
}

/** What an equation adds up: values, and changes of values; null where it is no plain sum. */
function partsOf({ cells, earlier }: CellTable, equation: Equation): Cell[] | null {
  const cellOf = (value: string) => cells.get(value) ?? earlier.values.get(value);
  const [sign = 1] = equation.values();
  const isPlain = [...equation.values()].every((times) => Math.abs(Math.abs(times) - Math.abs(sign)) < 1e-9);
  if (!isPlain) return null;
  const left = new Set([...equation].flatMap(([value, times]) => (times * sign < 0 ? [value] : [])));
  const parts: Cell[] = [];
  for (const [value, times] of equation) {
    if (times * sign < 0) continue;
    const other = [...left].find((one) => earlier.change(value, one) !== undefined);
    const part = other === undefined ? cellOf(value) : earlier.change(value, other);
    if (part) parts.push(part);
    if (other !== undefined) left.delete(other);
  }
  return left.size === 0 ? parts : null;
}

function smallestFirst(
  { cells, members, known }: CellTable,
  hidden: ReadonlyMap<string, unknown>,
  scope: string,
): string[] {
  const amountOf = (cluster: string) => cells.get(cluster)?.amount ?? 0;
  const free = (members.get(scope) ?? []).filter(
    (cluster) => cells.has(cluster) && !hidden.has(cluster) && !known.has(cluster),
  );
  return free.sort((a, b) => amountOf(a) - amountOf(b));
}
