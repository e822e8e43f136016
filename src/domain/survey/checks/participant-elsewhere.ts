/** The same participant, by ИНН, in another cluster of the wave: allowed, but its figures may be counted twice. */
import { fieldIn, placesOf, wordsAt } from './answers-view.ts';
import type { Check } from './check.ts';

export const participantElsewhere: Check = {
  id: 'participant-elsewhere',
  says: ['elsewhere'],
  limits: [],
  find: ({ view, settings, others }) =>
    settings.applies.flatMap((applied) => {
      const inn = placesOf(view, applied, ['inn'])?.inn;
      if (!inn || others === null) return [];
      return view.rows(inn.section.id).flatMap((row) => {
        const value = wordsAt(row, inn.question.id);
        const clusters = value === undefined ? [] : (others.participants.get(value) ?? []);
        if (value === undefined || clusters.length === 0) return [];
        return [
          {
            field: fieldIn(row, inn.question.id),
            say: 'elsewhere',
            values: { inn: value, clusters: [...clusters].sort().join('; ') },
          },
        ];
      });
    }),
};
