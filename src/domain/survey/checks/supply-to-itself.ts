/** A supply whose supplier and buyer are the same: cooperation takes two. */
import { fieldIn, placesOf, wordsAt } from './answers-view.ts';
import type { Check } from './check.ts';

export const supplyToItself: Check = {
  id: 'supply-to-itself',
  says: ['itself'],
  limits: [],
  find: ({ view, settings }) =>
    settings.applies.flatMap((applied) => {
      const places = placesOf(view, applied, ['supplier', 'buyer']);
      if (!places) return [];
      const { supplier, buyer } = places;
      return view.rows(buyer.section.id).flatMap((row) => {
        const value = wordsAt(row, buyer.question.id);
        if (value === undefined || wordsAt(row, supplier.question.id) !== value) return [];
        return [
          {
            field: fieldIn(row, buyer.question.id),
            related: [fieldIn(row, supplier.question.id)],
            say: 'itself',
            values: { inn: value },
          },
        ];
      });
    }),
};
