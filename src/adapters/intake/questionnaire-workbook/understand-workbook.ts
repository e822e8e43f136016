/**
 * Cells of a received workbook → answers and findings. Keys tell what a cell answers, so renamed sheets, moved columns and inserted
 * rows are understood; what is not certain is a finding. Every non-empty cell is either understood, reported, or a heading as we
 * wrote it. Must never guess a number.
 */
import { fieldPath, rowMark, rowsOf } from '../../../domain/survey/answers.ts';
import type { Question, Section } from '../../../domain/survey/questionnaire.ts';
import type { ReadCell, WorkbookReading, WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import type { WorkbookFinding } from '../../../flows/survey/workspace-flows.ts';
import { findingOf, refusals } from './findings.ts';
import { headingTexts } from './headings.ts';
import { columnsMark, keysOf, sectionMark, sheetLayouts, type WorkbookKeys, workbookMark } from './layout.ts';
import { readAnswerCell } from './read-answer-cell.ts';
import { instructionLines } from './wording.ts';

/** A non-empty cell as the guarded reader gives it. */
export interface SheetCell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  readonly value: string | number | boolean;
  /** As it stood in the file. */
  readonly text: string;
  readonly formula: string | null;
  readonly isHidden: boolean;
}

export interface ReceivedSheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** Ranges of merged cells, `A1:B2`. */
  readonly merges: readonly string[];
}

interface Tally {
  readonly answers: ReadCell[];
  readonly findings: WorkbookFinding[];
  read: number;
  understood: number;
  reported: number;
  headings: number;
}

/** Reads all sheets, or refuses a workbook that was made for something else. */
export function understandWorkbook(
  sheets: readonly ReceivedSheet[],
  subject: WorkbookSubject,
): WorkbookReading {
  const keys = readKeys(sheets);
  const wanted = keysOf(subject);
  if (!keys) return { kind: 'refused', ...refusals.foreign };
  if (keys.questionnaire !== wanted.questionnaire) return { kind: 'refused', ...refusals.otherEdition };
  if (keys.wave !== wanted.wave) return { kind: 'refused', ...refusals.otherWave };
  if (keys.recipient !== wanted.recipient) return { kind: 'refused', ...refusals.otherRecipient };
  const tally: Tally = { answers: [], findings: [], read: 0, understood: 0, reported: 0, headings: 0 };
  const known = headingTexts(subject);
  const seen = new Set<string>();
  for (const sheet of sheets) {
    tally.read += sheet.cells.length;
    const mark = sheet.cells.map((cell) => cell.text).find((text) => text.startsWith(sectionMark));
    const section = subject.questionnaire.sections.find(({ id }) => id === mark?.slice(sectionMark.length));
    if (!section) readOtherSheet(sheet, known, subject, tally);
    else if (seen.has(section.id)) reportSheet(sheet, 'sheetTwice', tally);
    else {
      seen.add(section.id);
      readSection(sheet, section, subject, known, tally);
    }
  }
  for (const { section, name } of sheetLayouts(subject.questionnaire, subject.wave.years)) {
    if (!seen.has(section.id)) tally.findings.push(findingOf('sheetMissing', 'warning', name, null, null));
  }
  const { answers, findings, ...cells } = tally;
  return { kind: 'read', answers, findings, madeAt: keys.madeAt, cells };
}

function readKeys(sheets: readonly ReceivedSheet[]): WorkbookKeys | null {
  const sheet = sheets.find(({ cells }) => cells.some((cell) => cell.text === workbookMark));
  if (!sheet) return null;
  const pairs = sheet.cells.flatMap((cell) => {
    const at = cell.text.indexOf('=');
    return cell.column === 1 && at > 0 ? [[cell.text.slice(0, at), cell.text.slice(at + 1)] as const] : [];
  });
  const {
    wave = '',
    recipient = '',
    questionnaire = '',
    version = '',
    madeAt = '',
  } = Object.fromEntries(pairs);
  return Number.isNaN(Date.parse(madeAt)) ? null : { wave, recipient, questionnaire, version, madeAt };
}

