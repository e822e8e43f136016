/**
 * The grid of a section as columns: what is asked once first, then the questions of each shown year; which columns have a total, and
 * what a row is called. Pure.
 */
import { type AnswerValue, type FieldPath, fieldPath, noYear } from '../../domain/survey/answers.ts';
import type { Question, Section } from '../../domain/survey/questionnaire.ts';
import type { Language } from '../../kernel/language.ts';
import { isManyChoice, isNumeric, showAnswer } from './show-answer.ts';

export interface Column {
  /** `question/year`. */
  readonly id: string;
  readonly question: Question;
  readonly year: string;
  /** Pixels. */
  readonly width: number;
}

/** Columns of a section; `year` null: all years. */
export function columnsOf(section: Section, years: readonly number[], year: string | null): Column[] {
  const column = (question: Question, of: string): Column => ({
    id: `${question.id}/${of}`,
    question,
    year: of,
    width: widthOf(question),
  });
  const once = section.questions
    .filter((question) => !question.perYear)
    .map((question) => column(question, noYear));
  const shown = years.map(String).filter((one) => year === null || one === year);
  const yearly = section.questions.filter((question) => question.perYear);
  return [...once, ...shown.flatMap((of) => yearly.map((question) => column(question, of)))];
}

/** As narrow as a sound answer and the longest word of the heading allow: a screen of 1440 holds eight figures beside the names. */
const widths: Partial<Record<Question['type'], number>> = {
  money: 108,
  percent: 92,
  year: 84,
  boolean: 92,
  inn: 112,
  ogrn: 134,
  okved: 92,
  date: 100,
};

function widthOf(question: Question): number {
  const own = widths[question.type];
  if (own !== undefined) return own;
  if (isNumeric(question)) return 116;
  if (isManyChoice(question) || question.type === 'inns' || question.type === 'long-text') return 190;
  return 172;
}

/** The field of a column in a row. */
export const fieldAt = (section: string, row: string, column: Pick<Column, 'question' | 'year'>): FieldPath =>
  fieldPath(section, row, column.question.id, column.year);

/** Whether a total of the column means something: amounts and counts, never shares, years or places. */
export const isSummed = ({ type }: Question): boolean =>
  type === 'money' || type === 'integer' || type === 'decimal';

/** What a row is called: its name, or its first two answers. */
export function rowTitle(
  section: Section,
  read: (question: Question) => AnswerValue | null,
  language: Language,
): string {
  const named = section.questions.find(({ id }) => id === 'name' || id === 'title');
  const title = named && showAnswer(named, read(named), language);
  if (title) return title;
  const first = section.questions.filter(({ perYear }) => !perYear).slice(0, 2);
  return first
    .map((question) => showAnswer(question, read(question), language))
    .filter((text) => text !== '')
    .join(' — ');
}
