/** The sheet of three participants that tests of received sheets change, and its fields. For tests only. */
import type exceljs from 'exceljs';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import { tinyPerYear } from '../../src/domain/survey/tiny-questionnaires.ts';
import { answersOf, makeBench, participants, subjectOf } from './workbook-bench.ts';

export const { receive, understand } = makeBench();
export const three = subjectOf(tinyPerYear, participants(3));
export const sheetName = '1. participants';
/** Columns: A keys, B ИНН, C and D jobs, E and F sales, G and H import share; participants from row 6. */
export const sheetIn = (book: exceljs.Workbook): exceljs.Worksheet => {
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
export const onSheet = (edit: (sheet: exceljs.Worksheet) => void, subject = three) =>
  receive(subject, (book) => edit(sheetIn(book)));
export const field = (row: string, question: string, year = '-') => `participants/${row}/${question}/${year}`;
export const unchanged = answersOf(await understand(await writeWorkbook(three), three));
