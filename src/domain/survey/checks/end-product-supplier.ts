/**
 * An end-product producer that also supplies components to other participants: how its cooperation counts is an open point of decree
 * 779. Must never change its role.
 */
import { fieldIn, placesOf, wordsAt } from './answers-view.ts';
import type { Check } from './check.ts';

export const endProductSupplier: Check = {
  id: 'end-product-supplier',
  says: ['both'],
  limits: [],
  find: ({ view, settings }) =>
    settings.applies.flatMap((applied) => {
      const places = placesOf(view, applied, ['role', 'inn']);
      const supply = placesOf(view, applied, ['supplier', 'buyer']);
      if (!places || !supply) return [];
      const supplies = view.rows(supply.supplier.section.id);
      return view.rows(places.role.section.id).flatMap((row) => {
        const inn = wordsAt(row, places.inn.question.id);
        if (inn === undefined || wordsAt(row, places.role.question.id) !== applied.code) return [];
        const own = supplies.filter((one) => {
          const buyer = wordsAt(one, supply.buyer.question.id);
          return wordsAt(one, supply.supplier.question.id) === inn && buyer !== undefined && buyer !== inn;
        });
        if (own.length === 0) return [];
        return [
          {
            field: fieldIn(row, places.role.question.id),
            related: own.map((one) => fieldIn(one, supply.supplier.question.id)),
            say: 'both',
            values: { inn, count: own.length },
          },
        ];
      });
    }),
};
