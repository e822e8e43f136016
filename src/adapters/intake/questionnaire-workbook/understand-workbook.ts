/**
 * Cells of a received workbook → answers and findings. Keys tell what a cell answers, so renamed sheets, moved columns and inserted
 * rows are understood; what is not certain is a finding. Every non-empty cell is either understood, reported, or a heading as we
 * wrote it. Must never guess a number.
 */
import type { WorkbookReading, WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { messages } from './findings.ts';
import {
  listsMark,
  partMark,
  partOf,
  sectionMark,
  sheetLayouts,
  type WorkbookKeys,
  workbookMark,
} from './layout.ts';
import { listTexts } from './list-texts.ts';
import { readKeys } from './read-keys.ts';
import { readSection } from './read-section.ts';
import type { ReceivedSheet, SheetCell } from './received-sheet.ts';
import { Tally } from './tally.ts';
import { instructionLines } from './wording.ts';

/** Reads all sheets, or refuses a workbook that was made for something else. */
export function understandWorkbook(
  sheets: readonly ReceivedSheet[],
  subject: WorkbookSubject,
): WorkbookReading {
  const keys = readKeys(sheets, subject);
  if ('kind' in keys) return keys;
  const tally = new Tally();
  const layouts = sheetLayouts(subject.questionnaire, subject.wave.years);
  const others = new Map(sheets.map((sheet) => [sheet, otherPart(sheet, keys)]));
  const byMark = Map.groupBy(
    sheets.filter((sheet) => !others.get(sheet)),
    (sheet) => markOf(sheet),
  );
  for (const sheet of sheets) {
    tally.arrive(sheet.cells.length);
    const [mark, other] = [markOf(sheet), others.get(sheet)];
    const isAlone = byMark.get(mark)?.length === 1;
    const layout = layouts.find(({ section }) => mark === `${sectionMark}${section.id}`);
    if (sheet.isHidden && sheet.cells.length > 0)
      tally.note('warning', messages.hiddenSheet, sheet.name, null, null);
    if (mark === workbookMark) readInstructions(sheet, subject, tally);
    else if (mark === listsMark && isAlone) readLists(sheet, subject, tally);
    else if (!layout) tally.reportAll(sheet, sheet.cells, 'foreignSheet', 'warning');
    else if (other) tally.reportAll(sheet, sheet.cells, other, 'error', 0);
    else if (!isAlone) tally.reportAll(sheet, sheet.cells, 'sheetTwice', 'error', 0);
    else readSection(sheet, layout, subject, keys.madeAt, tally);
  }
  for (const sheet of sheets) tellComments(sheet, tally);
  for (const { section, name } of layouts)
    if (!byMark.has(`${sectionMark}${section.id}`)) tally.note('warning', messages.sheetMissing, name);
  if (Number(keys.version) < subject.recipient.version) tally.note('warning', messages.older, '');
  const { answers, findings, cells } = tally;
  return { kind: 'read', answers, findings, madeAt: keys.madeAt, cells };
}

/** The service word that says what a sheet is; null on a sheet of somebody else. */
function markOf({ cells }: ReceivedSheet): string | null {
  const isMark = ({ text }: SheetCell) =>
    text === workbookMark || text === listsMark || text.startsWith(sectionMark);
  return cells.find(isMark)?.text ?? null;
}

/** What is wrong with a sheet that was copied in from another workbook; null for one of this workbook. */
function otherPart({ cells }: ReceivedSheet, keys: WorkbookKeys): 'otherRecipient' | 'otherMaking' | null {
  const other = cells.find(({ text }) => text.startsWith(partMark) && text !== partOf(keys));
  if (!other) return null;
  return other.text.startsWith(`${partMark}${keys.recipient}:`) ? 'otherMaking' : 'otherRecipient';
}

/** What stands beside cells answers no question and is not lost. */
function tellComments({ name, comments, moreComments }: ReceivedSheet, tally: Tally): void {
  for (const { ref, text } of comments) tally.note('warning', messages.comment, name, ref, text, 1_000);
  if (moreComments > 0) tally.note('warning', messages.moreComments, name, null, String(moreComments));
}

function readInstructions(sheet: ReceivedSheet, subject: WorkbookSubject, tally: Tally): void {
  const lines = instructionLines(subject);
  const known = new Set([workbookMark, ...lines.flat()].map((text) => text.trim()));
  const keyColumn = sheet.cells.find(({ text }) => text === workbookMark)?.column;
  // The deadline differs from what would be written now: beside our own words it is ours all the same.
  const ownRows = new Set(sheet.cells.filter(({ text }) => known.has(text.trim())).map(({ row }) => row));
  for (const cell of sheet.cells) {
    const isKey = cell.column === keyColumn && /^[a-zA-Z]+=/.test(cell.text);
    const isDeadline = ownRows.has(cell.row) && /^\d\d\.\d\d\.\d{4} включительно/.test(cell.text);
    if (isKey || isDeadline || known.has(cell.text.trim())) tally.heading();
    else tally.report(sheet, cell, messages.outside, 'warning');
  }
}

function readLists(sheet: ReceivedSheet, subject: WorkbookSubject, tally: Tally): void {
  const known = listTexts(subject);
  const others: SheetCell[] = [];
  for (const cell of sheet.cells) {
    if (known.has(cell.text.trim())) tally.heading();
    else others.push(cell);
  }
  tally.reportAll(sheet, others, 'outside', 'warning');
}
