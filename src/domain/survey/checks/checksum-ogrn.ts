/** An ОГРН whose check digit is wrong. Must never say that a right one exists. */
import { isOgrn } from '../../../kernel/ogrn.ts';
import type { Check } from './check.ts';
import { answersWhere } from './each-answer.ts';

export const checksumOgrn: Check = {
  id: 'checksum-ogrn',
  says: ['wrong'],
  limits: [],
  find: ({ view }) =>
    answersWhere(
      view,
      ({ type }) => type === 'ogrn',
      (value) => typeof value === 'string' && !isOgrn(value),
    ).map(({ field, value }) => ({ field, say: 'wrong', values: { value: String(value) } })),
};
