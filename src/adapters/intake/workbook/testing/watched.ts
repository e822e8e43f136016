/** Measures what a piece of work costs the process it runs in. Must never be used outside tests. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const mebibyte = 1024 * 1024;

/** Runs `work` and says how long it took, how much memory it held at its peak and how long the event loop stood still. */
export async function watched<Result>(work: () => Promise<Result>) {
  collectGarbage();
  const before = memory();
  let peak = before;
  const look = () => {
    peak = Math.max(peak, memory());
  };
  const sampler = setInterval(look, 20);
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  lag.disable();
  clearInterval(sampler);
  look();
  return { result, seconds, grownMb: (peak - before) / mebibyte, lagMs: lag.percentile(99) / 1e6 };
}

/** Heap and buffers; the resident size would hide growth behind what earlier work has left free. */
function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
