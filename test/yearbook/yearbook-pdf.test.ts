import { beforeAll, describe, expect, it } from 'vitest';
import { createYearbookPdf } from '../../src/adapters/exports/yearbook-pdf/index.ts';
import { layOut } from '../../src/adapters/exports/yearbook-pdf/lay-out.ts';
import { buildClusterPassport } from '../../src/domain/yearbook/build-cluster-passport.ts';
import { buildYearbook } from '../../src/domain/yearbook/build-yearbook.ts';
import type { Yearbook } from '../../src/domain/yearbook/yearbook.ts';
import type { Drawing } from '../../src/flows/drawing.ts';
import { readDrawing, readEdition, wording } from './real-edition.ts';

let yearbook: Yearbook;
let passport: Yearbook;
let drawing: Drawing;

beforeAll(async () => {
  const edition = await readEdition();
  yearbook = buildYearbook(edition, wording, 'ru');
  passport = buildClusterPassport(edition, 'interregional-6', wording, 'en');
  drawing = readDrawing();
});

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The book with every text of a chapter replaced, to see that text is never taken for markup. */
const withText = (book: Yearbook, text: string): Yearbook => ({
  ...book,
  title: text,
  chapters: [{ id: 'odd', title: text, blocks: [{ kind: 'paragraph', runs: [{ kind: 'text', text }] }] }],
});

describe('the printed yearbook', () => {
  it('is PDF/A-2a, tagged, and the same bytes each time', { timeout: 60_000 }, async () => {
    const print = createYearbookPdf();
    const [first, second] = await Promise.all([print(yearbook, drawing), print(yearbook, drawing)]);
    const text = latin(first);
    expect(text.slice(0, 8)).toBe('%PDF-1.7');
    expect(text).toMatch(/pdfaid:part>2</);
    expect(text).toMatch(/pdfaid:conformance>A</);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  it('leads from an English book to the English pages, and from a Russian one to the Russian', () => {
    const rootOf = (book: Yearbook) =>
      JSON.parse(layOut({ ...book, chapters: [] }, drawing, 'https://atlas.example', String).document)
        .address;
    expect([rootOf(yearbook), rootOf(passport)]).toEqual([
      'https://atlas.example',
      'https://atlas.example/en',
    ]);
    expect(JSON.parse(layOut(passport, drawing, null, String).document).address).toBeNull();
  });

  it('passes the checks of PDF/UA-1: alternative texts, headings in order, language', {
    timeout: 60_000,
  }, async () => {
    expect(latin(await createYearbookPdf(undefined, null, 'ua-1')(yearbook, drawing))).toMatch(
      /pdfuaid:part>1</,
    );
    expect(latin(await createYearbookPdf(undefined, null, 'ua-1')(passport, drawing))).toMatch(
      /pdfuaid:part>1</,
    );
  });

  it('keeps the event loop free while it prints', { timeout: 60_000 }, async () => {
    expect(await longestTurn(() => createYearbookPdf()(yearbook, drawing))).toBeLessThan(500);
  });

  it('control: work that holds the loop is found out', async () => {
    expect(await longestTurn(async () => burn(600))).toBeGreaterThan(500);
  });

  it('takes hostile text as text, and a sign that no font has as a box', { timeout: 60_000 }, async () => {
    const print = createYearbookPdf();
    const odd = '#let x = 1; $a_b$ \\ "q" <lab> @ref [x] *b* `c` // d /* #panic() 漢字 🏭 \u0000\uE000\uD800';
    const bytes = await print(withText(passport, odd), drawing);
    expect(latin(bytes).slice(0, 5)).toBe('%PDF-');
  });

  it('says why a book cannot be set, and goes on printing the next', { timeout: 60_000 }, async () => {
    const print = createYearbookPdf();
    const broken = { ...passport, words: { contents: '' } } as unknown as Yearbook;
    await expect(print(broken, drawing)).rejects.toThrow('The yearbook cannot be set');
    expect((await print(passport, drawing)).length).toBeGreaterThan(10_000);
  });
});

/**
 * ms of this thread's own processor time in the longest turn of the loop while `work` runs: what others take from the processor
 * meanwhile does not count.
 */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = ownTime();
  const turn = () => {
    longest = Math.max(longest, ownTime() - last);
    last = ownTime();
  };
  const timer = setInterval(turn, 5);
  await work();
  clearInterval(timer);
  turn();
  return longest;
}

function burn(ms: number): void {
  const began = ownTime();
  while (ownTime() - began < ms);
}

function ownTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
