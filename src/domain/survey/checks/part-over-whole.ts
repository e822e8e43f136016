/** A part that is greater than its whole. Must never fire where one of the two is missing. */
import { fieldIn } from './answers-view.ts';
import type { Check } from './check.ts';
import { eachTogether } from './each-answer.ts';
import { shown } from './fill-words.ts';

export const partOverWhole: Check = {
  id: 'part-over-whole',
  says: ['over'],
  limits: [],
  find: (given) =>
    [...eachTogether(given, ['part', 'whole'])]
      .filter(({ numbers }) => numbers.part > numbers.whole)
      .map(({ row, year, places: { part, whole }, numbers }) => ({
        field: fieldIn(row, part.question.id, year),
        related: [fieldIn(row, whole.question.id, year)],
        say: 'over',
        values: {
          part: part.question.label,
          whole: whole.question.label,
          value: shown(part.question, numbers.part),
          bound: shown(whole.question, numbers.whole),
        },
      })),
};
