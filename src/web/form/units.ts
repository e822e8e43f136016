/** The unit of an answer as it is typed: thousand roubles, per cent; the fact has another one. */
import type { Question } from '../../domain/survey/questionnaire.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { unitTitles } from '../../kernel/unit.ts';

const typed: Readonly<Record<string, Text>> = {
  money: { ru: 'тыс. руб.', en: 'RUB thousand' },
  percent: { ru: '%', en: '%' },
};

/** Labels that end with their unit already. */
const named = /,\s*(тыс|ед|%|га|чел|шт|thousand|RUB|jobs|ha|items)/;

/** Empty where the answer has no unit, or its label names it: a unit stands once. */
export function unitOf(question: Question, language: Language): string {
  if (named.test(say(question.label, language))) return '';
  const own = typed[question.type];
  if (own) return say(own, language);
  if (question.unit === null || question.unit === 'year' || question.unit === 'count') return '';
  return say(unitTitles[question.unit], language);
}
