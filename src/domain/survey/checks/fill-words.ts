/**
 * The words of a finding with the values in them, as each language writes numbers. Must never leave a gap unfilled, nor hold a wording
 * of its own.
 */
import { type Language, languages, say, type Text } from '../../../kernel/language.ts';
import type { AnswerValue } from '../answers.ts';
import type { Question } from '../questionnaire.ts';
import { plainDigits, withoutNoise } from '../read-number.ts';
import { showAnswer } from '../show-answer.ts';
import { showExample } from '../show-example.ts';

/** A value ready for both languages, or one that is the same in both. */
export type Shown = Text | string | number;

/** Thin no-break space between thousands. */
const space = '\u202f';

/** The wording with each `{name}` replaced by its value; «руб.» ends a sentence with its own stop. Throws RangeError where a value is missing: a fault of the rulebook. */
export function fillWords(words: Text, values: Readonly<Record<string, Shown>>): Text {
  const fill = (language: Language) =>
    say(words, language).replace(/\{([a-z]+)\}(\.?)/gi, (_gap, name: string, stop: string) => {
      const value = values[name];
      if (value === undefined)
        throw new RangeError(`the wording asks for {${name}}, which the check does not give`);
      const text = shownIn(value, language);
      return text.endsWith('.') ? text : text + stop;
    });
  return { ru: fill('ru'), en: fill('en') };
}

function shownIn(value: Shown, language: Language): string {
  if (typeof value === 'number') return showNumber(value, language);
  return typeof value === 'string' ? value : say(value, language);
}

/** 15 250,5 in Russian, 15 250.5 in English. */
function showNumber(value: number, language: Language): string {
  const [whole = '', fraction = ''] = plainDigits(withoutNoise(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
  return fraction === '' ? grouped : `${grouped}${language === 'ru' ? ',' : '.'}${fraction}`;
}

const suffixes: Readonly<Partial<Record<Question['type'], Text>>> = {
  money: { ru: ' тыс. руб.', en: ' thousand roubles' },
  percent: { ru: '%', en: '%' },
};

const numeric: readonly Question['type'][] = [
  'integer',
  'decimal',
  'money',
  'percent',
  'latitude',
  'longitude',
];

/** An answer with its unit, as the question has it. */
export function shown(question: Question, value: AnswerValue): Text {
  const suffix = suffixes[question.type] ?? { ru: '', en: '' };
  const one = (language: Language) =>
    typeof value === 'number' && numeric.includes(question.type)
      ? `${showNumber(value, language)}${say(suffix, language)}`
      : showAnswer(question, value, language);
  return { ru: one('ru'), en: one('en') };
}

/** The example of a question in both languages. */
export const shownExample = (question: Question): Text => ({
  ru: showExample(question, 'ru'),
  en: showExample(question, 'en'),
});

/** Several texts one after another. */
export function listed(texts: readonly Text[]): Text {
  const [ru = '', en = ''] = languages.map((language) => texts.map((text) => say(text, language)).join(', '));
  return { ru, en };
}
