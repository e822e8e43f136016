/**
 * Prints the yearbook once in a process of its own and says how long it took: the typesetter remembers what it set before, and a
 * second print in the same process would measure its memory. Argument: how many times the clusters.
 */
import { createYearbookPdf } from '../src/adapters/exports/yearbook-pdf/index.ts';
import { createDrawing } from '../src/adapters/figures/drawing.ts';
import { readBoundaries } from '../src/adapters/rulebook/read-boundaries.ts';
import { readYearbookWording } from '../src/adapters/rulebook/read-yearbook-wording.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import { lint } from '../src/domain/yearbook/linter/lint.ts';
import type { Edition } from '../src/flows/flows.ts';
import { makeYearbook } from '../src/flows/make-yearbook.ts';
import { edition, multiplyFacts, readReview } from './many-clusters.ts';
import { root } from './servers/start-server.ts';

export interface PrintTime {
  /** ms from the edition to the bytes. */
  readonly printMs: number;
  /** Of it, ms for the content alone. */
  readonly composeMs: number;
  /** ms of a second print in the same process. */
  readonly againMs: number;
  readonly bytes: number;
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

const many = await readEdition(Number(process.argv[2] ?? '1'));
const drawing = createDrawing(readBoundaries(root));
const book = makeYearbook({ wording: readYearbookWording(root), drawing, print: createYearbookPdf() });
const began = performance.now();
book.compose(many, 'ru');
const composed = performance.now();
const { length } = await book.print(many, 'ru');
const printed = performance.now();
if (process.argv[3] === 'again') await book.print(many, 'ru');
const againMs = performance.now() - printed;
const time: PrintTime = { printMs: printed - composed, composeMs: composed - began, againMs, bytes: length };
process.stdout.write(JSON.stringify(time));
