/**
 * An answer's value as the value of a fact and back: thousand roubles ↔ whole roubles, per cent ↔ fraction. Must never carry the noise
 * of binary fractions into a fact.
 */
import type { FactValue } from '../facts/fact.ts';
import type { AnswerValue } from './answers.ts';
import type { AnswerType, Question } from './questionnaire.ts';
import { decimalsOf, largestMoney, withoutNoise } from './read-number.ts';

/** The value of the fact. Thousand roubles have at most three decimals (the reader of answers sees to it). */
export function toFactValue(type: AnswerType, value: AnswerValue): FactValue {
  if (typeof value !== 'number') return value;
  if (type === 'money') return whole(Math.round(value * 1000));
  return type === 'percent' ? withoutNoise(value / 100) : value;
}

/** The answer that a fact was, as this question asks it now; null where the question cannot have such an answer any more. */
export function toAnswerValue(
  question: Pick<Question, 'type' | 'options'>,
  value: FactValue,
): AnswerValue | null {
  if (typeof value === 'object' && 'ru' in value) return null;
  const kind = typeof value === 'object' ? 'list' : typeof value;
  if (kind !== kindOf(question.type)) return null;
  if (typeof value === 'number') return toAsked(question.type, value);
  if (question.type === 'choice') return isOption(question, String(value)) ? value : null;
  if (question.type !== 'choices' || typeof value !== 'object') return value;
  const known = value.filter((code) => isOption(question, code));
  return known.length === 0 ? null : known;
}

function toAsked(type: AnswerType, value: number): number {
  if (type === 'money') return withoutNoise(value / 1000);
  return type === 'percent' ? withoutNoise(value * 100) : value;
}

const whole = (value: number) => (value === 0 ? 0 : value);

const isOption = ({ options }: Pick<Question, 'options'>, code: string) =>
  options.some((one) => one.code === code);

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

/** What kind of value an answer of a type is. */
export function kindOf(type: AnswerType): 'number' | 'boolean' | 'string' | 'list' {
  if (numbers.includes(type)) return 'number';
  if (lists.includes(type)) return 'list';
  return type === 'boolean' ? 'boolean' : 'string';
}

/** Whether a value can be an answer of the type and kept exactly: what the form and the API may store. */
export function fitsType(type: AnswerType, value: AnswerValue): boolean {
  const kind = typeof value === 'object' ? 'list' : typeof value;
  if (kind !== kindOf(type)) return false;
  if (typeof value !== 'number') return true;
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return false;
  if (type === 'integer' || type === 'year') return Number.isSafeInteger(value);
  return type !== 'money' || (Math.abs(value) < largestMoney && decimalsOf(value) <= 3);
}
