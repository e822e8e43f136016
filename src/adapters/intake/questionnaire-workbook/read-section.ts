/** One sheet of answers → answers and findings. Must never give a merged, doubtful or stray cell to a question. */
import { fieldPath, noRow, rowMark, rowsOf } from '../../../domain/survey/answers.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { cellName } from '../workbook/cell-reference.ts';
import type { MergedRange } from '../workbook/workbook-content.ts';
import { messages } from './findings.ts';
import { identifyRows, type RowVerdict } from './identify-rows.ts';
import { columnsMark, partMark, rowsMark, type SheetLayout, sectionMark } from './layout.ts';
import { readAnswerCell } from './read-answer-cell.ts';
import { type Grid, readGrid, wordsBeside } from './read-grid.ts';
import { isBlank, type ReceivedSheet, type SheetCell } from './received-sheet.ts';
import type { MessageName, Tally } from './tally.ts';
import { questionHeading } from './wording.ts';

interface Place {
  readonly sheet: ReceivedSheet;
  readonly section: Section;
  readonly subject: WorkbookSubject;
  readonly grid: Grid;
  readonly tally: Tally;
  /** Cells in no column of the questionnaire, gathered until the end of the sheet. */
  readonly stray: SheetCell[];
}

/** Why the cells of a row are not taken. */
const reasons = {
  twice: 'rowTwice',
  gone: 'rowGone',
  unnamed: 'rowUnnamed',
  lost: 'rowKeysLost',
  moved: 'questionMoved',
} as const satisfies Record<Exclude<RowVerdict['kind'], 'known' | 'new'>, MessageName>;

/** Reads the sheet of a section. */
export function readSection(
  sheet: ReceivedSheet,
  layout: SheetLayout,
  subject: WorkbookSubject,
  madeAt: string,
  tally: Tally,
): void {
  const { section } = layout;
  const grid = readGrid(sheet, layout, tally);
  if (!grid) {
    tally.reportAll(sheet, sheet.cells, 'columnsMissing', 'error', 0);
    return;
  }
  const place: Place = { sheet, section, subject, grid, tally, stray: [] };
  const rows = Map.groupBy(sheet.cells, (cell) => cell.row);
  const verdicts =
    section.kind === 'single'
      ? identifyQuestions(rows, place)
      : identifyRows(rows, grid, section, subject, madeAt);
  const present = new Set<string>();
  let position = 0;
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const verdict = verdicts.get(row);
    if (verdict?.kind === 'known' || verdict?.kind === 'new') {
      present.add(verdict.id);
      position += 1;
      readRow(place, row, cells, verdict, position);
    } else if (verdict) {
      if (verdict.kind === 'twice' && verdict.id !== undefined) present.add(verdict.id);
      tally.reportAll(sheet, cells, reasons[verdict.kind]);
    } else for (const cell of cells) readHeading(place, cell);
  }
  reportStray(place);
  if (section.kind === 'rows') missingRows(place, present);
}

function identifyQuestions(rows: ReadonlyMap<number, readonly SheetCell[]>, { section, grid }: Place) {
  const verdicts = new Map<number, RowVerdict>();
  const byQuestion = new Map<string, number>();
  for (const [row, cells] of rows) {
    const key = cells.find(({ column }) => column === grid.keyColumn)?.text;
    if (row <= grid.headerRow || !section.questions.some(({ id }) => id === key)) continue;
    const id = key as string;
    const other = byQuestion.get(id);
    byQuestion.set(id, row);
    if (other !== undefined) for (const at of [row, other]) verdicts.set(at, { kind: 'twice' });
    else verdicts.set(row, saysAnother(section, id, cells) ? { kind: 'moved' } : { kind: 'known', id });
  }
  return verdicts;
}

/** Whether the words of a row are those of a question other than its hidden key. */
function saysAnother(section: Section, id: string, cells: readonly SheetCell[]): boolean {
  const words = section.questions.map((question) => ({
    id: question.id,
    heading: questionHeading(question),
  }));
  const own = words.find((one) => one.id === id)?.heading;
  return cells.some(({ text }) => text !== own && words.some(({ heading }) => heading === text.trim()));
}

function readRow(
  place: Place,
  row: number,
  cells: readonly SheetCell[],
  verdict: { readonly kind: 'known' | 'new'; readonly id: string },
  position: number,
): void {
  const { sheet, section, subject, grid, tally } = place;
  const { id } = verdict;
  if (section.kind === 'rows') {
    const mark = fieldPath(section.id, id, rowMark);
    if (!subject.answers.has(mark)) tally.infer(sheet, cellName(row, grid.keyColumn), mark, position);
  }
  const merges = sheet.merges.filter(({ rows }) => row >= rows.from && row <= rows.to);
  const own = section.questions.find((one) => one.id === id);
  for (const cell of cells) {
    if (cell.column === grid.keyColumn) readRowKey(place, cell, id);
    else readCell(place, cell, id, own, merges);
  }
  emptied(place, row, cells, id, own, merges);
}

