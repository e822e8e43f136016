/**
 * Bench: the yearbook as PDF against Chromium's print of its web edition, and how it grows with the clusters. Both give a file; the
 * browser is open already, so that only its printing counts.
 */
import { chromium } from 'playwright-core';
import { createYearbookPdf } from '../src/adapters/exports/yearbook-pdf/index.ts';
import { createDrawing } from '../src/adapters/figures/drawing.ts';
import { readBoundaries } from '../src/adapters/rulebook/read-boundaries.ts';
import { readYearbookWording } from '../src/adapters/rulebook/read-yearbook-wording.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import { lint } from '../src/domain/yearbook/linter/lint.ts';
import type { Edition } from '../src/flows/flows.ts';
import { type MakeYearbook, makeYearbook } from '../src/flows/make-yearbook.ts';
import { edition, multiplyFacts, readReview } from './many-clusters.ts';
import type { BenchOptions, Finding } from './result.ts';
import { chromiumFlags, findChromium } from './servers/chromium.ts';
import { startProduct } from './servers/start-product.ts';
import { root } from './servers/start-server.ts';
import { median, short } from './statistics.ts';

/** Ratio of the times (target ≥ 3) and the growth at 10 and 100 times the clusters. */
export async function benchYearbook({ isQuick }: BenchOptions): Promise<Finding[]> {
  const rounds = isQuick ? 1 : 5;
  const book = createBook();
  const once = await readEdition(1);
  await book.print(once, 'ru');
  const ours: number[] = [];
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    bytes = (await book.print(once, 'ru')).length;
    ours.push(performance.now() - began);
  }
  const theirs = await timeChromium(rounds);
  const ratio = median(theirs) / median(ours);
  const comparison: Finding = {
    name: 'yearbook against Chromium’s print of the web edition',
    target: 'at least 3 times faster',
    ratio: short(ratio),
    isMet: ratio >= 3,
    figures: {
      printMs: short(median(ours)),
      chromiumMs: short(median(theirs)),
      kilobytes: short(bytes / 1024),
    },
  };
  return [comparison, await growth(book, median(ours), isQuick ? [10] : [10, 100])];
}

function createBook(): MakeYearbook {
  const drawing = createDrawing(readBoundaries(root));
  return makeYearbook({ wording: readYearbookWording(root), drawing, print: createYearbookPdf() });
}

/** The edition with every cluster `times` over; the findings stay those of the review, so that only the book grows. */
async function readEdition(times: number): Promise<Edition> {
  const { facts, rulebook } = await readReview();
  const book = createFactBook(edition, multiplyFacts(facts, times));
  const { reference, indicators } = rulebook;
  const findings = lint(createFactBook(edition, facts), reference);
  const revision = { number: 1, hash: 'bench0000000', acceptedAt: '2026-01-01T00:00:00.000Z' };
  return { id: edition, atlas: buildAtlas(book, reference, indicators), book, reference, findings, revision };
}

async function timeChromium(rounds: number): Promise<number[]> {
  const product = await startProduct();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    const answer = await page.goto(`${product.address}/yearbook/${edition}`, { waitUntil: 'load' });
    if (!answer?.ok()) throw new Error(`The web edition answered ${answer?.status()}.`);
    await page.pdf({ format: 'A4' });
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const began = performance.now();
      await page.pdf({ format: 'A4', tagged: true, outline: true });
      times.push(performance.now() - began);
    }
    return times;
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function growth(book: MakeYearbook, onceMs: number, factors: readonly number[]): Promise<Finding> {
  const figures: Record<string, number> = { '1 time, ms': short(onceMs) };
  let last = 1;
  for (const factor of factors) {
    const many = await readEdition(factor);
    const composing = performance.now();
    book.compose(many, 'ru');
    figures[`${factor} times, of it composing, ms`] = short(performance.now() - composing);
    const began = performance.now();
    const { length } = await book.print(many, 'ru');
    const spent = performance.now() - began;
    last = spent / onceMs;
    figures[`${factor} times, ms`] = short(spent);
    figures[`${factor} times, KB`] = short(length / 1024);
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
