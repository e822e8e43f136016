/** An ИНН whose check digits are wrong. Must never say that a right one exists. */
import { isInn } from '../../../kernel/inn.ts';
import type { AnswerValue } from '../answers.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';

export const checksumInn: Check = {
  id: 'checksum-inn',
  says: ['wrong'],
  limits: [],
  find: ({ view }) =>
    answersWhere(
      view,
      ({ type }) => type === 'inn' || type === 'inns',
      (value) => wrongOf(value).length > 0,
    ).flatMap(({ field, value }) =>
      wrongOf(value).map((one) => ({ field, say: 'wrong', values: { value: String(one) } })),
    ),
};

const wrongOf = (value: AnswerValue) =>
  [value].flat().filter((one) => typeof one === 'string' && !isInn(one));
