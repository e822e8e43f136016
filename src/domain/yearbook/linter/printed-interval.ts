/**
 * What a printed number promises: every true value that rounds to it, as exact scaled integers. All comparisons of the linter
 * go through here, so that rounding is never mistaken for a fault and floating point never decides. Must never guess a
 * precision: what cannot be read from the print yields null.
 */
import type { Fact } from '../../facts/fact.ts';

/** Bounds, both possible, in billionths of the fact's unit. */
export interface Interval {
  readonly low: bigint;
  readonly high: bigint;
}

/** Billionths: fine enough for a per cent with six decimals, exact for trillions of roubles. */
const places = 9;
const one = 10n ** BigInt(places);

/** Scopes and measures that print an average, so that even a whole number is a rounded one. */
const averages = new Set(['average-cluster', 'joint-projects-per-cluster', 'capital-per-joint-project']);

/** Digits, decimals and the power of ten between the printed number and the value; null where the print is not one number. */
export function readPrinted(
  fact: Fact,
): { readonly digits: bigint; readonly step: number; readonly decimals: number } | null {
  if (typeof fact.value !== 'number' || fact.provenance.printed === null) return null;
  const text = fact.provenance.printed.replace(/[\s\u00a0\u202f]/g, '').replace(/[^\d]+$/, '');
  const match = /^(-?\d+)(?:[.,](\d+))?$/.exec(text);
  if (!match) return null;
  const fraction = match[2] ?? '';
  const digits = BigInt(`${match[1]}${fraction}`);
  const shift = shiftOf(fact, Number(digits) / 10 ** fraction.length);
  return shift === null ? null : { digits, step: shift - fraction.length, decimals: fraction.length };
}

/** log10 of value ÷ printed number; null where they do not differ by a power of ten (the print is not this value). */
function shiftOf(fact: Fact, printed: number): number | null {
  const value = fact.value as number;
  if (printed === 0) return value === 0 ? (fact.unit === 'fraction' ? -2 : 0) : null;
  const shift = Math.round(Math.log10(value / printed));
  return Math.abs(printed * 10 ** shift - value) <= Math.abs(value) * 1e-6 ? shift : null;
}

/** The interval of true values behind a printed number: half a unit of the last printed place to both sides. */
export function intervalOf(fact: Fact): Interval | null {
  const read = readPrinted(fact);
  if (read === null) return wholeCount(fact);
  if (read.step + places < 1) return null;
  const unit = 10n ** BigInt(read.step + places);
  const centre = read.digits * unit;
  const half = isCounted(fact, read.step) ? 0n : unit / 2n;
  return { low: centre - half, high: centre + half };
}

/** A count whose print is glued to its neighbours is still a whole number. */
function wholeCount(fact: Fact): Interval | null {
  if (fact.unit !== 'count' || typeof fact.value !== 'number' || !Number.isInteger(fact.value)) return null;
  return exactly(fact.value);
}

/** Things counted one by one are exact; averages and numbers in thousands are not. */
function isCounted(fact: Fact, step: number): boolean {
  const scope = fact.entity.slice(fact.entity.indexOf(':') + 1);
  return fact.unit === 'count' && step === 0 && !averages.has(scope) && !averages.has(fact.measure);
}

/** A whole number as an interval of one point. */
export function exactly(value: number): Interval {
  const point = BigInt(Math.round(value)) * one;
  return { low: point, high: point };
}

/** Σ of intervals; null where any is unknown or there are none. */
export function sumOf(intervals: readonly (Interval | null)[]): Interval | null {
  if (intervals.length === 0) return null;
  let low = 0n;
  let high = 0n;
  for (const interval of intervals) {
    if (interval === null) return null;
    low += interval.low;
    high += interval.high;
  }
  return { low, high };
}

/** top ÷ bottom, bounds rounded outwards; null where either is unknown or the divisor may be zero or less. */
export function quotientOf(top: Interval | null, bottom: Interval | null): Interval | null {
  if (!top || !bottom || bottom.low <= 0n || top.low < 0n) return null;
  return { low: (top.low * one) / bottom.high, high: (top.high * one) / bottom.low + 1n };
}

/** top × bottom for values that are not negative, bounds rounded outwards. */
export function productOf(a: Interval | null, b: Interval | null): Interval | null {
  if (!a || !b || a.low < 0n || b.low < 0n) return null;
  return { low: (a.low * b.low) / one, high: (a.high * b.high) / one + 1n };
}

/** True where one and the same true value may stand behind both. */
export function mayBeEqual(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** The middle as a floating number, for sentences only. */
export function middleOf(interval: Interval): number {
  return Number(interval.low + interval.high) / 2 / Number(one);
}
