/** One cell of answers: its rule, format and look, and the answer in it. Must never write a formula. */
import type exceljs from 'exceljs';
import type { AnswerValue } from '../../../domain/survey/answers.ts';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import type { WorkbookSubject } from '../../../flows/survey/workbook-port.ts';
import { escapeForXml } from '../../../kernel/xml-text.ts';
import { choicesOf, offersList } from './choices.ts';
import { isWordy, ruled } from './looks.ts';
import { validationOf } from './validation.ts';

/** Questions with the same choices share one list. */
export function listKey(question: Question): string {
  return ['choice', 'choices'].includes(question.type)
    ? question.options.map(({ code }) => code).join('|')
    : question.type.replace(/s$/, '').replace('industrie', 'industries');
}

export function answerCell(
  cell: exceljs.Cell,
  question: Question,
  lists: ReadonlyMap<string, string>,
  isRuled: boolean,
): void {
  cell.protection = { locked: false };
  if (isRuled) cell.border = ruled;
  cell.alignment = { wrapText: isWordy(question), vertical: 'top', indent: isWordy(question) ? 1 : 0 };
  cell.numFmt = numberFormats[question.type] ?? '@';
  const rule = validationOf(question, offersList(question) ? lists.get(listKey(question)) : undefined);
  if (rule) cell.dataValidation = rule;
}

const numberFormats: Partial<Record<Question['type'], string>> = {
  integer: '#,##0',
  // With only signs that may be left out, Excel shows a lone comma behind a whole number.
  decimal: '#,##0.0##',
  money: '#,##0.0##',
  percent: '0.0##',
  year: '0',
  latitude: '0.000000',
  longitude: '0.000000',
  date: 'dd.mm.yyyy',
};

/** Puts an answer into its cell. */
export function fill(
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
  else if (question.type === 'date') fillDay(cell, String(value));
  else cell.value = typeof value === 'string' ? label(value) : value;
}

/** Workbooks count days from 1900 and get those before March of that year wrong: such a day stands as text. */
function fillDay(cell: exceljs.Cell, day: string): void {
  if (day >= '1900-03-01') cell.value = new Date(`${day}T00:00:00Z`);
  else {
    cell.numFmt = '@';
    cell.value = day.split('-').reverse().join('.');
  }
}

/** What may need several lines in a cell. */
export function wordsIn(cell: exceljs.Cell, question: Question): string {
  return isWordy(question) && typeof cell.value === 'string' ? cell.value : '';
}