/** A hidden key is ours; what somebody wrote into its cell is not. */
function readRowKey({ sheet, section, subject, tally }: Place, cell: SheetCell, id: string): void {
  const isOurs = cell.text === id || subject.answers.has(fieldPath(section.id, cell.text, rowMark));
  if (isOurs) tally.heading();
  else tally.report(sheet, cell, messages.outside, 'warning');
}

const isMerged = (merges: readonly MergedRange[], at: number) =>
  merges.some(({ columns }) => at >= columns.from && at <= columns.to);

function readCell(
  place: Place,
  cell: SheetCell,
  id: string,
  own: Question | undefined,
  merges: readonly MergedRange[],
): void {
  const { sheet, section, subject, grid, tally } = place;
  const column = grid.columns.get(cell.column);
  const question = column?.question ?? (section.kind === 'single' ? own : undefined);
  if (!column || !question || question.perYear !== (column.year !== '-')) {
    if (wordsBeside(section, own).includes(cell.text.trim())) tally.heading();
    else place.stray.push(cell);
    return;
  }
  if (isMerged(merges, cell.column)) {
    tally.report(sheet, cell, messages.merged);
    return;
  }
  const field = fieldPath(section.id, section.kind === 'single' ? noRow : id, question.id, column.year);
  const reading = readAnswerCell(cell, question, subject);
  if (reading.kind === 'unclear') {
    tally.report(sheet, cell, reading.message);
    return;
  }
  const value = reading.kind === 'empty' ? null : reading.value;
  tally.understand(sheet, cell, field, value);
  const warn = (message: keyof typeof messages) =>
    tally.note('warning', messages[message], sheet.name, cell.ref, cell.text);
  if (cell.formula !== null && (value !== null || subject.answers.has(field))) warn('formula');
  if (cell.isRowHidden || cell.isColumnHidden) warn('hidden');
  const isNew = subject.answers.get(field) !== value;
  if (isNew && isSmallShare(cell, question, value)) warn('smallShare');
  if (isNew && isZeroRestored(cell, question, value)) warn('zeroRestored');
}

/** 0.25 in a column of per cent may have been meant as 25. */
function isSmallShare(cell: SheetCell, question: Question, value: unknown): boolean {
  const isPlain = cell.shownAs !== 'percent' && !cell.text.includes('%');
  return question.type === 'percent' && isPlain && typeof value === 'number' && value > 0 && value <= 1;
}

/** An ИНН that stood as a number without its first zero. */
function isZeroRestored(cell: SheetCell, { type }: Question, value: unknown): boolean {
  const isInn = (type === 'inn' || type === 'inns') && cell.kind === 'number' && value !== null;
  return isInn && !cell.text.startsWith('0') && String(value).startsWith('0');
}

/** Cells that were filled and are empty now empty their answers; what lies under a merged cell is left alone. */
function emptied(
  { sheet, section, subject, grid, tally }: Place,
  row: number,
  cells: readonly SheetCell[],
  id: string,
  own: Question | undefined,
  merges: readonly MergedRange[],
): void {
  const filled = new Set(cells.map((cell) => cell.column));
  for (const [at, { question, year }] of grid.columns) {
    const asked = question ?? own;
    if (filled.has(at) || !asked || asked.perYear !== (year !== '-')) continue;
    const field = fieldPath(section.id, section.kind === 'single' ? noRow : id, asked.id, year);
    if (!subject.answers.has(field)) continue;
    const name = cellName(row, at);
    if (isMerged(merges, at)) tally.note('warning', messages.merged, sheet.name, name, '');
    else tally.infer(sheet, name, field, null);
  }
}

function readHeading({ sheet, grid, tally }: Place, cell: SheetCell): void {
  const isKey = [sectionMark, rowsMark, columnsMark, partMark].some((mark) => cell.text.startsWith(mark));
  const isColumnKey = cell.row === grid.headerRow && grid.columnKeys.has(cell.text);
  const isChanged = grid.headingRows.has(cell.row) && grid.columns.has(cell.column);
  const isOurs = cell.row < grid.firstRow && (isKey || isColumnKey || grid.headings.has(cell.text.trim()));
  if (isOurs) tally.heading();
  else if (isBlank(cell)) tally.blank();
  else if (isChanged) tally.report(sheet, cell, messages.headingChanged);
  else tally.report(sheet, cell, messages.outside, 'warning');
}

function reportStray({ sheet, stray, tally, grid }: Place): void {
  for (const [at, cells] of Map.groupBy(stray, ({ column }) => column))
    tally.reportAll(sheet, cells, grid.doubtful.get(at) ?? 'noColumn');
}

/** A row of the form that the workbook does not have any more is not deleted by that: it is said. */
function missingRows({ sheet, section, subject, tally }: Place, present: ReadonlySet<string>): void {
  for (const id of rowsOf(subject.answers, section.id).filter((one) => !present.has(one))) {
    const key = section.key.map((question) => subject.answers.get(fieldPath(section.id, id, question)));
    tally.note('warning', messages.rowMissing, sheet.name, null, key.join(' ') || id);
  }
}
