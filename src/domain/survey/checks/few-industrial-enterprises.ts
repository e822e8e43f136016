/**
 * Fewer industrial enterprises than a requirement of decree 779 names (779-2016, C3). The number stands in the data; must never be taken
 * for a verdict: the law has its own rules and dates.
 */
import { fieldPath, noRow, rowMark } from '../answers.ts';
import { type Check, limitOf } from './check.ts';
import { presentRoles } from './present-roles.ts';

export const fewIndustrialEnterprises: Check = {
  id: 'few-industrial-enterprises',
  says: ['few'],
  limits: ['atLeast'],
  find: (given) =>
    given.settings.applies.flatMap((applied) => {
      const roles = presentRoles(given, applied);
      const atLeast = limitOf(given, 'atLeast');
      if (!roles || roles.present === 0 || roles.inRole + roles.unknown >= atLeast) return [];
      return [
        {
          field: fieldPath(roles.section, noRow, rowMark),
          say: 'few',
          values: { count: roles.inRole, bound: atLeast },
        },
      ];
    }),
};
