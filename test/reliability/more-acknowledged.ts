/** Waiting for respondents to get on, in drills. */
import type { Tally } from './answer-writers.ts';

/** ms; a product that has not healed by then does not heal. */
const patience = 90_000;

/** Waits until `count` more answers were acknowledged, or until `isOver`. Throws where they do not come. */
export async function moreAcknowledged(
  tally: Tally,
  count: number,
  isOver: () => boolean = () => false,
): Promise<void> {
  const wanted = tally.acknowledged + count;
  const until = Date.now() + patience;
  while (tally.acknowledged < wanted && !isOver()) {
    if (Date.now() > until) throw new Error(`It did not heal: ${JSON.stringify(tally)}`);
    await pause(5);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
