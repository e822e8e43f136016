/**
 * One holder at a time, in the order of asking: the guard that keeps foreign statements out of an open transaction on an engine
 * with a single session. Must never let a waiter wait for ever.
 */
import { DatabaseError, leaseTimeout } from './database-error.ts';

interface Waiter {
  readonly grant: () => void;
  readonly refuse: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export class FairQueue {
  #isHeld = false;
  readonly #waiters: Waiter[] = [];
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Resolves when the turn has come; throws DatabaseError 55P03 after the time limit. */
  acquire(): Promise<void> {
    if (!this.#isHeld) {
      this.#isHeld = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(waiter), this.#timeoutMs);
      const waiter: Waiter = { grant: resolve, refuse: reject, timer };
      this.#waiters.push(waiter);
    });
  }

  /** Hands over to the one who has waited longest. */
  release(): void {
    const next = this.#waiters.shift();
    if (next === undefined) {
      this.#isHeld = false;
      return;
    }
    clearTimeout(next.timer);
    next.grant();
  }

  /** Refuses everybody who waits now; the present holder is not touched. */
  refuseWaiters(error: Error): void {
    for (const waiter of this.#waiters.splice(0)) {
      clearTimeout(waiter.timer);
      waiter.refuse(error);
    }
  }

  #giveUp(waiter: Waiter): void {
    const place = this.#waiters.indexOf(waiter);
    if (place >= 0) this.#waiters.splice(place, 1);
    waiter.refuse(
      new DatabaseError(
        `The database was busy for more than ${this.#timeoutMs / 1000} s: a transaction is held open, or waits for itself.`,
        leaseTimeout,
      ),
    );
  }
}
