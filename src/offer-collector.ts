/**
 * Lets the product ask for a collection where it knows better than the collector: pieces of an upload lie outside the heap, where nobody
 * sees them pile up, and a heavy workbook leaves much behind at once. Whoever runs without it works the same, in more memory.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** To be called once, before anything else runs; `globalThis.gc` is there afterwards. */
export function offerCollector(): void {
  setFlagsFromString('--expose-gc');
  globalThis.gc ??= runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
}
