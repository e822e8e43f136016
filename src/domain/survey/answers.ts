/**
 * Answers as a flat sheet of fields, so that the form in the browser, the workbook, the history and the merge of two editors speak
 * of the same thing. Pure; must never drop a field it does not know: unknown fields are reported by the caller.
 */
import { type Question, type Questionnaire, type Section, sectionOf } from './questionnaire.ts';

/** Numbers in the unit of the question as asked (thousand roubles, per cent); dates ISO; choices as codes. */
export type AnswerValue = string | number | boolean | readonly string[];

/** `section/row/question/year`; `-` where there is no row or no year: `general/-/name/-`, `participants/r0k3/jobs/2017`. */
export type FieldPath = string;

/** Question id of the pseudo question that makes a row exist and orders it: its value is the position, 1, 2, … */
export const rowMark = '#';

/** Field → value; a field that is absent has no answer (never zero, never empty text). */
export type AnswerSheet = ReadonlyMap<FieldPath, AnswerValue>;

export interface Field {
  readonly section: string;
  readonly row: string;
  readonly question: string;
  readonly year: string;
}

export const noRow = '-';
export const noYear = '-';

/** The path of a field. */
export function fieldPath(section: string, row: string, question: string, year: string = noYear): FieldPath {
  return `${section}/${row}/${question}/${year}`;
}

/** Parts of a path; null where it is none. Row ids are letters, digits, `_`, `.` and `-`. */
export function parseField(path: FieldPath): Field | null {
  const match = /^([a-z0-9-]{1,60})\/(-|[A-Za-z0-9_.-]{1,60})\/(#|[a-z0-9-]{1,60})\/(-|\d{4})$/.exec(path);
  if (!match) return null;
  const [, section = '', row = '', question = '', year = ''] = match;
  return { section, row, question, year };
}

/** The question that a path names in this edition and the wave's years; null where there is none. */
export function questionAt(
  questionnaire: Questionnaire,
  years: readonly number[],
  path: FieldPath,
): { readonly section: Section; readonly question: Question | null; readonly field: Field } | null {
  const field = parseField(path);
  const section = field && sectionOf(questionnaire, field.section);
  if (!field || !section) return null;
  if ((section.kind === 'single') !== (field.row === noRow)) return null;
  if (field.question === rowMark) {
    return section.kind === 'rows' && field.year === noYear ? { section, question: null, field } : null;
  }
  const question = section.questions.find(({ id }) => id === field.question);
  if (!question) return null;
  const isYear = question.perYear ? years.includes(Number(field.year)) : field.year === noYear;
  return isYear ? { section, question, field } : null;
}

/** Ids of the rows of a section that exist, in their order. */
export function rowsOf(sheet: AnswerSheet, section: string): string[] {
  const rows: { id: string; position: number }[] = [];
  const head = `${section}/`;
  const mark = `/${rowMark}/${noYear}`;
  // Asked for every section of every check: paths are compared, not taken apart.
  for (const [path, value] of sheet)
    if (path.endsWith(mark) && path.startsWith(head))
      rows.push({ id: path.slice(head.length, -mark.length), position: Number(value) });
  return rows.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** Years a question is answered for: the wave's, or one place without a year. */
export function yearsOf(question: Question, years: readonly number[]): string[] {
  return question.perYear ? years.map(String) : [noYear];
}
