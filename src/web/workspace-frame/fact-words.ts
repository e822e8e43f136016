/** Values of accepted answers in the words of their question, and how they came in. */

import { showCount, showValueNumber } from '../../domain/atlas/show-figure.ts';
import type { AnswerProvenance, Fact } from '../../domain/facts/fact.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { unitTitles } from '../../kernel/unit.ts';

export const viaNames: Readonly<Record<AnswerProvenance['via'], Text>> = {
  form: { ru: 'форма в браузере', en: 'form in the browser' },
  workbook: { ru: 'книга', en: 'workbook' },
  prefill: { ru: 'ответ прошлого года, подтверждён', en: 'last year’s answer, confirmed' },
};

const yes: Text = { ru: 'да', en: 'yes' };
const no: Text = { ru: 'нет', en: 'no' };
const withdrawn: Text = { ru: 'ответ снят', en: 'answer withdrawn' };

/** The value of a fact with its unit; options by their labels, a withdrawn one in words. */
export function showAccepted(fact: Fact, question: Question | null, language: Language): string {
  if (fact.withdrawn === true) return say(withdrawn, language);
  const { value, unit } = fact;
  if (typeof value === 'boolean') return say(value ? yes : no, language);
  if (typeof value === 'number') return showNumber(value, unit, language);
  if (typeof value === 'string') return labelOf(question, value, language);
  if (Array.isArray(value)) return value.map((one: string) => labelOf(question, one, language)).join('; ');
  return 'ru' in value ? say(value as Text, language) : '';
}

function showNumber(value: number, unit: Fact['unit'], language: Language): string {
  if (unit === 'year') return String(value);
  const plain = { scale: 1, decimals: 0, label: { ru: '', en: '' } };
  if (unit === 'fraction') return `${showValueNumber(value * 100, { ...plain, decimals: 1 }, language)} %`;
  const number = Number.isInteger(value)
    ? showCount(value, language)
    : showValueNumber(value, { ...plain, decimals: 3 }, language);
  return unit === null || unit === 'count' ? number : `${number} ${say(unitTitles[unit], language)}`;
}

const labelOf = (question: Question | null, code: string, language: Language): string => {
  const option = question?.options.find((one) => one.code === code);
  return option ? say(option.label, language) : code;
};
