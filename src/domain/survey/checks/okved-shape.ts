/** A code of activity that has not the shape of ОКВЭД 2. Must never know which codes exist. */
import { isOkvedShape } from '../../../kernel/okved.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';

export const okvedShape: Check = {
  id: 'okved-shape',
  says: ['wrong'],
  limits: [],
  find: ({ view }) =>
    answersWhere(
      view,
      ({ type }) => type === 'okved',
      (value) => typeof value === 'string' && !isOkvedShape(value),
    ).map(({ field, value, question }) => ({
      field,
      say: 'wrong',
      values: { value: String(value), example: question.example },
    })),
};
