/**
 * Writes the workbook of a questionnaire: instructions, a sheet a section, lists; filled with the present answers. Headings are
 * protected, answers are not. Must never write a formula, a hidden sheet or a person's name.
 */
import exceljs from 'exceljs';
import { fieldPath, noRow, noYear, rowsOf } from '../../../domain/survey/answers.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { choicesOf } from './choices.ts';
import {
  type AnswerColumn,
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
import { heading, heightOf, letters, protect, setPaper, widthOf } from './looks.ts';
import { columnHeading, instructionLines, questionHeading, unitWords } from './wording.ts';
import { answerCell, fill, listKey, wordsIn } from './write-answer-cell.ts';

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
    const size = index === 0 ? 15 : 11;
    row.height = heightOf([
      { text: head, width: 34, size },
      { text, width: 90, size },
    ]);
    row.getCell(2).font = letters(size);
    row.getCell(3).font = letters(size, { bold: index === 0 });
    for (const column of [2, 3]) row.getCell(column).alignment = { wrapText: true, vertical: 'top' };
  });
  const first = instructionLines(subject).length + 2;
  Object.entries(keysOf(subject)).forEach(([name, value], index) => {
    const row = sheet.getRow(first + index);
    row.getCell(1).value = `${name}=${value}`;
    row.hidden = true;
  });
  setPaper(sheet, { name: subject.recipient.name });
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
  setPaper(sheet, { rows: '1:1', name: subject.recipient.name });
  protect(sheet);
  return ranges;
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
  const widths = columns.map((column) => columnWidth(column));
  columns.forEach((column, index) => {
    const at = first + index;
    sheet.getCell(rowAt.keys, at).value = column.key;
    heading(sheet.getCell(rowAt.names, at), columnHeading(column));
    heading(sheet.getCell(rowAt.hints, at), column.question ? unitWords(column.question) : '', true);
    sheet.getColumn(at).width = widths[index] ?? 0;
  });
  const sized = (texts: readonly string[], size: number) =>
    heightOf(texts.map((text, index) => ({ text, width: widths[index] ?? 0, size })));
  sheet.getRow(rowAt.names).height = sized(columns.map(columnHeading), 10);
  sheet.getRow(rowAt.hints).height = sized(
    columns.map(({ question }) => (question ? unitWords(question) : '')),
    9,
  );
  sheet.getRow(rowAt.keys).hidden = true;
  sheet.getColumn(1).hidden = true;
  if (section.kind === 'single') writeQuestions(sheet, layout, subject, lists);
  else writeRows(sheet, layout, subject, lists);
  const before = section.kind === 'single' ? besideAnswers.words + besideAnswers.hints : 0;
  setPaper(sheet, {
    rows: `${rowAt.names}:${rowAt.hints}`,
    ...(section.kind === 'single' ? {} : { columns: 'A:B' }),
    pages: Math.ceil((before + widths.reduce((sum, width) => sum + width, 0)) / 170),
    name: subject.recipient.name,
  });
  protect(sheet);
}

/** Where rows are questions: their words, unit and example, and the one answer. */
const besideAnswers = { words: 44, hints: 36, answer: 48, year: 17 };

function columnWidth(column: AnswerColumn): number {
  if (column.question) return widthOf(column.question, columnHeading(column));
  return column.year === noYear ? besideAnswers.answer : besideAnswers.year;
}

function writeQuestions(
  sheet: exceljs.Worksheet,
  { section, columns }: SheetLayout,
  subject: WorkbookSubject,
  lists: ReadonlyMap<string, string>,
): void {
  sheet.getColumn(2).width = besideAnswers.words;
  sheet.getColumn(3).width = besideAnswers.hints;
  section.questions.forEach((question, index) => {
    const row = sheet.getRow(rowAt.first + index);
    row.getCell(1).value = question.id;
    heading(row.getCell(2), questionHeading(question));
    heading(row.getCell(3), unitWords(question), true);
    columns.forEach((column, offset) => {
      if (question.perYear !== (column.year !== '-')) return;
      const cell = row.getCell(firstAnswerColumn(section) + offset);
      answerCell(cell, question, lists, true);
      fill(
        cell,
        question,
        subject.answers.get(fieldPath(section.id, noRow, question.id, column.year)),
        subject,
      );
    });
    const answer = wordsIn(row.getCell(firstAnswerColumn(section)), question);
    row.height = heightOf([
      { text: questionHeading(question), width: besideAnswers.words, size: 10 },
      { text: unitWords(question), width: besideAnswers.hints, size: 9 },
      {
        text: answer === '' && question.type === 'long-text' ? '\n\n' : answer,
        width: besideAnswers.answer,
        size: 11,
      },
    ]);
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
  const widths = columns.map(columnWidth);
  const last = Math.min(section.maximumRows, ids.length + spareRows);
  for (let index = 0; index < last; index += 1) {
    const row = sheet.getRow(rowAt.first + index);
    const id = ids[index];
    if (id !== undefined) row.getCell(1).value = id;
    const texts = columns.map((column, offset) => {
      const { question, year } = column;
      const cell = row.getCell(firstAnswerColumn(section) + offset);
      if (!question) return { text: '', width: 1, size: 11 };
      answerCell(cell, question, lists, id !== undefined);
      if (id !== undefined)
        fill(cell, question, subject.answers.get(fieldPath(section.id, id, question.id, year)), subject);
      return { text: wordsIn(cell, question), width: widths[offset] ?? 0, size: 11 };
    });
    const height = heightOf(texts);
    if (height > 20) row.height = height;
  }
}
