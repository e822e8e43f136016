/**
 * What was written → an answer, the same for the form and the workbook. Where the meaning is certain it is understood, otherwise it is
 * unclear. Must never turn what is unclear into a value, nor judge whether a value is right (the edit checks do).
 */

import type { Text } from '../../kernel/language.ts';
import { isOkvedShape } from '../../kernel/okved.ts';
import { answerWords } from './answer-words.ts';
import type { AnswerValue } from './answers.ts';
import type { AnswerType, Option, Question } from './questionnaire.ts';
import { readDate } from './read-date.ts';
import { readInn, readOgrn } from './read-name-number.ts';
import { decimalsOf, largestMoney, plainSpaces, readNumber, seenText, withoutNoise } from './read-number.ts';

export type AnswerReading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly message: Text };

/** Text, number or boolean as it stands in the form or the cell; dates as ISO text. */
export type RawAnswer = string | number | boolean | null | undefined;

type Asked = Pick<Question, 'type' | 'options' | 'maximum'>;

const most: Partial<Record<AnswerType, number>> = { text: 1_000, 'long-text': 10_000 };

/** The most characters that a text of this type may have; infinite for types that are no text. */
export const longestText = (type: AnswerType): number => most[type] ?? Number.POSITIVE_INFINITY;

/** Whether a tidied text is longer than its question takes. */
export const isTooLong = (type: AnswerType, words: string): boolean => words.length > longestText(type);

const value = (found: AnswerValue): AnswerReading => ({ kind: 'value', value: found });
const unclear = (word: keyof typeof answerWords): AnswerReading => ({
  kind: 'unclear',
  message: answerWords[word],
});

/**
 * Reads one answer. `options` are the choices where they come from the reference (federal subjects, industries, known clusters);
 * without them such an answer is understood as a code only.
 */
export function readAnswer(
  question: Asked,
  raw: RawAnswer,
  options: readonly Option[] = question.options,
): AnswerReading {
  if (raw === null || raw === undefined) return { kind: 'empty' };
  if (typeof raw !== 'string') return readers[question.type](question, raw, options);
  const seen = seenText(raw);
  if (seen === '') return { kind: 'empty' };
  // Words are kept as they were written, also what joins their letters unseen.
  const isWords = question.type === 'text' || question.type === 'long-text';
  return readers[question.type](question, isWords ? plainSpaces(raw).trim() : seen, options);
}

type Reader = (question: Asked, raw: string | number | boolean, options: readonly Option[]) => AnswerReading;

const numeric: Reader = (question, raw) => {
  const { type } = question;
  if (typeof raw === 'boolean') return unclear('notNumber');
  const text = typeof raw === 'string' && type === 'percent' ? raw.replace(/\s*%$/, '') : raw;
  const found = typeof text === 'string' ? readNumber(text, largestOf(question)) : numberOf(text);
  if (found.kind === 'unclear') return unclear(found.reason);
  if (type === 'integer' && found.decimals > 0) return unclear('whole');
  if (type === 'money' && found.decimals > 3) return unclear('decimals');
  if (type === 'money' && Math.abs(found.value) >= largestMoney) return unclear('tooLong');
  return value(found.value);
};

function numberOf(raw: number): ReturnType<typeof readNumber> {
  if (!Number.isFinite(raw)) return { kind: 'unclear', reason: 'notNumber' };
  if (Math.abs(raw) >= 1e15) return { kind: 'unclear', reason: 'tooLong' };
  const clean = withoutNoise(raw);
  return { kind: 'number', value: clean, decimals: decimalsOf(clean) };
}

function largestOf({ type, maximum }: Asked): number | null {
  const byType: Partial<Record<AnswerType, number>> = { percent: 100, latitude: 90, longitude: 180 };
  return maximum ?? byType[type] ?? null;
}

const year: Reader = (_question, raw) => {
  const match = /^([12]\d{3})(?:\s*(?:г\.?|год))?$/.exec(String(raw));
  return match ? value(Number(match[1])) : unclear('year');
};

const date: Reader = (_question, raw) => {
  const found = typeof raw === 'string' ? readDate(raw) : null;
  return found === null ? unclear('date') : value(found);
};

const yes = ['да', 'yes', 'true', 'истина'];
const no = ['нет', 'no', 'false', 'ложь'];

