/** A zero beside a number that contradicts it: most likely not known, which is not zero. Must never fire on two zeros. */
import { fieldIn } from './answers-view.ts';
import type { Check } from './check.ts';
import { eachTogether } from './each-answer.ts';
import { shown } from './fill-words.ts';

export const zeroForMissing: Check = {
  id: 'zero-for-missing',
  says: ['zero'],
  limits: [],
  find: (given) =>
    [...eachTogether(given, ['zero', 'positive'])]
      .filter(({ numbers }) => numbers.zero === 0 && numbers.positive > 0)
      .map(({ row, year, places: { zero, positive }, numbers }) => ({
        field: fieldIn(row, zero.question.id, year),
        related: [fieldIn(row, positive.question.id, year)],
        say: 'zero',
        values: {
          question: zero.question.label,
          other: positive.question.label,
          value: shown(positive.question, numbers.positive),
        },
      })),
};
