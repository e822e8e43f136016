/** No participant makes the end product. Must never fire while a role is not answered. */
import { fieldPath, noRow, rowMark } from '../answers.ts';
import type { Check } from './check.ts';
import { presentRoles } from './present-roles.ts';

export const noEndProductProducer: Check = {
  id: 'no-end-product-producer',
  says: ['none'],
  limits: [],
  find: (given) =>
    given.settings.applies.flatMap((applied) => {
      const roles = presentRoles(given, applied);
      if (!roles || roles.present === 0 || roles.inRole > 0 || roles.unknown > 0) return [];
      return [
        {
          field: fieldPath(roles.section, noRow, rowMark),
          say: 'none',
          values: { count: roles.present },
        },
      ];
    }),
};
