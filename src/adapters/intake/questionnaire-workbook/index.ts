/** Workbooks of questionnaires, both ways: written from the edition, read by the guarded reader in a process of its own. */
import type { WorkbookReading, WorkbookSubject, Workbooks } from '../../../flows/survey/workbook-port.ts';
import type { ParsedWorkbook } from '../workbook/child-answer.ts';
import { parseWorkbook } from '../workbook/parse-in-child.ts';
import { sweepAfter } from '../workbook/sweep.ts';
import type { WorkbookContent } from '../workbook/workbook-content.ts';
import { sheetLayouts, spareRows } from './layout.ts';
import type { ReceivedSheet } from './received-sheet.ts';
import { rememberContents } from './recent-contents.ts';
import { understandWorkbook } from './understand-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The port over both directions. `mark`: said first in every workbook, where the data are not what they seem. */
export function createWorkbooks(mark: string | null = null): Workbooks {
  const { parse, parseKept } = rememberContents(parseWorkbook);
  const marked = (subject: WorkbookSubject) => (mark === null ? subject : { ...subject, mark });
  const understand = (parsed: ParsedWorkbook, subject: WorkbookSubject): WorkbookReading => {
    if (parsed.kind === 'refused') return parsed;
    const reading = understandWorkbook(sheetsOf(parsed.content), subject);
    sweepAfter(parsed.content.cells.length);
    return reading.kind === 'refused' ? reading : withNotes(reading, parsed.content);
  };
  return {
    write: (subject) => writeWorkbook(marked(subject)),
    read: async (path, asked) => {
      const subject = marked(asked);
      return understand(await parse(path, capsFor(subject)), subject);
    },
    readKept: async (file, asked) => {
      const subject = marked(asked);
      return understand(await parseKept(file, capsFor(subject)), subject);
    },
  };
}

/** What the reader noticed about the file as a whole stands first. */
function withNotes(
  reading: Extract<WorkbookReading, { kind: 'read' }>,
  { notes }: WorkbookContent,
): WorkbookReading {
  const about = { severity: 'warning', sheet: '', cell: null, text: null } as const;
  return {
    ...reading,
    findings: [...notes.map(({ detail }) => ({ ...about, message: detail })), ...reading.findings],
  };
}

/** The sheets with their cells. */
export function sheetsOf({ sheets, cells }: WorkbookContent): ReceivedSheet[] {
  const bySheet = Map.groupBy(cells, (cell) => cell.sheet);
  return sheets.map(({ name, merges, state, comments, moreComments }) => ({
    name,
    merges,
    comments,
    moreComments,
    isHidden: state !== 'visible',
    cells: bySheet.get(name) ?? [],
  }));
}

/** What a workbook of this questionnaire may hold at most, with room for a respondent's own notes. */
export function capsFor({ questionnaire, wave }: WorkbookSubject) {
  const layouts = sheetLayouts(questionnaire, wave.years);
  const rows =
    Math.max(...questionnaire.sections.map(({ maximumRows }) => maximumRows), 100) + spareRows + 20;
  const columns = Math.max(...layouts.map((layout) => layout.columns.length)) + 40;
  const cells = layouts.reduce(
    (sum, { section, columns: own }) => sum + (section.maximumRows + 30) * (own.length + 5),
    20_000,
  );
  return {
    maxSheets: layouts.length + 12,
    maxRows: rows,
    maxColumns: columns,
    maxCells: Math.min(cells, 400_000),
    maxSharedStrings: Math.min(cells, 400_000),
    maxMerges: 500,
  };
}
