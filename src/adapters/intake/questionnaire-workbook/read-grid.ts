/**
 * Which column of a received sheet answers what, and where its answers begin, told by the hidden keys wherever they were moved to. Must
 * never tell a column by its place.
 */
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import { messages } from './findings.ts';
import { type AnswerColumn, columnsMark, partMark, rowsMark, type SheetLayout } from './layout.ts';
import type { ReceivedSheet, SheetCell } from './received-sheet.ts';
import type { MessageName, Tally } from './tally.ts';
import { columnHeading, questionHeading, unitWords } from './wording.ts';

export interface Grid {
  /** Column of the sheet → question and year; where rows are questions the question is null. */
  readonly columns: ReadonlyMap<number, AnswerColumn>;
  /** Columns of questions whose cells are not taken, and why. */
  readonly doubtful: ReadonlyMap<number, MessageName>;
  /** Column of the hidden keys of rows. */
  readonly keyColumn: number;
  readonly headerRow: number;
  /** Hidden keys that a column may have. */
  readonly columnKeys: ReadonlySet<string>;
  /** Rows that had a hidden key when the workbook was written; 0 where it does not say. */
  readonly keyedRows: number;
  /** Rows in which our headings stand. */
  readonly headingRows: ReadonlySet<number>;
  /** Texts that we wrote above the answers. */
  readonly headings: ReadonlySet<string>;
  /** First row that may hold answers. */
  readonly firstRow: number;
}

/** The grid of a sheet; null where its service row is gone. */
export function readGrid(sheet: ReceivedSheet, layout: SheetLayout, tally: Tally): Grid | null {
  const mark = sheet.cells.find((cell) => cell.text === columnsMark);
  if (!mark) return null;
  const { columns, doubtful } = placeColumns(sheet, mark, layout, tally);
  const headings = headingsOf(layout);
  const headingRows = headingRowsOf(sheet, mark, headings);
  const moved = sheet.cells.filter((cell) => {
    const column = headingRows.has(cell.row) ? columns.get(cell.column) : undefined;
    return column && headings.has(cell.text.trim()) && !wordsAbove(column).includes(cell.text.trim());
  });
  for (const { column } of moved) {
    columns.delete(column);
    doubtful.set(column, 'headingMoved');
  }
  return {
    columns,
    doubtful,
    keyColumn: mark.column,
    headerRow: mark.row,
    columnKeys: new Set(layout.columns.map(({ key }) => key)),
    keyedRows: keyedRowsIn(sheet),
    headingRows,
    headings,
    firstRow: Math.max(mark.row, ...headingRows) + 1,
  };
}

/** By the hidden keys; a key that stands twice places neither of its columns. */
function placeColumns(sheet: ReceivedSheet, mark: SheetCell, layout: SheetLayout, tally: Tally) {
  const columns = new Map<number, AnswerColumn>();
  const doubtful = new Map<number, MessageName>();
  const inRow = sheet.cells.filter((cell) => cell.row === mark.row && cell !== mark);
  const byKey = Map.groupBy(inRow, ({ text }) => text);
  for (const column of layout.columns) {
    const places = byKey.get(column.key) ?? [];
    const [place] = places;
    if (!place) tally.note('warning', messages.columnMissing, sheet.name, null, columnHeading(column));
    else if (places.length === 1) columns.set(place.column, column);
    else for (const { column: at } of places) doubtful.set(at, 'columnTwice');
  }
  return { columns, doubtful };
}

function keyedRowsIn({ cells }: ReceivedSheet): number {
  const mark = cells.find(({ text }) => text.startsWith(rowsMark))?.text.slice(rowsMark.length) ?? '0';
  return /^\d{1,5}$/.test(mark) ? Number(mark) : 0;
}

/** The words that we wrote above a column. */
const wordsAbove = (column: AnswerColumn): readonly string[] =>
  [columnHeading(column), column.question ? unitWords(column.question) : ''].map((text) => text.trim());

function headingsOf({ section, columns }: SheetLayout): Set<string> {
  const texts = [`${section.number}. ${section.title.ru}`, section.intro.ru, ...columns.map(columnHeading)];
  for (const { question } of columns) if (question) texts.push(unitWords(question));
  return new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));
}

/** Rows of words stand below the keys, also where somebody put rows between them: most of their cells are headings. */
function headingRowsOf(
  { cells }: ReceivedSheet,
  mark: SheetCell,
  headings: ReadonlySet<string>,
): Set<number> {
  const below = cells.filter(
    ({ row, text }) => row > mark.row && row <= mark.row + 20 && !text.startsWith(partMark),
  );
  const rows = new Set<number>();
  for (const [row, own] of Map.groupBy(below, (cell) => cell.row)) {
    if (own.some(({ column }) => column === mark.column)) continue;
    const ours = own.filter(({ text }) => headings.has(text.trim())).length;
    if (ours * 2 > own.length) rows.add(row);
  }
  return rows;
}

/** The words that stand beside the answers of one question of a single section. */
export function wordsBeside(section: Section, question: Question | undefined): readonly string[] {
  if (section.kind !== 'single' || !question) return [];
  return [questionHeading(question), unitWords(question)].map((text) => text.trim());
}
