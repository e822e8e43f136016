/** An answer that is not of its question's type: words for a number, a day that does not exist. Must never judge the value itself. */
import type { AnswerValue } from '../answers.ts';
import type { AnswerType } from '../questionnaire.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';

const numbers: readonly AnswerType[] = [
  'integer',
  'decimal',
  'money',
  'percent',
  'year',
  'latitude',
  'longitude',
];
const lists: readonly AnswerType[] = ['choices', 'inns', 'federal-subjects', 'industries'];

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
      values: { question: question.label, example: question.example },
    })),
};

function isOfType(type: AnswerType, value: AnswerValue): boolean {
  if (type === 'boolean') return typeof value === 'boolean';
  if (lists.includes(type)) return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (!numbers.includes(type)) return typeof value === 'string' && (type !== 'date' || isDay(value));
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  return (type !== 'integer' && type !== 'year') || Number.isSafeInteger(value);
}

/** A day of the calendar as an ISO day; 2017-02-30 is none. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
