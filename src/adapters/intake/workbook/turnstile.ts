/** Lets a few callers in at once and keeps a bounded queue of others, in order. Must never lose a place when a caller fails. */

export class Turnstile {
  readonly #places: number;
  readonly #longestQueue: number;
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(places: number, longestQueue: number) {
    this.#places = places;
    this.#longestQueue = longestQueue;
  }

  /** Runs `work` when there is a place; null at once when the queue is full. Throws what `work` throws. */
  async run<Result>(work: () => Promise<Result>): Promise<Result | null> {
    if (this.#inside >= this.#places) {
      if (this.#waiting.length >= this.#longestQueue) return null;
      // Whoever leaves hands the place over, so `#inside` stays as it is.
      await new Promise<void>((enter) => this.#waiting.push(enter));
    } else this.#inside += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }
}
