/**
 * Rows of the table of costs whose printed share does not follow from their amount. A share is tested against every stated
 * total before the sum of the rows, so that one wrong amount, which changes the sum, accuses only its own row. Must never test
 * a row that lacks its amount or its share.
 */
import type { Fact } from '../../facts/fact.ts';
import type { FactBook } from '../../facts/fact-book.ts';
import { type Interval, intervalOf, mayBeEqual, quotientOf, sumOf } from './printed-interval.ts';
import { statementsOf } from './series.ts';

/** Thousands, millions and billions are mistaken for one another. */
const unitSteps = [1_000n, 1_000_000n] as const;

export interface StrayCost {
  readonly key: string;
  readonly amount: Fact;
  readonly share: Fact;
  /** The stated total, or the sum of the amounts where none is stated. */
  readonly whole: Interval;
  /** Share that the amount has of the whole. */
  readonly expected: Interval;
  /** The stated total, or the amounts that were added up. */
  readonly wholeFacts: readonly Fact[];
  /** How many times the amount is too large (`up`) or too small for its share, where a mistaken unit explains it. */
  readonly unitSlip: { readonly times: number; readonly up: boolean } | null;
}

/** Rows that fit neither a stated total nor the sum of the rows. */
export function strayCosts(book: FactBook): StrayCost[] {
  const keys = book.entities('subsidy-cost');
  const amounts = keys.flatMap((key) => book.find(`subsidy-cost:${key}`, 'amount') ?? []);
  const stated = statementsOf(book, 'support-total').flatMap((fact) => {
    const interval = intervalOf(fact);
    return interval ? [{ interval, facts: [fact] as readonly Fact[] }] : [];
  });
  const sum = amounts.length === keys.length ? sumOf(amounts.map(intervalOf)) : null;
  const wholes = sum ? [...stated, { interval: sum, facts: amounts }] : stated;
  const [first] = wholes;
  if (!first) return [];
  return keys.flatMap((key): StrayCost[] => {
    const amount = book.find(`subsidy-cost:${key}`, 'amount');
    const share = book.find(`subsidy-cost:${key}`, 'share');
    const [top, printed] = [amount ? intervalOf(amount) : null, share ? intervalOf(share) : null];
    const expected = quotientOf(top, first.interval);
    if (!amount || !share || !top || !printed || !expected) return [];
    if (wholes.some((whole) => gives(top, whole.interval, printed))) return [];
    const unitSlip = unitSlipOf(
      top,
      printed,
      stated.map((whole) => whole.interval),
    );
    return [{ key, amount, share, whole: first.interval, expected, wholeFacts: first.facts, unitSlip }];
  });
}

function gives(amount: Interval, whole: Interval, share: Interval): boolean {
  const quotient = quotientOf(amount, whole);
  return quotient === null || mayBeEqual(quotient, share);
}

/** A share that rounds to nothing would fit any smaller unit, so it proves none. */
function unitSlipOf(amount: Interval, share: Interval, wholes: readonly Interval[]): StrayCost['unitSlip'] {
  if (share.low <= 0n) return null;
  for (const step of unitSteps) {
    const smaller = { low: amount.low / step, high: amount.high / step + 1n };
    const larger = { low: amount.low * step, high: amount.high * step };
    if (wholes.some((whole) => gives(smaller, whole, share))) return { times: Number(step), up: true };
    if (wholes.some((whole) => gives(larger, whole, share))) return { times: Number(step), up: false };
  }
  return null;
}
