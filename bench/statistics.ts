/** The few statistics that the bench prints. Values must be given in ascending order where it says so. */

/** The value below which `share` (0–1) of the ascending values lie; 0 for none. */
export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}

/** Middle of the values in any order; the lower one of two. */
export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
}

/** Rounded for people: three significant digits. */
export function short(value: number): number {
  return Number(value.toPrecision(3));
}
