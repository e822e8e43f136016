/**
 * Rows of a section without key answers that carry no hidden key: known by what stands in them, or by where the same workbook put them
 * before, otherwise new. Must never make a second row of one whose hidden key was lost.
 */
import { fieldPath, noYear } from '../../../domain/survey/answers.ts';
import type { Section } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { readAnswerCell } from './read-answer-cell.ts';
import type { Grid } from './read-grid.ts';
import type { SheetCell } from './received-sheet.ts';

export interface Newcomer {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

interface Surroundings {
  readonly grid: Grid;
  readonly section: Section;
  readonly subject: WorkbookSubject;
  /** Rows of the form that no hidden key of the sheet names. */
  readonly free: ReadonlySet<string>;
  /** The making of the workbook as it stands in the ids of its new rows. */
  readonly made: string;
  /** The workbook was written with hidden keys and none came back. */
  readonly areKeysLost: boolean;
}

/** Row of the sheet → id of the row of the form; null: it may be one of those whose key was lost. */
export function nameRows(newcomers: readonly Newcomer[], around: Surroundings): Map<number, string | null> {
  const { made } = around;
  const free = new Set(around.free);
  const names = new Map<number, string | null>();
  const take = (row: number, id: string) => {
    names.set(row, id);
    free.delete(id);
  };
  const rows = newcomers.map(({ row, cells }) => ({ row, ...contentOf(cells, around) }));
  // Where the same workbook put it before, and what was understood then: two rows may say the same.
  for (const { row, content } of rows) {
    const own = `w${row}-${made}`;
    if (free.has(own) && storedContent(own, around) === content) take(row, own);
  }
  const stored = Map.groupBy(free, (id) => storedContent(id, around));
  const unnamed = () => rows.filter(({ row }) => !names.has(row));
  for (const { row, content } of unnamed().filter(({ isClear }) => isClear)) {
    const id = stored.get(content)?.shift();
    if (id !== undefined) take(row, id);
  }
  // Of an unclear row only the rest can have been stored, and only by the same workbook.
  for (const { row, content } of unnamed()) {
    const id = stored.get(content)?.find((one) => free.has(one) && one.endsWith(`-${made}`));
    if (id !== undefined) take(row, id);
  }
  const isMissingOne = [...free].some((id) => !id.endsWith(`-${made}`));
  const taken = new Set(names.values());
  for (const { row } of newcomers.filter((one) => !names.has(one.row))) {
    const id = around.areKeysLost && isMissingOne ? null : freshId(row, made, taken);
    names.set(row, id);
    taken.add(id);
  }
  return names;
}

/** The same workbook sent twice must not make the row twice; a name that another row has by its content is left to it. */
function freshId(row: number, made: string, taken: ReadonlySet<string | null>): string {
  let id = `w${row}-${made}`;
  for (let at = 1; taken.has(id); at += 1) id = `w${row}.${at}-${made}`;
  return id;
}

/** The answers of a row of the form in the columns of the sheet, as one text. */
function storedContent(id: string, { grid, section, subject }: Surroundings): string {
  return contentBy(grid, ({ question, year }) =>
    question === null
      ? undefined
      : subject.answers.get(fieldPath(section.id, id, question.id, year ?? noYear)),
  );
}

/** The same of a row of the sheet; what is unclear is left out. */
function contentOf(
  cells: readonly SheetCell[],
  { grid, subject }: Surroundings,
): { readonly content: string; readonly isClear: boolean } {
  const values = new Map<string, unknown>();
  let isClear = true;
  for (const cell of cells) {
    const column = grid.columns.get(cell.column);
    if (!column?.question) continue;
    const reading = readAnswerCell(cell, column.question, subject);
    if (reading.kind === 'unclear') isClear = false;
    if (reading.kind === 'value') values.set(column.key, reading.value);
  }
  return { content: contentBy(grid, ({ key }) => values.get(key)), isClear };
}

function contentBy(
  { columns }: Grid,
  answerIn: (column: NonNullable<ReturnType<Grid['columns']['get']>>) => unknown,
): string {
  return JSON.stringify([...columns.values()].map((column) => answerIn(column) ?? null));
}
