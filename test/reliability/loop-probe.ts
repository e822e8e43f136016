/**
 * Loaded into a server before its own code: answers its parent's messages with the delay of the event loop and the memory of the
 * process. Must never change what the server does.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface LoopReading {
  /** ms by which timers came late, 99th percentile since the last reset. */
  readonly loopP99: number;
  /** Resident memory now, MB. */
  readonly rssMb: number;
}

const resolution = 10;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();

process.on('message', (message) => {
  if (message === 'reset') delay.reset();
  if (message !== 'read') return;
  const loopP99 = Math.max(0, delay.percentile(99) / 1e6 - resolution);
  process.send?.({ loopP99, rssMb: process.memoryUsage.rss() / 2 ** 20 } satisfies LoopReading);
});
// The channel alone must not keep a stopped server alive.
process.channel?.unref();