const boolean: Reader = (_question, raw) => {
  if (typeof raw === 'boolean') return value(raw);
  const word = fold(String(raw));
  if (yes.includes(word)) return value(true);
  return no.includes(word) ? value(false) : unclear('boolean');
};

const text: Reader = ({ type }, raw) => {
  if (typeof raw === 'boolean') return unclear('words');
  if (typeof raw === 'number')
    return Number.isSafeInteger(raw) ? value(String(raw)) : unclear('numberForText');
  const words = tidyText(type, raw);
  if (words === '') return { kind: 'empty' };
  return isTooLong(type, words) ? unclear('longText') : value(words);
};

/**
 * A text as it is kept, whichever way it came: plain blanks, one kind of line end (in a long text only), no control characters, nothing
 * around it. What is kept already stays as it is.
 */
export function tidyText(type: AnswerType, written: string): string {
  const lines = plainSpaces(written).replace(/\r\n?|[\v\f]/g, '\n');
  const words = type === 'long-text' ? lines : lines.replace(/\s+/g, ' ');
  return words.replace(controls, '').trim();
}

/** All but tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Words of one shape, e.g. a mailbox. */
const shaped =
  (word: 'link' | 'email' | 'okved', isShaped: (words: string) => boolean): Reader =>
  (_question, raw) =>
    typeof raw === 'string' && isShaped(raw) ? value(raw) : unclear(word);

const inns: Reader = (_question, raw) => {
  if (typeof raw !== 'number') return several(String(raw).split(/[;,\n]/), readInn);
  const one = readInn(raw);
  return one.kind === 'value' ? value([String(one.value)]) : one;
};

const choice: Reader = (_question, raw, options) => {
  const word = fold(String(raw));
  const found =
    options.find(({ code }) => fold(code) === word) ??
    options.find(({ label }) => fold(label.ru) === word || fold(label.en) === word);
  return found ? value(found.code) : unclear('choice');
};

const choices: Reader = (question, raw, options) =>
  several(String(raw).split(/[;\n]/), (piece) => choice(question, piece, options));

/** A choice of the reference: among the options where they are given, otherwise a code of the right shape. */
const ofReference =
  (shape: RegExp): Reader =>
  (question, raw, options) => {
    if (options.length > 0) return choice(question, raw, options);
    return typeof raw === 'string' && shape.test(raw) ? value(raw) : unclear('choice');
  };

const federalSubject = ofReference(/^RU-[A-Z]{2,3}$/);
const industry = ofReference(/^[a-z0-9-]{1,80}$/);

/** A list answer: every piece must be clear; a piece said twice counts once. */
function several(pieces: readonly string[], read: (piece: string) => AnswerReading): AnswerReading {
  const found: string[] = [];
  for (const piece of pieces.map((one) => one.trim()).filter((one) => one !== '')) {
    const reading = read(piece);
    if (reading.kind !== 'value') return reading;
    if (!found.includes(String(reading.value))) found.push(String(reading.value));
  }
  return found.length === 0 ? { kind: 'empty' } : value(found);
}

const fold = (words: string) => words.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');

const readers: Readonly<Record<AnswerType, Reader>> = {
  text,
  'long-text': text,
  integer: numeric,
  decimal: numeric,
  money: numeric,
  percent: numeric,
  latitude: numeric,
  longitude: numeric,
  year,
  date,
  boolean,
  choice,
  choices,
  inn: (_question, raw) => readInn(raw),
  inns,
  ogrn: (_question, raw) => readOgrn(raw),
  okved: shaped('okved', isOkvedShape),
  link: shaped('link', (words) => /^https?:\/\/[^\s/?#]+\.[^\s]+$/.test(words) && words.length <= 2_000),
  email: shaped(
    'email',
    (words) => /^[^\s@;,]+@[^\s@;,]+\.[^\s@;,.]{2,}$/.test(words) && words.length <= 254,
  ),
  'federal-subject': federalSubject,
  'federal-subjects': (question, raw, options) =>
    several(String(raw).split(/[;\n]/), (piece) => federalSubject(question, piece, options)),
  industries: (question, raw, options) =>
    several(String(raw).split(/[;\n]/), (piece) => industry(question, piece, options)),
  'known-cluster': ofReference(/^[a-z0-9-]{1,80}$/),
};
