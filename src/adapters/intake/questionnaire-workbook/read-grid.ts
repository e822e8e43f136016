/**
 * Which column of a received sheet answers what, and where its answers begin, told by the hidden keys wherever they were moved to. Must
 * never tell a column by its place.
 */
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import { messages } from './findings.ts';
import { type AnswerColumn, columnsMark, type SheetLayout } from './layout.ts';
import type { ReceivedSheet, SheetCell } from './received-sheet.ts';
import type { Tally } from './tally.ts';
import { columnHeading, questionHeading, unitWords } from './wording.ts';

export interface Grid {
  /** Column of the sheet → question and year; where rows are questions the question is null. */
  readonly columns: ReadonlyMap<number, AnswerColumn>;
  /** Column of the hidden keys of rows. */
  readonly keyColumn: number;
  readonly headerRow: number;
  /** Texts that we wrote above the answers. */
  readonly headings: ReadonlySet<string>;
  /** First row that may hold answers. */
  readonly firstRow: number;
}

/** The grid of a sheet; null where its service row is gone. */
export function readGrid(sheet: ReceivedSheet, layout: SheetLayout, tally: Tally): Grid | null {
  const mark = sheet.cells.find((cell) => cell.text === columnsMark);
  if (!mark) return null;
  const columns = new Map<number, AnswerColumn>();
  const taken = new Set<string>();
  const byKey = new Map(layout.columns.map((column) => [column.key, column]));
  for (const cell of sheet.cells.filter((one) => one.row === mark.row && one !== mark)) {
    const column = byKey.get(cell.text);
    if (!column || taken.has(cell.text)) continue;
    taken.add(cell.text);
    columns.set(cell.column, column);
  }
  for (const { key, ...column } of layout.columns)
    if (!taken.has(key))
      tally.note('warning', messages.columnMissing, sheet.name, null, columnHeading({ key, ...column }));
  const headings = headingsOf(layout);
  const firstRow = lastHeadingRow(sheet, mark, headings) + 1;
  return { columns, keyColumn: mark.column, headerRow: mark.row, headings, firstRow };
}

function headingsOf({ section, columns }: SheetLayout): Set<string> {
  const texts = [`${section.number}. ${section.title.ru}`, section.intro.ru, ...columns.map(columnHeading)];
  for (const { question } of columns) if (question) texts.push(unitWords(question));
  return new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));
}

/** Rows of words stand below the keys, also where somebody put rows between them: most of their cells are headings. */
function lastHeadingRow({ cells }: ReceivedSheet, mark: SheetCell, headings: ReadonlySet<string>): number {
  const below = cells.filter(({ row }) => row > mark.row && row <= mark.row + 20);
  let last = mark.row;
  for (const [row, own] of Map.groupBy(below, (cell) => cell.row)) {
    if (own.some(({ column }) => column === mark.column)) continue;
    const ours = own.filter(({ text }) => headings.has(text.trim())).length;
    if (ours * 2 > own.length && row > last) last = row;
  }
  return last;
}

/** The words that stand beside the answers of one question of a single section. */
export function wordsBeside(section: Section, question: Question | undefined): readonly string[] {
  if (section.kind !== 'single' || !question) return [];
  return [questionHeading(question), unitWords(question)].map((text) => text.trim());
}
