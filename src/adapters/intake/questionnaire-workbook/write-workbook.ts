/**
 * Writes the workbook of a questionnaire: instructions, a sheet a section, lists; filled with the present answers. Headings are
 * protected, answers are not. Must never write a formula, a hidden sheet or a person's name.
 */
import exceljs from 'exceljs';
import type { AnswerValue } from '../../../domain/survey/answers.ts';
import { fieldPath, noRow, rowsOf } from '../../../domain/survey/answers.ts';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { escapeForXml } from '../../../kernel/xml-text.ts';
import { choicesOf, offersList } from './choices.ts';
import {
  columnsMark,
  firstAnswerColumn,
  keyColumn,
  keysOf,
  listsMark,
  partOf,
  rowAt,
  rowsMark,
  type SheetLayout,
  sectionMark,
  sheetLayouts,
  sheetNames,
  spareRows,
  workbookMark,
} from './layout.ts';
import { validationOf } from './validation.ts';
import { columnHeading, instructionLines, questionHeading, unitWords } from './wording.ts';

const colours = {
  heading: 'FFEEF2F0',
  answer: 'FFFFFFFF',
  ink: 'FF10242B',
  muted: 'FF455A5E',
  line: 'FFD5DCD9',
};

/** The bytes of an .xlsx. */
export async function writeWorkbook(subject: WorkbookSubject): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new exceljs.Workbook();
  // Without these the library writes its own name and the present time.
  workbook.creator = 'Cluster Atlas';
  workbook.lastModifiedBy = 'Cluster Atlas';
  workbook.created = new Date(subject.madeAt);
  workbook.modified = new Date(subject.madeAt);
  writeInstructions(workbook, subject);
  const layouts = sheetLayouts(subject.questionnaire, subject.wave.years);
  const sheets = layouts.map((layout) => workbook.addWorksheet(layout.name, { views: [frozen(layout)] }));
  const lists = writeLists(workbook, subject);
  for (const [index, layout] of layouts.entries()) {
    const sheet = sheets[index];
    if (sheet) writeSection(sheet, layout, subject, lists);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** One family everywhere: a font without a name becomes a serif in some programs. */
const letters = (size: number, given: Partial<exceljs.Font> = {}): Partial<exceljs.Font> => ({
  name: 'Calibri',
  family: 2,
  bold: true,
  size,
  color: { argb: colours.ink },
  ...given,
});

/** Printed across on as many pages side by side as keep it readable, headings on every page. */
function setPaper(sheet: exceljs.Worksheet, headings: string | undefined, pages = 1): void {
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pages,
    fitToHeight: 0,
    ...(headings === undefined ? {} : { printTitlesRow: headings }),
  };
}

const frozen = ({ section }: SheetLayout) => ({
  state: 'frozen' as const,
  xSplit: section.kind === 'single' ? 3 : 2,
  ySplit: rowAt.hints,
});

function writeInstructions(workbook: exceljs.Workbook, subject: WorkbookSubject): void {
  const sheet = workbook.addWorksheet(sheetNames.instructions);
  sheet.getColumn(1).hidden = true;
  sheet.getColumn(2).width = 34;
  sheet.getColumn(3).width = 90;
  sheet.getCell(1, 1).value = workbookMark;
  instructionLines(subject).forEach(([head, text], index) => {
    const row = sheet.getRow(index + 1);
    row.getCell(2).value = head;
    row.getCell(3).value = text;
    row.height = index === 0 ? 24 : 16 * Math.ceil((text.length + 1) / 80) + 4;
    row.getCell(2).font = letters(index === 0 ? 15 : 11);
    row.getCell(3).font = letters(index === 0 ? 15 : 11, { bold: index === 0 });
    for (const column of [2, 3]) row.getCell(column).alignment = { wrapText: true, vertical: 'top' };
  });
  const first = instructionLines(subject).length + 2;
  Object.entries(keysOf(subject)).forEach(([name, value], index) => {
    const row = sheet.getRow(first + index);
    row.getCell(1).value = `${name}=${value}`;
    row.hidden = true;
  });
  setPaper(sheet, undefined);
  protect(sheet);
}

/** Choices stand in a visible sheet of their own: long lists fit in no cell's rule. Returns the range of each. */
function writeLists(workbook: exceljs.Workbook, subject: WorkbookSubject): Map<string, string> {
  const sheet = workbook.addWorksheet(sheetNames.lists);
  const ranges = new Map<string, string>();
  sheet.getCell(1, 1).value = listsMark;
  sheet.getColumn(1).hidden = true;
  for (const section of subject.questionnaire.sections) {
    for (const question of section.questions) {
      const choices = choicesOf(question, subject);
      const key = listKey(question);
      if (choices.length === 0 || ranges.has(key)) continue;
      const at = ranges.size + 2;
      const column = sheet.getColumn(at);
      sheet.getCell(1, at).value = question.label.ru;
      choices.forEach(({ label }, index) => {
        sheet.getCell(index + 2, at).value = label;
      });
      column.width = Math.min(60, Math.max(18, ...choices.map(({ label }) => label.length)));
      const letter = column.letter;
      ranges.set(key, `'${sheetNames.lists}'!$${letter}$2:$${letter}$${choices.length + 1}`);
    }
  }
  sheet.getRow(1).font = letters(11);
  setPaper(sheet, '1:1');
  protect(sheet);
  return ranges;
}

/** Questions with the same choices share one list. */
function listKey(question: Question): string {
  return ['choice', 'choices'].includes(question.type)
    ? question.options.map(({ code }) => code).join('|')
    : question.type.replace(/s$/, '').replace('industrie', 'industries');
}