/** Instructions and lists: our own words are headings, anything else somebody wrote there is reported. */
function readOtherSheet(
  sheet: ReceivedSheet,
  known: ReadonlySet<string>,
  subject: WorkbookSubject,
  tally: Tally,
): void {
  // The deadline and the time of making differ from what would be written now: in their places they are ours all the same.
  const isInstructions = sheet.cells.some((cell) => cell.text === workbookMark);
  const lines = instructionLines(subject).length;
  const isOurs = (cell: SheetCell) =>
    (cell.row <= lines && cell.column <= 3) || (cell.column === 1 && /^[a-zA-Z]+=/.test(cell.text));
  for (const cell of sheet.cells) {
    if (known.has(cell.text.trim()) || (isInstructions && isOurs(cell))) tally.headings += 1;
    else report(tally, findingOf('outside', 'warning', sheet.name, cell.ref, cell.text));
  }
}

function reportSheet(sheet: ReceivedSheet, what: 'sheetTwice' | 'columnsMissing', tally: Tally): void {
  for (const cell of sheet.cells) report(tally, findingOf(what, 'error', sheet.name, cell.ref, cell.text));
}

function report(tally: Tally, finding: WorkbookFinding): void {
  tally.findings.push(finding);
  tally.reported += 1;
}

interface Grid {
  /** Column of the sheet → question and year; for questions in rows: null and year. */
  readonly columns: ReadonlyMap<number, { readonly question: Question | null; readonly year: string }>;
  readonly headerRow: number;
}

function readSection(
  sheet: ReceivedSheet,
  section: Section,
  subject: WorkbookSubject,
  known: ReadonlySet<string>,
  tally: Tally,
): void {
  const grid = readGrid(sheet, section, subject, tally);
  if (!grid) {
    reportSheet(sheet, 'columnsMissing', tally);
    return;
  }
  const merged = new Set(sheet.merges.flatMap(cornersOf));
  const rows = Map.groupBy(sheet.cells, (cell) => cell.row);
  const ids = rowIds(rows, grid, section, subject);
  const present = new Set<string>();
  let position = 0;
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const id = ids.get(row);
    if (id === undefined) {
      for (const cell of cells) readHeading(sheet, cell, known, grid, tally);
      continue;
    }
    if (present.has(id)) {
      for (const cell of cells)
        report(tally, findingOf('rowTwice', 'error', sheet.name, cell.ref, cell.text));
      continue;
    }
    present.add(id);
    position += 1;
    if (section.kind === 'rows') markRow(sheet, section, id, position, row, subject, tally);
    for (const cell of cells) readCell(sheet, cell, section, id, grid, merged, subject, known, tally);
    emptied(sheet, section, id, cells, row, grid, subject, tally);
  }
  missingRows(sheet, section, present, subject, tally);
}

function readGrid(
  sheet: ReceivedSheet,
  section: Section,
  subject: WorkbookSubject,
  tally: Tally,
): Grid | null {
  const mark = sheet.cells.find((cell) => cell.text === columnsMark);
  if (!mark) return null;
  const layout = sheetLayouts(subject.questionnaire, subject.wave.years).find(
    (one) => one.section.id === section.id,
  );
  const columns = new Map<number, { question: Question | null; year: string }>();
  const taken = new Set<string>();
  for (const cell of sheet.cells.filter((one) => one.row === mark.row && one !== mark)) {
    const column = layout?.columns.find(({ key }) => key === cell.text);
    if (!column || taken.has(cell.text)) continue;
    taken.add(cell.text);
    columns.set(cell.column, { question: column.question, year: column.year });
  }
  for (const column of layout?.columns ?? []) {
    if (!taken.has(column.key))
      tally.findings.push(findingOf('columnMissing', 'warning', sheet.name, null, column.key));
  }
  return { columns, headerRow: mark.row };
}

/** Row of the sheet → row id (or question id of a single section). New rows below the heading get a new id. */
function rowIds(
  rows: ReadonlyMap<number, readonly SheetCell[]>,
  grid: Grid,
  section: Section,
  subject: WorkbookSubject,
): Map<number, string> {
  const known = new Set(
    section.kind === 'single' ? section.questions.map(({ id }) => id) : rowsOf(subject.answers, section.id),
  );
  const ids = new Map<number, string>();
  for (const [row, cells] of rows) {
    if (row <= grid.headerRow) continue;
    const key = cells.find((cell) => cell.column === 1)?.text;
    if (key !== undefined && known.has(key)) ids.set(row, key);
    else if (
      section.kind === 'rows' &&
      row > grid.headerRow + 2 &&
      key === undefined &&
      cells.some(({ column }) => grid.columns.has(column))
    )
      ids.set(row, `w${row}-${Date.parse(subject.madeAt).toString(36)}`);
  }
  return ids;
}

