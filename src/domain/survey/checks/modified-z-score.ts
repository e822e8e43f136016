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

/** The scores of values among these peers, which ascend; null where they are too few or all the same. */
export function scoring(peers: ArrayLike<number>, fewest: number): Scoring | null {
  if (peers.length < fewest) return null;
  const middle = median(peers);
  const spread = spreadOf(deviations(peers, middle));
  return spread === 0 ? null : { median: middle, scoreOf: (value) => (value - middle) / spread };
}

function spreadOf(ascending: Float64Array): number {
  const medianDeviation = median(ascending);
  if (medianDeviation > 0) return medianDeviation / medianScale;
  return (meanScale * ascending.reduce((sum, one) => sum + one, 0)) / ascending.length;
}

/** How far the values lie from the middle, ascending: those below and those above are merged from the middle outwards. */
function deviations(ascending: ArrayLike<number>, middle: number): Float64Array {
  const found = new Float64Array(ascending.length);
  let above = 0;
  while (above < ascending.length && at(ascending, above) < middle) above += 1;
  let below = above - 1;
  for (let place = 0; place < found.length; place += 1) {
    const down = below < 0 ? Number.POSITIVE_INFINITY : middle - at(ascending, below);
    const up = above >= found.length ? Number.POSITIVE_INFINITY : at(ascending, above) - middle;
    found[place] = Math.min(down, up);
    if (down <= up) below -= 1;
    else above += 1;
  }
  return found;
}

/** The middle of values that ascend; of the two in the middle their mean. NaN of none. */
export function median(ascending: ArrayLike<number>): number {
  const half = Math.floor(ascending.length / 2);
  const upper = at(ascending, half);
  return ascending.length % 2 === 1 ? upper : (at(ascending, half - 1) + upper) / 2;
}

const at = (values: ArrayLike<number>, place: number) => values[place] ?? Number.NaN;
