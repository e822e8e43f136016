/** A year answered otherwise than it was accepted last time. Must never fire on an answer that was taken away. */
import { questionAt } from '../answers.ts';
import { type Check, type Found, limitOf } from './check.ts';
import { shown } from './fill-words.ts';

export const restatedValue: Check = {
  id: 'restated-value',
  says: ['restated'],
  limits: ['tolerance'],
  find: (given) => {
    const { questionnaire, years, sheet, lastValues } = given;
    const tolerance = limitOf(given, 'tolerance');
    return [...(lastValues ?? [])].flatMap(([field, before]): Found[] => {
      const value = sheet.get(field);
      if (typeof value !== 'number' || typeof before !== 'number') return [];
      if (Math.abs(value - before) <= tolerance * Math.abs(before)) return [];
      const at = questionAt(questionnaire, years, field);
      if (!at?.question?.perYear) return [];
      return [
        {
          field,
          say: 'restated',
          values: {
            question: at.question.label,
            year: at.field.year,
            value: shown(at.question, value),
            before: shown(at.question, before),
          },
        },
      ];
    });
  },
};
