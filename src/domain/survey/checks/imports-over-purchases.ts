/**
 * Imported materials that exceed all materials bought: a share above a hundred per cent, a share of nothing, or an amount above the
 * amount. Must never compute one from the other.
 */
import { fieldIn, placesOf } from './answers-view.ts';
import type { Check, CheckCase, Found } from './check.ts';
import { answersWhere, eachTogether } from './each-answer.ts';
import { shown } from './fill-words.ts';

export const importsOverPurchases: Check = {
  id: 'imports-over-purchases',
  says: ['share', 'nothing', 'amount'],
  limits: [],
  find: (given) => [...sharesAbove(given), ...sharesOfNothing(given), ...amountsAbove(given)],
};

function sharesAbove({ view, settings }: CheckCase): Found[] {
  const shares = settings.applies.flatMap((applied) => placesOf(view, applied, ['share'])?.share ?? []);
  return answersWhere(
    view,
    (question) => shares.some((share) => share.question === question),
    (value) => typeof value === 'number' && (value > 100 || value < 0),
  ).map(({ field, question, value }) => ({
    field,
    say: 'share',
    values: { value: shown(question, value) },
  }));
}

function sharesOfNothing(given: CheckCase): Found[] {
  return [...eachTogether(given, ['share', 'purchases'])]
    .filter(({ numbers }) => numbers.share > 0 && numbers.purchases === 0)
    .map(({ row, year, places, numbers }) => ({
      field: fieldIn(row, places.share.question.id, year),
      related: [fieldIn(row, places.purchases.question.id, year)],
      say: 'nothing',
      values: {
        value: shown(places.share.question, numbers.share),
        purchases: places.purchases.question.label,
      },
    }));
}

function amountsAbove(given: CheckCase): Found[] {
  return [...eachTogether(given, ['imports', 'purchases'])]
    .filter(({ numbers }) => numbers.imports > numbers.purchases)
    .map(({ row, year, places, numbers }) => ({
      field: fieldIn(row, places.imports.question.id, year),
      related: [fieldIn(row, places.purchases.question.id, year)],
      say: 'amount',
      values: {
        value: shown(places.imports.question, numbers.imports),
        bound: shown(places.purchases.question, numbers.purchases),
        purchases: places.purchases.question.label,
      },
    }));
}
