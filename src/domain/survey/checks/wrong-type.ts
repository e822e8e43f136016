/** An answer that is not of its question's type: words for a number, a day that does not exist. Must never judge the value itself. */
import type { AnswerValue } from '../answers.ts';
import { kindOf } from '../fact-value.ts';
import type { AnswerType } from '../questionnaire.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';
import { shownExample } from './fill-words.ts';

export const wrongType: Check = {
  id: 'wrong-type',
  says: ['wrong'],
  limits: [],
  find: ({ view }) =>
    answersWhere(
      view,
      () => true,
      (value, { type }) => !isOfType(type, value),
    ).map(({ field, question }) => ({
      field,
      say: 'wrong',
      values: { question: question.label, example: shownExample(question) },
    })),
};

function isOfType(type: AnswerType, value: AnswerValue): boolean {
  const kind = kindOf(type);
  if (kind === 'list') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (typeof value !== kind) return false;
  if (typeof value === 'string') return type !== 'date' || isDay(value);
  if (typeof value !== 'number') return true;
  return Number.isFinite(value) && ((type !== 'integer' && type !== 'year') || Number.isSafeInteger(value));
}

/** A day of the calendar as an ISO day; 2017-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
