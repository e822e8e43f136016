/**
 * A section without rows says nothing: that there is nothing to fill in must be said in its own question. Must never fire where the edition
 * has no such question or section.
 */
import { sectionOf } from '../questionnaire.ts';
import { answerAt, fieldIn } from './answers-view.ts';
import type { Check } from './check.ts';

export const unsaidSection: Check = {
  id: 'unsaid-section',
  says: ['unsaid', 'contradicts'],
  limits: [],
  find: ({ view, settings }) =>
    settings.applies.flatMap(({ section: id, said }) => {
      const section = sectionOf(view.questionnaire, String(id));
      const place = view.place(said);
      const [row] = place ? view.rows(place.section.id) : [];
      if (!section || !place || !row) return [];
      const isEmpty = view.rows(section.id).length === 0;
      const saysNone = answerAt(row, place.question.id) === false;
      if (isEmpty === saysNone) return [];
      return [
        {
          field: fieldIn(row, place.question.id),
          say: isEmpty ? 'unsaid' : 'contradicts',
          values: { section: section.title, question: place.question.label },
        },
      ];
    }),
};
