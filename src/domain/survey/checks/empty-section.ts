/** A section without which the questionnaire says nothing has no rows. Must never fire where the edition has no such section. */
import { fieldPath, noRow, rowMark } from '../answers.ts';
import { sectionOf } from '../questionnaire.ts';
import type { Check } from './check.ts';

export const emptySection: Check = {
  id: 'empty-section',
  says: ['empty'],
  limits: [],
  find: ({ view, settings }) =>
    settings.applies.flatMap(({ section: id }) => {
      const section = sectionOf(view.questionnaire, String(id));
      if (!section || view.rows(section.id).length > 0) return [];
      return [
        { field: fieldPath(section.id, noRow, rowMark), say: 'empty', values: { section: section.title } },
      ];
    }),
};
