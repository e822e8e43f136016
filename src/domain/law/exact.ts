/**
 * Comparisons without the noise of binary fractions: 20 of 100 is exactly at a threshold of 0.2. Amounts count to six decimals. Must
 * never round what is compared.
 */
import type { Comparison } from './requirement.ts';

const scale = 1_000_000;

function exact(value: number): bigint {
  return Number.isInteger(value) ? BigInt(value) * BigInt(scale) : BigInt(Math.round(value * scale));
}

/** Whether part ÷ whole stands to the threshold as demanded. */
export function holdsShare(part: number, whole: number, comparison: Comparison, threshold: number): boolean {
  const left = exact(part) * BigInt(scale);
  const right = exact(threshold) * exact(whole);
  return comparison === 'more-than' ? left > right : left >= right;
}

/** Whether a value stands to the threshold as demanded. */
export function holds(value: number, comparison: Comparison, threshold: number): boolean {
  return holdsShare(value, 1, comparison, threshold);
}

/** The least whole number that part lacks so that part ÷ whole stands to the threshold as demanded; 0 where nothing lacks. */
export function lackingPart(part: number, whole: number, comparison: Comparison, threshold: number): number {
  if (holdsShare(part, whole, comparison, threshold)) return 0;
  const unit = BigInt(scale) * BigInt(scale);
  const short = exact(threshold) * exact(whole) - exact(part) * BigInt(scale);
  const up = short / unit + (short % unit === 0n ? 0n : 1n);
  const isStrict = comparison === 'more-than' && short % unit === 0n;
  return Number(isStrict ? up + 1n : up);
}
