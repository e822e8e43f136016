/**
 * The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, ASQC, 1993): how far a value lies from the median, in
 * units of the median absolute deviation. Must never judge by fewer peers than it is told.
 */

/** 0.6745 is the third quartile of the normal distribution: MAD / 0.6745 estimates its standard deviation. */
const medianScale = 0.6745;
/** Square root of π/2: the mean absolute deviation times this estimates the same, where half of the peers are equal. */
const meanScale = 1.253314;

/** The score of a value among its peers; null where they are too few or all the same. */
export function modifiedZScore(value: number, peers: readonly number[], fewest: number): number | null {
  if (peers.length < fewest) return null;
  const middle = median(peers);
  const deviations = peers.map((peer) => Math.abs(peer - middle));
  const medianDeviation = median(deviations);
  if (medianDeviation > 0) return (medianScale * (value - middle)) / medianDeviation;
  const meanDeviation = deviations.reduce((sum, one) => sum + one, 0) / deviations.length;
  return meanDeviation > 0 ? (value - middle) / (meanScale * meanDeviation) : null;
}

/** The middle of the values; of the two in the middle their mean. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** Median and deviation of the peers, made once for many values; null where they are too few or all the same. */
export function scoring(peers: readonly number[], fewest: number): ((value: number) => number) | null {
  const middle = median(peers);
  const perUnit = modifiedZScore(middle + 1, peers, fewest);
  return perUnit === null ? null : (value) => perUnit * (value - middle);
}
