/**
 * ИНН and ОГРН as they are written: the numbers that name somebody. A program that took one for an amount may have dropped its first
 * zero or rounded its end; must never guess the digits that are lost, nor judge whether a number was given to anybody.
 */
import { isInn } from '../../kernel/inn.ts';
import { answerWords } from './answer-words.ts';
import type { AnswerReading } from './read-answer.ts';

type Raw = string | number | boolean;

const unclear = (word: keyof typeof answerWords): AnswerReading => ({
  kind: 'unclear',
  message: answerWords[word],
});

/** Ten or twelve digits. Where a number lacks its first zero, and with it the check digits are right, the zero is certain. */
export const readInn = (raw: Raw): AnswerReading =>
  readDigits(raw, 'inn', [10, 12], (digits) => (isInn(`0${digits}`) ? `0${digits}` : null));

/** Thirteen or fifteen digits; none begins with a zero. */
export const readOgrn = (raw: Raw): AnswerReading => readDigits(raw, 'ogrn', [13, 15], () => null);

/** Spaces between digits mean nothing. Only what stands as a number can have lost a zero to a program; in a text a digit was left out. */
function readDigits(
  raw: Raw,
  word: 'inn' | 'ogrn',
  lengths: readonly [number, number],
  restore: (digits: string) => string | null,
): AnswerReading {
  const digits = String(raw).replace(/ /g, '');
  if (isRounded(raw, digits)) return unclear(`${word}Rounded`);
  if (typeof raw === 'boolean' || !/^\d+$/.test(digits)) return unclear(word);
  if (lengths.includes(digits.length)) return { kind: 'value', value: digits };
  const whole = typeof raw === 'number' ? restore(digits) : null;
  if (whole !== null) return { kind: 'value', value: whole };
  const mayLackZero = digits.length < lengths[1] && digits.length >= lengths[0] - 3;
  return unclear(mayLackZero ? `${word}Zero` : word);
}

/** Shown as a power of ten and typed again or saved as text, 1027700132195 becomes 1.0277E+12: its last digits are zeros or gone. */
function isRounded(raw: Raw, digits: string): boolean {
  return typeof raw === 'number' ? /0{4}$/.test(digits) : /^\d(?:[.,]\d+)?e\+?\d+$/i.test(digits);
}
