/** A participant that, by the functional map, received more from the others than it bought in all. Must never fire without its purchases. */
import { fieldIn, numberAt, placesOf, wordsAt, yearsAsked } from './answers-view.ts';
import { type Applied, type Check, type CheckCase, type Found, limitOf } from './check.ts';
import { shown } from './fill-words.ts';
import { supplySums } from './supply-sums.ts';

export const suppliesOverMaterials: Check = {
  id: 'supplies-over-materials',
  says: ['over'],
  limits: ['over', 'least'],
  find: (given) => given.settings.applies.flatMap((applied) => excesses(given, applied)),
};

function excesses(given: CheckCase, applied: Applied): Found[] {
  const places = placesOf(given.view, applied, ['inn', 'bought']);
  const sums = supplySums(given.view, applied);
  if (!places || !sums) return [];
  const { inn, bought } = places;
  return given.view.rows(bought.section.id).flatMap((row) => {
    const who = wordsAt(row, inn.question.id);
    if (who === undefined) return [];
    return yearsAsked(given.view, bought.question).flatMap((year): Found[] => {
      const value = numberAt(row, bought.question.id, year);
      const { amount, fields } = sums.of(who, year);
      const isOver =
        value !== undefined &&
        amount > value * (1 + limitOf(given, 'over')) &&
        amount - value >= limitOf(given, 'least');
      if (!isOver) return [];
      return [
        {
          field: fieldIn(row, bought.question.id, year),
          related: fields,
          say: 'over',
          values: {
            question: bought.question.label,
            value: shown(bought.question, value),
            sum: shown(bought.question, amount),
            year,
          },
        },
      ];
    });
  });
}
