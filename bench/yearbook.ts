/**
 * Bench: the yearbook as PDF against Chromium's print of its web edition, in turns, and how it grows with the clusters. Both sides
 * begin afresh each time: ours with the typesetter and its fonts, Chromium with a browser that opens the page and prints it. The
 * times of printing alone, with everything loaded before, are given beside.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { edition } from './many-clusters.ts';
import type { PrintTime } from './print-once.ts';
import type { BenchOptions, Finding } from './result.ts';
import { chromiumFlags, findChromium } from './servers/chromium.ts';
import { startProduct } from './servers/start-product.ts';
import { median, short } from './statistics.ts';

const run = promisify(execFile);

/** Ratio of the times (target ≥ 3) and the growth at 10 and 100 times the clusters. */
export async function benchYearbook({ isQuick }: BenchOptions): Promise<Finding[]> {
  const ours: PrintTime[] = [];
  const theirs: ChromiumTime[] = [];
  const product = await startProduct();
  try {
    await printByChromium(product.address);
    for (let round = 0; round < (isQuick ? 1 : 5); round += 1) {
      ours.push(await printOnce(1, 'again'));
      theirs.push(await printByChromium(product.address));
    }
  } finally {
    await product.stop();
  }
  const ratio = median(theirs.map((time, index) => time.wholeMs / (ours[index]?.printMs ?? Number.NaN)));
  const printMs = median(ours.map((time) => time.printMs));
  const comparison: Finding = {
    name: 'yearbook against Chromium’s print of the web edition',
    target: 'at least 3 times faster',
    ratio: short(ratio),
    isMet: ratio >= 3,
    figures: {
      'afresh, ms': short(printMs),
      'Chromium afresh, ms': short(median(theirs.map((time) => time.wholeMs))),
      'again in the same process, ms': short(median(ours.map((time) => time.againMs))),
      'Chromium, page open already, ms': short(median(theirs.map((time) => time.printMs))),
      kilobytes: short((ours[0]?.bytes ?? 0) / 1024),
    },
  };
  return [comparison, await growth(printMs, isQuick ? [10] : [10, 100])];
}

interface ChromiumTime {
  readonly wholeMs: number;
  /** Of it, the last step. */
  readonly printMs: number;
}

async function printOnce(times: number, ...flags: readonly string[]): Promise<PrintTime> {
  const script = join(import.meta.dirname, 'print-once.ts');
  const { stdout } = await run(process.execPath, [script, String(times), ...flags]);
  return JSON.parse(stdout) as PrintTime;
}

async function printByChromium(address: string): Promise<ChromiumTime> {
  const began = performance.now();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    const answer = await page.goto(`${address}/yearbook/${edition}`, { waitUntil: 'load' });
    if (!answer?.ok()) throw new Error(`The web edition answered ${answer?.status()}.`);
    const opened = performance.now();
    await page.pdf({ format: 'A4', tagged: true, outline: true });
    const ended = performance.now();
    return { wholeMs: ended - began, printMs: ended - opened };
  } finally {
    await browser.close();
  }
}

async function growth(onceMs: number, factors: readonly number[]): Promise<Finding> {
  const figures: Record<string, number> = { '1 time, ms': short(onceMs) };
  let last = 1;
  for (const factor of factors) {
    const { printMs, composeMs, bytes } = await printOnce(factor);
    last = printMs / onceMs;
    figures[`${factor} times, ms`] = short(printMs);
    figures[`${factor} times, content alone, ms`] = short(composeMs);
    figures[`${factor} times, KB`] = short(bytes / 1024);
  }
  const factor = factors.at(-1) ?? 1;
  return {
    name: 'growth of the yearbook',
    target: `at most twice as much as the clusters grow (${2 * factor})`,
    ratio: short(last),
    isMet: last <= 2 * factor,
    figures,
  };
}
