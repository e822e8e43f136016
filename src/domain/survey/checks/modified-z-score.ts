/**
 * The modified z-score of Iglewicz and Hoaglin (How to Detect and Handle Outliers, ASQC, 1993): how far a value lies from the median, in
 * units of the median absolute deviation. Must never judge by fewer peers than it is told.
 */

/** 0.6745 is the third quartile of the normal distribution: MAD / 0.6745 estimates its standard deviation. */
const medianScale = 0.6745;
/** Square root of π/2: the mean absolute deviation times this estimates the same, where half of the peers are equal. */
const meanScale = 1.253314;

export interface Scoring {
  readonly median: number;
  readonly scoreOf: (value: number) => number;
}

/** The scores of values among these peers; null where they are too few or all the same. */
export function scoring(peers: readonly number[], fewest: number): Scoring | null {
  if (peers.length < fewest) return null;
  const middle = median(peers);
  const deviations = peers.map((peer) => Math.abs(peer - middle));
  const spread = spreadOf(deviations);
  return spread === 0 ? null : { median: middle, scoreOf: (value) => (value - middle) / spread };
}

function spreadOf(deviations: readonly number[]): number {
  const medianDeviation = median(deviations);
  if (medianDeviation > 0) return medianDeviation / medianScale;
  return (meanScale * deviations.reduce((sum, one) => sum + one, 0)) / deviations.length;
}

/** The middle of the values; of the two in the middle their mean. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