function writeSection(
  sheet: exceljs.Worksheet,
  layout: SheetLayout,
  subject: WorkbookSubject,
  lists: ReadonlyMap<string, string>,
): void {
  const { section, columns } = layout;
  const first = firstAnswerColumn(section);
  sheet.getCell(rowAt.title, 1).value = `${sectionMark}${section.id}`;
  sheet.getCell(rowAt.title, 2).value = `${section.number}. ${section.title.ru}`;
  sheet.getCell(rowAt.title, 2).font = letters(14);
  sheet.getCell(rowAt.intro, 2).value = section.intro.ru;
  sheet.getCell(rowAt.keys, 1).value = columnsMark;
  sheet.getCell(rowAt.names, 1).value = partOf(keysOf(subject));
  columns.forEach((column, index) => {
    const at = first + index;
    sheet.getCell(rowAt.keys, at).value = column.key;
    heading(sheet.getCell(rowAt.names, at), columnHeading(column));
    heading(sheet.getCell(rowAt.hints, at), column.question ? unitWords(column.question) : '', true);
    sheet.getColumn(at).width = column.question ? widthOf(column.question) : 22;
  });
  sheet.getRow(rowAt.names).height = 46;
  sheet.getRow(rowAt.hints).height = 38;
  sheet.getRow(rowAt.keys).hidden = true;
  sheet.getColumn(1).hidden = true;
  if (section.kind === 'single') writeQuestions(sheet, layout, subject, lists);
  else writeRows(sheet, layout, subject, lists);
  const width = columns.reduce((sum, { question }) => sum + (question ? widthOf(question) : 22), 60);
  setPaper(sheet, `${rowAt.names}:${rowAt.hints}`, Math.ceil(width / 220));
  protect(sheet);
}

function writeQuestions(
  sheet: exceljs.Worksheet,
  { section, columns }: SheetLayout,
  subject: WorkbookSubject,
  lists: ReadonlyMap<string, string>,
): void {
  sheet.getColumn(2).width = 56;
  sheet.getColumn(3).width = 40;
  section.questions.forEach((question, index) => {
    const row = sheet.getRow(rowAt.first + index);
    row.getCell(1).value = question.id;
    heading(row.getCell(2), questionHeading(question));
    heading(row.getCell(3), unitWords(question), true);
    columns.forEach((column, offset) => {
      if (question.perYear !== (column.year !== '-')) return;
      const cell = row.getCell(firstAnswerColumn(section) + offset);
      answerCell(cell, question, lists);
      fill(
        cell,
        question,
        subject.answers.get(fieldPath(section.id, noRow, question.id, column.year)),
        subject,
      );
    });
  });
}

function writeRows(
  sheet: exceljs.Worksheet,
  { section, columns }: SheetLayout,
  subject: WorkbookSubject,
  lists: ReadonlyMap<string, string>,
): void {
  const ids = rowsOf(subject.answers, section.id);
  sheet.getCell(rowAt.intro, keyColumn).value = `${rowsMark}${ids.length}`;
  const last = Math.min(section.maximumRows, ids.length + spareRows);
  for (let index = 0; index < last; index += 1) {
    const row = sheet.getRow(rowAt.first + index);
    const id = ids[index];
    if (id !== undefined) row.getCell(1).value = id;
    columns.forEach(({ question, year }, offset) => {
      if (!question) return;
      const cell = row.getCell(firstAnswerColumn(section) + offset);
      answerCell(cell, question, lists);
      if (id !== undefined)
        fill(cell, question, subject.answers.get(fieldPath(section.id, id, question.id, year)), subject);
    });
  }
}

function answerCell(cell: exceljs.Cell, question: Question, lists: ReadonlyMap<string, string>): void {
  cell.protection = { locked: false };
  cell.border = {
    bottom: { style: 'hair', color: { argb: colours.line } },
    right: { style: 'hair', color: { argb: colours.line } },
  };
  cell.alignment = { wrapText: question.type === 'long-text' || question.type === 'text', vertical: 'top' };
  cell.numFmt = numberFormats[question.type] ?? '@';
  const rule = validationOf(question, offersList(question) ? lists.get(listKey(question)) : undefined);
  if (rule) cell.dataValidation = rule;
}

const numberFormats: Partial<Record<Question['type'], string>> = {
  integer: '#,##0',
  decimal: '#,##0.###',
  money: '#,##0.###',
  percent: '0.##',
  year: '0',
  latitude: '0.000000',
  longitude: '0.000000',
  date: 'dd.mm.yyyy',
};

function fill(
  cell: exceljs.Cell,
  question: Question,
  value: AnswerValue | undefined,
  subject: WorkbookSubject,
): void {
  if (value === undefined) return;
  const label = (code: string) =>
    escapeForXml(choicesOf(question, subject).find((one) => one.code === code)?.label ?? code);
  if (typeof value === 'boolean') cell.value = label(String(value));
  else if (typeof value === 'object') cell.value = value.map(label).join('; ');
  else if (question.type === 'date') cell.value = new Date(`${value}T00:00:00Z`);
  else cell.value = typeof value === 'string' ? label(value) : value;
}

function heading(cell: exceljs.Cell, text: string, isQuiet = false): void {
  if (text === '') return;
  cell.value = text;
  cell.font = isQuiet ? letters(9, { bold: false, color: { argb: colours.muted } }) : letters(10);
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: colours.heading } };
  cell.alignment = { wrapText: true, vertical: 'top' };
}

function widthOf(question: Question): number {
  if (['text', 'long-text', 'choices', 'inns', 'federal-subject', 'known-cluster'].includes(question.type))
    return 32;
  return question.type === 'choice' ? 34 : 17;
}

/** Without a password: it keeps headings from slips, it keeps nobody out. */
function protect(sheet: exceljs.Worksheet): void {
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
