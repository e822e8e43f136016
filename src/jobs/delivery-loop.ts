/**
 * Runs the delivery when it is told to and when the next letter is due, so that letters leave within seconds of being queued and
 * soon after a server came back; the schedule stands behind it. Must never hold a letter: what is due stands in the database.
 */

export type DeliverOutbox = () => Promise<{ readonly nextInSeconds: number | null }>;

export interface DeliveryLoop {
  run(): Promise<void>;
  nudge(): void;
  stop(): Promise<void>;
}

/** s; a letter whose lease runs out in minutes is found by the schedule. */
const longestWait = 60;

/** A loop that does nothing until it is nudged. */
export function createDeliveryLoop(deliver: DeliverOutbox, onFault: (error: unknown) => void): DeliveryLoop {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let present: Promise<void> = Promise.resolve();
  const run = async () => {
    if (isStopped) return;
    const { nextInSeconds } = await deliver();
    clearTimeout(timer);
    if (nextInSeconds === null || nextInSeconds > longestWait || isStopped) return;
    timer = setTimeout(nudge, Math.max(500, nextInSeconds * 1000));
    timer.unref();
  };
  const nudge = () => {
    if (isStopped) return;
    present = run().catch(onFault);
  };
  return {
    run,
    nudge,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([present, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
    },
  };
}
