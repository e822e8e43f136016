/**
 * An answer as people read and write it in one language; what is shown here is read back as the same answer. Must never drop a digit.
 */
import { type Language, say } from '../../kernel/language.ts';
import type { AnswerValue } from './answers.ts';
import type { AnswerType, Option, Question } from './questionnaire.ts';
import { plainDigits } from './read-number.ts';

/** No-break space between thousands. */
const space = '\u00a0';

const numbers: readonly AnswerType[] = ['integer', 'decimal', 'money', 'percent', 'latitude', 'longitude'];

/** The answer as text; `options` as for `readAnswer`. */
export function showAnswer(
  question: Pick<Question, 'type' | 'options'>,
  value: AnswerValue,
  language: Language,
  options: readonly Option[] = question.options,
): string {
  if (typeof value === 'object')
    return value.map((one) => showWord(question.type, one, language, options)).join('; ');
  if (typeof value === 'boolean') return language === 'ru' ? (value ? 'да' : 'нет') : value ? 'yes' : 'no';
  if (typeof value === 'number')
    return numbers.includes(question.type) ? showNumber(value, language) : String(value);
  return showWord(question.type, value, language, options);
}

function showWord(type: AnswerType, word: string, language: Language, options: readonly Option[]): string {
  if (type === 'date') return showDate(word, language);
  const option = options.find(({ code }) => code === word);
  return option ? say(option.label, language) : word;
}

/** 31.12.2017 in Russian; the ISO day in English, where day and month could be taken for one another. */
function showDate(iso: string, language: Language): string {
  return language === 'ru' ? iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1') : iso;
}

/** Three digits after one to three others would look like thousands: a zero more keeps the fraction a fraction. */
function showNumber(value: number, language: Language): string {
  const [whole = '', fraction = ''] = plainDigits(value).split('.');
  if (fraction === '') return grouped(whole);
  const looksGrouped = fraction.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole);
  return `${grouped(whole)}${language === 'ru' ? ',' : '.'}${fraction}${looksGrouped ? '0' : ''}`;
}

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, space);
