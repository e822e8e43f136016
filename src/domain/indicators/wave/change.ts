/**
 * How a cluster's figure changed between two readings: how many of its participants answered otherwise, and whether the difference would
 * say what one of them answered. Must never hold what anybody answered.
 */
import type { Fact } from '../../facts/fact.ts';
import { waveMeasures } from './measures.ts';
import { mainKinds, statisticsOf } from './statistic.ts';
import { tallyCluster } from './tally.ts';

export interface Change {
  /** Participants, or projects, whose part is another. */
  readonly answers: number;
  /** Sum of the differences without their signs, and the largest. */
  readonly amount: number;
  readonly largest: number;
  /** No difference is near the answer itself: it says by how much somebody corrected and not what. */
  readonly isOpen: boolean;
}

/**
 * A difference of more than this share of the larger of the two answers is near it: an answer that was missing, was or became zero, or was
 * written in another unit. The share is that from which one participant is too large a part of a sum.
 */
export const nearAnswer = 0.85;

/** `indicator~period` → change, where anything changed. */
export function changesBetween(
  cluster: string,
  before: readonly Fact[],
  after: readonly Fact[],
  years: readonly number[],
): Map<string, Change> {
  const [parts, others] = [partsOf(cluster, before, years), partsOf(cluster, after, years)];
  const changes = new Map<string, Change>();
  for (const key of new Set([...parts.keys(), ...others.keys()])) {
    const change = changeOf(parts.get(key) ?? nothing, others.get(key) ?? nothing);
    if (change) changes.set(key, change);
  }
  return changes;
}

interface Part {
  readonly value: number;
  readonly amount: number;
}
type Parts = ReadonlyMap<string, Part>;
const nothing: Parts = new Map();

/** Every row tallied as if it stood alone: `indicator~period` → row → its part. */
function partsOf(cluster: string, facts: readonly Fact[], years: readonly number[]): Map<string, Parts> {
  const parts = new Map<string, Map<string, Part>>();
  for (const [entity, row] of Map.groupBy(facts, (fact) => fact.entity)) {
    if (!entity.includes('~')) continue;
    for (const tally of tallyCluster(cluster, row, years))
      for (const [indicator, measure] of Object.entries(waveMeasures)) {
        const whole = statisticsOf(measure, [tally]).find(({ kind }) =>
          mainKinds.some((one) => one === kind),
        );
        if (!whole || whole.answers === 0) continue;
        const key = `${indicator}~${tally.year}`;
        const list = parts.get(key) ?? new Map<string, Part>();
        parts.set(key, list.set(entity, { value: whole.value, amount: whole.amount }));
      }
  }
  return parts;
}

function changeOf(before: Parts, after: Parts): Change | null {
  const differences = [...new Set([...before.keys(), ...after.keys()])].flatMap((row) => {
    const [one, other] = [before.get(row), after.get(row)];
    if (one && other && one.value === other.value && one.amount === other.amount) return [];
    const [a, b] = [one?.amount ?? 0, other?.amount ?? 0];
    const by = Math.abs(a - b);
    const isNear = !one || !other || by > nearAnswer * Math.max(Math.abs(a), Math.abs(b));
    return [{ by, isNear: isNear && (by > 0 || !one || !other) }];
  });
  if (differences.length === 0) return null;
  return {
    answers: differences.length,
    amount: differences.reduce((sum, { by }) => sum + by, 0),
    largest: Math.max(...differences.map(({ by }) => by)),
    isOpen: !differences.some(({ isNear }) => isNear),
  };
}
