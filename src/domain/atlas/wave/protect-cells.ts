/**
 * Which cells of one table of sums stay hidden so that no single participant's answer can be read or computed: clusters with few
 * answers, further clusters beside them, and sums that would tell them by subtraction. Must never show a sum before it was asked
 * whether it tells a hidden cluster.
 */
import { type KnownSums, nothingKnown } from './known-sums.ts';

/** Usual thresholds of statistical offices (minimum frequency 3, dominance 85 %); ours to set, no act prescribes them here. */
export const disclosure = { fewestAnswers: 3, largestShare: 0.85 } as const;

/** Why a cell is hidden: too few answers behind it, or one would follow from others. */
export type SuppressionReason = 'few-answers' | 'protects-answers';

export interface Cell {
  readonly answers: number;
  readonly amount: number;
  /** The largest single answer. */
  readonly largest: number;
}

export interface CellTable {
  /** Scope → cell; clusters are `cluster:<id>`, all others are sums of them. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Scope of a sum → scopes of its clusters. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** Hidden whatever they hold, and to be protected. */
  readonly barred: ReadonlySet<string>;
  /** Hidden before and unchanged since: they stay hidden for the reason they had. */
  readonly kept: ReadonlyMap<string, SuppressionReason>;
  /** Scopes whose value is public elsewhere: hiding them would protect nobody. */
  readonly known: ReadonlySet<string>;
}

/** The order in which sums are shown: what readers need first is decided first. */
const importance = ['all-clusters', 'register-clusters', 'federal-district', 'industry', 'federal-subject'];
const rankOf = (scope: string) => importance.indexOf(scope.split(':')[0] ?? '');
const isCluster = (scope: string) => scope.startsWith('cluster:');

/** Hidden scopes with the reason. */
export function protectCells(table: CellTable): Map<string, SuppressionReason> {
  const { cells, barred, kept, known } = table;
  const hidden = new Map<string, SuppressionReason>();
  for (const [scope, cell] of cells) {
    if (isFew(cell)) hidden.set(scope, 'few-answers');
    else if (barred.has(scope) || isDominated(cell)) hidden.set(scope, 'protects-answers');
  }
  const sensitive = [...hidden.keys()];
  for (const [scope, reason] of kept) if (!hidden.has(scope)) hidden.set(scope, reason);
  const open = [...cells.keys()].filter((scope) => !isCluster(scope) && !hidden.has(scope));
  const shown = open.filter((scope) => known.has(scope));
  let sums = sumsOf(table, hidden, shown);
  const asked = open.filter((scope) => !known.has(scope)).sort((a, b) => rankOf(a) - rankOf(b));
  for (const scope of asked) {
    const before = hidden.size;
    const next = tryToShow(table, hidden, sensitive, sums, shown, scope);
    if (next === null) hidden.set(scope, 'protects-answers');
    else {
      shown.push(scope);
      sums = hidden.size === before ? next : sumsOf(table, hidden, shown);
    }
  }
  return hidden;
}

/** Hides clusters of the sum one by one, the smallest first, until the sum tells nothing; null where it cannot be shown. */
function tryToShow(
  table: CellTable,
  hidden: Map<string, SuppressionReason>,
  sensitive: readonly string[],
  sums: KnownSums,
  shown: readonly string[],
  scope: string,
): KnownSums | null {
  const added: string[] = [];
  let known = sums;
  for (;;) {
    const next = known.with(hiddenIn(table, hidden, scope));
    if (!isTold(table, hidden, sensitive, next)) return next;
    const cluster = smallestShown(table, hidden, scope);
    if (cluster === null) break;
    hidden.set(cluster, 'protects-answers');
    added.push(cluster);
    known = sumsOf(table, hidden, shown);
  }
  // The sum goes instead of all its clusters.
  for (const cluster of added) hidden.delete(cluster);
  return null;
}

function sumsOf(table: CellTable, hidden: ReadonlyMap<string, unknown>, shown: readonly string[]): KnownSums {
  return shown.reduce((sums, scope) => sums.with(hiddenIn(table, hidden, scope)), nothingKnown);
}

/** Clusters of a scope that are not public; a cluster is its own only member. */
function hiddenIn({ cells, members }: CellTable, hidden: ReadonlyMap<string, unknown>, scope: string) {
  const all = isCluster(scope) ? [scope] : (members.get(scope) ?? []);
  return all.filter((cluster) => cells.has(cluster) && hidden.has(cluster));
}

/** Whether a protected cell, or a sum of too few answers, follows from the known sums. */
function isTold(
  table: CellTable,
  hidden: ReadonlyMap<string, unknown>,
  sensitive: readonly string[],
  sums: KnownSums,
): boolean {
  const isUnsafe = (clusters: readonly string[]) => {
    const parts = clusters.flatMap((cluster) => table.cells.get(cluster) ?? []);
    const whole = addUp(parts);
    return isFew(whole) || isDominated(whole);
  };
  if (sums.plainSums().some(isUnsafe)) return true;
  return sensitive.some((scope) => {
    const clusters = hiddenIn(table, hidden, scope);
    return clusters.length > 0 && sums.tells(clusters);
  });
}

function smallestShown(
  { cells, members, known }: CellTable,
  hidden: ReadonlyMap<string, unknown>,
  scope: string,
): string | null {
  const amountOf = (cluster: string) => cells.get(cluster)?.amount ?? 0;
  const free = (members.get(scope) ?? []).filter(
    (cluster) => cells.has(cluster) && !hidden.has(cluster) && !known.has(cluster),
  );
  return free.sort((a, b) => amountOf(a) - amountOf(b))[0] ?? null;
}

function addUp(parts: readonly Cell[]): Cell {
  return {
    answers: parts.reduce((sum, part) => sum + part.answers, 0),
    amount: parts.reduce((sum, part) => sum + part.amount, 0),
    largest: Math.max(0, ...parts.map((part) => part.largest)),
  };
}

const isFew = ({ answers }: Cell) => answers < disclosure.fewestAnswers;
const isDominated = ({ amount, largest }: Cell) => amount > 0 && largest / amount > disclosure.largestShare;
