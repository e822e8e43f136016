/**
 * The place of the review around a fact: line numbers with the printed strings that facts hold. Must never show the review's
 * running text, only what is transcribed as a fact.
 */
import type { Fact } from '../../domain/facts/fact.ts';
import type { FactBook } from '../../domain/facts/fact-book.ts';
import { type LineRange, showLineRanges } from '../../kernel/line-range.ts';

export interface ExcerptLine {
  readonly lines: string;
  readonly printed: readonly PrintedPiece[];
  /** True where a fact of the page is printed here. */
  readonly isHere: boolean;
}

interface PrintedPiece {
  readonly text: string;
  readonly isHeading: boolean;
  readonly isHere: boolean;
}

interface Placed extends PrintedPiece {
  readonly ranges: readonly LineRange[];
}

/** Lines before and after the fact that are shown. */
const reach = 7;
/** A label may stand further off: it belongs to the fact. */
const labelReach = 4 * reach;
const longest = 160;
const most = 24;

/** Excerpt around `facts`; empty where none of them is printed. */
export function excerptAround(book: FactBook, facts: readonly Fact[]): ExcerptLine[] {
  const headings = book.entities('heading').flatMap((key) => book.of(`heading:${key}`));
  const headingLines = new Set(headings.flatMap((fact) => fact.provenance.lines.map(keyOf)));
  const titles = new Set(headings.map((fact) => fact.provenance.printed));
  const here = new Set(facts.map((fact) => fact.id));
  const places = facts.flatMap((fact) => valueRanges(fact, headingLines));
  const labels = new Set(facts.flatMap((fact) => fact.provenance.lines.map(keyOf)));
  const isShown = (one: Placed) => {
    if (one.isHere || one.ranges.some((range) => nearest(range, places) <= reach))
      return one.isHere || one.isHeading || !titles.has(one.text);
    return (
      one.isHeading &&
      one.ranges.some((range) => labels.has(keyOf(range)) && nearest(range, places) <= labelReach)
    );
  };
  const placed = book.facts.flatMap((fact) => place(fact, here.has(fact.id), headingLines)).filter(isShown);
  return around(gather(placed));
}

/** A fact with its printed string; nothing for a fact that is not printed or fills half a page. */
function place(fact: Fact, isHere: boolean, headingLines: ReadonlySet<string>): Placed[] {
  const { printed, lines } = fact.provenance;
  if (printed === null || printed === '' || printed.length > longest) return [];
  const isHeading = fact.entity.startsWith('heading:');
  return [{ text: printed, isHeading, isHere, ranges: isHeading ? lines : valueRanges(fact, headingLines) }];
}

/** Strings of the same lines together, in the order of the lines, each string once. */
function gather(placed: readonly Placed[]): ExcerptLine[] {
  const byLines = Map.groupBy(placed, (one) => showLineRanges(one.ranges));
  return [...byLines]
    .sort(([, a], [, b]) => startOf(a) - startOf(b))
    .map(([lines, pieces]) => ({
      lines,
      isHere: pieces.some((piece) => piece.isHere),
      printed: [...Map.groupBy(pieces, (piece) => piece.text)].map(([text, same]) => ({
        // Cells that hold a list are stored with bars between the printed pieces.
        text: text.replaceAll('|', ' · '),
        isHeading: same.every((piece) => piece.isHeading),
        isHere: same.some((piece) => piece.isHere),
      })),
    }));
}

/** Not more lines than fit beside a text, the fact's own lines among them. */
function around(lines: ExcerptLine[]): ExcerptLine[] {
  if (lines.length <= most) return lines;
  const first = Math.max(0, lines.findIndex((line) => line.isHere) - most / 2);
  const near = lines.slice(first, first + most);
  return [...near, ...lines.slice(first + most).filter((line) => line.isHere)];
}

/** Ranges where the value itself stands: those that are not the lines of a heading. All of them where nothing is left. */
function valueRanges(fact: Fact, headingLines: ReadonlySet<string>): readonly LineRange[] {
  const own = fact.provenance.lines.filter((range) => !headingLines.has(keyOf(range)));
  return own.length === 0 ? fact.provenance.lines : own;
}

const keyOf = (range: LineRange) => range.join('-');
const startOf = (pieces: readonly Placed[]) => pieces[0]?.ranges[0]?.[0] ?? 0;
const nearest = (range: LineRange, places: readonly LineRange[]) =>
  Math.min(...places.map((other) => distance(range, other)));

/** Lines between two ranges; zero where they touch or overlap. */
function distance(a: LineRange, b: LineRange): number {
  if (a[0] <= b[1] && b[0] <= a[1]) return 0;
  return a[0] > b[1] ? a[0] - b[1] : b[0] - a[1];
}
