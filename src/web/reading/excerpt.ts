/**
 * The place of the review around a fact: line numbers with the printed strings that facts hold. Must never show the review's
 * running text, only what is transcribed as a fact.
 */
import type { Fact } from '../../domain/facts/fact.ts';
import type { FactBook } from '../../domain/facts/fact-book.ts';
import { type LineRange, showLineRanges } from '../../kernel/line-range.ts';

export interface ExcerptLine {
  readonly lines: string;
  readonly printed: readonly { readonly text: string; readonly isHeading: boolean }[];
  /** True where a fact of the page is printed here. */
  readonly isHere: boolean;
}

/** Lines before and after the fact that are shown. */
const reach = 9;
const most = 24;

/** Excerpt around `facts`; empty where none of them is printed. */
export function excerptAround(book: FactBook, facts: readonly Fact[]): ExcerptLine[] {
  const headings = headingRanges(book);
  const here = new Set(facts.map((fact) => fact.id));
  const places = facts.flatMap((fact) => [...valueRanges(fact, headings), ...fact.provenance.lines]);
  const isNear = (ranges: readonly LineRange[]) =>
    ranges.some((range) => places.some((place) => distance(range, place) <= reach));
  const lines = new Map<
    string,
    { ranges: readonly LineRange[]; printed: Map<string, boolean>; isHere: boolean }
  >();
  for (const fact of book.facts) {
    const { printed } = fact.provenance;
    if (printed === null || printed === '' || printed.length > 160) continue;
    const isHeading = fact.entity.startsWith('heading:');
    const ranges = isHeading ? fact.provenance.lines : valueRanges(fact, headings);
    if (!here.has(fact.id) && !isNear(ranges)) continue;
    const key = showLineRanges(ranges);
    const line = lines.get(key) ?? { ranges, printed: new Map(), isHere: false };
    line.printed.set(printed, isHeading);
    line.isHere ||= here.has(fact.id);
    lines.set(key, line);
  }
  const sorted = [...lines.entries()].sort(([, a], [, b]) => startOf(a.ranges) - startOf(b.ranges));
  return around(sorted.map(([key, line]) => toLine(key, line)));
}

function toLine(lines: string, line: { printed: Map<string, boolean>; isHere: boolean }): ExcerptLine {
  return {
    lines,
    isHere: line.isHere,
    printed: [...line.printed].map(([text, isHeading]) => ({ text, isHeading })),
  };
}

/** Not more lines than fit beside a text, the fact's own lines among them. */
function around(lines: ExcerptLine[]): ExcerptLine[] {
  if (lines.length <= most) return lines;
  const first = Math.max(0, lines.findIndex((line) => line.isHere) - most / 2);
  const near = lines.slice(first, first + most);
  return [...near, ...lines.slice(first + most).filter((line) => line.isHere)];
}

/** Ranges where the value itself stands: those that are not the lines of a heading. All of them where nothing is left. */
function valueRanges(fact: Fact, headings: ReadonlySet<string>): readonly LineRange[] {
  const own = fact.provenance.lines.filter((range) => !headings.has(range.join('-')));
  return own.length === 0 ? fact.provenance.lines : own;
}

function headingRanges(book: FactBook): Set<string> {
  const headings = book.entities('heading').flatMap((key) => book.of(`heading:${key}`));
  return new Set(headings.flatMap((fact) => fact.provenance.lines.map((range) => range.join('-'))));
}

const startOf = (ranges: readonly LineRange[]) => ranges[0]?.[0] ?? 0;

function distance(a: LineRange, b: LineRange): number {
  if (a[0] <= b[1] && b[0] <= a[1]) return 0;
  return a[0] > b[1] ? a[0] - b[1] : b[0] - a[1];
}
