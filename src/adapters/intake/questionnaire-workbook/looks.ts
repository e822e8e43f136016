/**
 * How the sheets of a questionnaire look on a screen and on paper: letters, widths, heights, pages. Must never change what a cell says.
 */
import type exceljs from 'exceljs';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import { escapeForXml } from '../../../kernel/xml-text.ts';

const colours = {
  heading: 'FFEEF2F0',
  answer: 'FFFFFFFF',
  ink: 'FF10242B',
  muted: 'FF455A5E',
  line: 'FFD5DCD9',
};

/** One family everywhere: a font without a name becomes a serif in some programs. */
export const letters = (size: number, given: Partial<exceljs.Font> = {}): Partial<exceljs.Font> => ({
  name: 'Calibri',
  family: 2,
  bold: true,
  size,
  color: { argb: colours.ink },
  ...given,
});

/** A sheet on paper: its heading rows and the columns that say whose row it is stand on every page. */
export interface Paper {
  readonly rows?: string;
  readonly columns?: string;
  /** Pages side by side that keep it readable. */
  readonly pages?: number;
  /** Of whom the sheet speaks; stands at the foot of every page. */
  readonly name: string;
}

export function setPaper(sheet: exceljs.Worksheet, { rows, columns, pages = 1, name }: Paper): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(rows === undefined ? {} : { printTitlesRow: rows }),
    ...(columns === undefined ? {} : { printTitlesColumn: columns }),
  };
  // A lone ampersand begins a command of the foot line; half a letter would break the file.
  const words = escapeForXml(name.slice(0, 100).toWellFormed()).replaceAll('&', '&&');
  sheet.headerFooter.oddFooter = `&L&8${/^\d/.test(words) ? ' ' : ''}${words}&R&8&A, &P / &N`;
}

export function heading(cell: exceljs.Cell, text: string, isQuiet = false): void {
  if (text === '') return;
  cell.value = text;
  cell.font = isQuiet ? letters(9, { bold: false, color: { argb: colours.muted } }) : letters(10);
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.heading } };
  cell.alignment = { wrapText: true, vertical: 'top' };
}

/** Lines around the answers that are there. Rows to be filled have none: they would be printed as empty pages. */
export const ruled: Partial<exceljs.Borders> = {
  bottom: { style: 'hair', color: { argb: colours.line } },
  right: { style: 'hair', color: { argb: colours.line } },
};

const wordy: readonly Question['type'][] = [
  'text',
  'long-text',
  'choices',
  'inns',
  'federal-subject',
  'federal-subjects',
  'industries',
  'known-cluster',
];

/** Whether an answer may need several lines. */
export const isWordy = ({ type }: Question): boolean => wordy.includes(type);

const widths: Partial<Record<Question['type'], number>> = { choice: 34, link: 28, email: 28 };

/** Width of a column of answers; its longest word fits. */
export function widthOf(question: Question, headingText: string): number {
  const longest = Math.max(...headingText.split(/[\s-]+/).map((word) => word.length));
  return Math.max(isWordy(question) ? 32 : (widths[question.type] ?? 17), Math.ceil(longest * 1.15) + 1);
}

interface WrittenCell {
  readonly text: string;
  readonly width: number;
  readonly size: number;
}

/** Height in which all texts of a row are seen. Offices differ in letters, so there is room to spare. */
export function heightOf(cells: readonly WrittenCell[]): number {
  return Math.max(...cells.map(({ text, width, size }) => linesOf(text, width, size) * size * 1.3)) + 4;
}

function linesOf(text: string, width: number, size: number): number {
  const most = Math.max(4, Math.floor((width * 0.9 * 11) / size));
  return text.split('\n').reduce((sum, line) => sum + linesIn(line, most), 0);
}

/** Lines of words, each as full as it gets. */
function linesIn(line: string, most: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(' ')) {
    if (used > 0 && used + 1 + length > most) [lines, used] = [lines + 1, 0];
    lines += Math.ceil(length / most) - 1;
    used += length + (used > 0 ? 1 : 0);
  }
  return lines;
}

/** Without a password: it keeps headings from slips, it keeps nobody out. */
export function protect(sheet: exceljs.Worksheet): void {
  // The library makes a promise of it only for passwords.
  void sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}