function readHeading(
  sheet: ReceivedSheet,
  cell: SheetCell,
  known: ReadonlySet<string>,
  grid: Grid,
  tally: Tally,
): void {
  if (known.has(cell.text.trim()) || cell.text.startsWith(sectionMark) || cell.text === columnsMark)
    tally.headings += 1;
  else if (cell.row === grid.headerRow && grid.columns.has(cell.column)) tally.headings += 1;
  else report(tally, findingOf('outside', 'warning', sheet.name, cell.ref, cell.text));
}

function markRow(
  sheet: ReceivedSheet,
  section: Section,
  id: string,
  position: number,
  row: number,
  subject: WorkbookSubject,
  tally: Tally,
): void {
  if (subject.answers.has(fieldPath(section.id, id, rowMark))) return;
  const field = fieldPath(section.id, id, rowMark);
  tally.answers.push({ field, value: position, sheet: sheet.name, cell: `A${row}`, text: '' });
}

function readCell(
  sheet: ReceivedSheet,
  cell: SheetCell,
  section: Section,
  id: string,
  grid: Grid,
  merged: ReadonlySet<string>,
  subject: WorkbookSubject,
  known: ReadonlySet<string>,
  tally: Tally,
): void {
  if (cell.column === 1) {
    tally.headings += 1;
    return;
  }
  const column = grid.columns.get(cell.column);
  const question =
    column?.question ??
    (section.kind === 'single' ? section.questions.find((one) => one.id === id) : undefined);
  const isAsked = column && question && question.perYear === (column.year !== '-');
  if (!column || !question || !isAsked) {
    if (known.has(cell.text.trim())) tally.headings += 1;
    else report(tally, findingOf('noColumn', 'error', sheet.name, cell.ref, cell.text));
    return;
  }
  if (merged.has(cell.ref)) {
    report(tally, findingOf('merged', 'error', sheet.name, cell.ref, cell.text));
    return;
  }
  const row = section.kind === 'single' ? '-' : id;
  const field = fieldPath(section.id, row, question.id, column.year);
  const read = readAnswerCell(cell, question, subject);
  if (read.kind === 'unclear') {
    tally.reported += 1;
    tally.findings.push({
      severity: 'error',
      sheet: sheet.name,
      cell: cell.ref,
      text: cell.text.slice(0, 200),
      message: read.message,
    });
    return;
  }
  tally.understood += 1;
  const value = read.kind === 'empty' ? null : read.value;
  tally.answers.push({ field, value, sheet: sheet.name, cell: cell.ref, text: cell.text });
  if (cell.formula !== null)
    tally.findings.push(findingOf('formula', 'warning', sheet.name, cell.ref, cell.text));
  if (cell.isHidden) tally.findings.push(findingOf('hidden', 'warning', sheet.name, cell.ref, cell.text));
}

/** Cells that were filled and are empty now empty their answers. */
function emptied(
  sheet: ReceivedSheet,
  section: Section,
  id: string,
  cells: readonly SheetCell[],
  row: number,
  grid: Grid,
  subject: WorkbookSubject,
  tally: Tally,
): void {
  const filled = new Set(cells.map((cell) => cell.column));
  const own = section.questions.find((one) => one.id === id);
  for (const [column, { question, year }] of grid.columns) {
    const asked = question ?? own;
    if (filled.has(column) || !asked || asked.perYear !== (year !== '-')) continue;
    const field = fieldPath(section.id, section.kind === 'single' ? '-' : id, asked.id, year);
    if (subject.answers.has(field))
      tally.answers.push({
        field,
        value: null,
        sheet: sheet.name,
        cell: `${letters(column)}${row}`,
        text: '',
      });
  }
}

/** A row of the form that the workbook does not have any more is not deleted by that: it is said. */
function missingRows(
  sheet: ReceivedSheet,
  section: Section,
  present: ReadonlySet<string>,
  subject: WorkbookSubject,
  tally: Tally,
): void {
  const expected = section.kind === 'rows' ? rowsOf(subject.answers, section.id) : [];
  for (const id of expected.filter((one) => !present.has(one))) {
    const key = section.key
      .map((question) => subject.answers.get(fieldPath(section.id, id, question)))
      .join(' ');
    tally.findings.push(findingOf('rowMissing', 'warning', sheet.name, null, key || id));
  }
}

/** All cells of a merged range but what a far range could hold: two corners tell enough, the rest is empty. */
function cornersOf(range: string): string[] {
  return range.split(':').slice(0, 1);
}

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
