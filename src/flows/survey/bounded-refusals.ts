/**
 * Refusals of those who are nobody, for the audit log: anybody may cause them, so that a flood must not fill it. The first of an address
 * and a route is written at once, those of the next minute as one entry with their number. Must never lose count, nor hold more than a
 * bounded number of addresses.
 */

export interface Refusal {
  readonly address: string | null;
  readonly action: string;
  /** What was asked of the first of them. */
  readonly object: string;
}

/** Writes one entry; `more` is how many it stands for besides the first of its minute, 0 for the first itself. */
export type WriteRefusal = (refusal: Refusal, more: number) => Promise<void>;

interface Limits {
  readonly windowMs: number;
  /** Addresses and routes that are told apart at one time; all others share one entry. */
  readonly most: number;
}

const usual: Limits = { windowMs: 60_000, most: 100 };

/** The writer with its memory. */
export function boundRefusals(write: WriteRefusal, { windowMs, most }: Limits = usual) {
  const open = new Map<string, { count: number }>();
  return async (refusal: Refusal): Promise<void> => {
    const own = `${refusal.address}\0${refusal.action}`;
    const isOwn = open.has(own) || open.size < most;
    const told = isOwn ? refusal : { address: null, action: refusal.action, object: 'many addresses' };
    const key = isOwn ? own : '';
    const running = open.get(key);
    if (running) {
      running.count += 1;
      return;
    }
    const begun = { count: 0 };
    open.set(key, begun);
    const timer = setTimeout(() => {
      open.delete(key);
      // A database that is away loses an entry about nobody, never a request.
      if (begun.count > 0) write(told, begun.count).catch(() => undefined);
    }, windowMs);
    timer.unref?.();
    await write(told, 0);
  };
}
