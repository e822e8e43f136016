/**
 * An answer as text: as it is read (thin spaces, decimal comma, labels of choices) and as it is edited (no spaces between digits).
 * The wording is the domain's, so that what is edited is read back as the same answer. Must never round.
 */
import type { AnswerValue } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import { showAnswer as showWords } from '../../domain/survey/show-answer.ts';
import type { Language } from '../../kernel/language.ts';

const thinSpace = '\u202F';
const numeric = new Set(['integer', 'decimal', 'money', 'percent', 'year', 'latitude', 'longitude']);

/** True for answers that are numbers and stand at the right of a cell. */
export const isNumeric = (question: Question): boolean => numeric.has(question.type);

/** True for questions answered with several of a list. */
export const isManyChoice = ({ type }: Question): boolean =>
  type === 'choices' || type === 'federal-subjects' || type === 'industries';

/** True for questions answered with one of a list. */
export const isOneChoice = ({ type, options }: Question): boolean =>
  type === 'choice' || ((type === 'federal-subject' || type === 'known-cluster') && options.length > 0);

/** As it is read. */
export function showAnswer(question: Question, value: AnswerValue | null, language: Language): string {
  if (value === null) return '';
  const text = showWords(question, value, language);
  return typeof value === 'number' ? text.replaceAll('\u00A0', thinSpace) : text;
}

/** As it is edited: the same without spaces between the digits. */
export function editAnswer(question: Question, value: AnswerValue | null, language: Language): string {
  if (value === null) return '';
  const text = showWords(question, value, language);
  return typeof value === 'number' ? text.replaceAll('\u00A0', '') : text;
}

/** A sum with thin spaces and the decimal sign of the language. */
export function showTotal(sum: number, language: Language): string {
  const [whole = '', decimals] = String(sum).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return decimals === undefined ? spaced : `${spaced}${language === 'ru' ? ',' : '.'}${decimals}`;
}
