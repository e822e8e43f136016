/**
 * A supply claimed by one side only: what the functional map says that a participant supplied differs from what the participant says
 * that the others used. Must never fire while the map is not begun, nor take a missing amount for zero.
 */
import { fieldIn, numberAt, placesOf, type RowView, wordsAt, yearsAsked } from './answers-view.ts';
import { type Applied, type Check, type CheckCase, type Found, limitOf } from './check.ts';
import { shown } from './fill-words.ts';
import { supplySums } from './supply-sums.ts';

export const suppliesAgainstUse: Check = {
  id: 'supplies-against-use',
  says: ['over', 'under'],
  limits: ['over', 'under', 'least'],
  find: (given) => given.settings.applies.flatMap((applied) => differences(given, applied)),
};

function differences(given: CheckCase, applied: Applied): Found[] {
  const places = placesOf(given.view, applied, ['inn', 'used']);
  const sums = supplySums(given.view, applied);
  if (!places || !sums?.hasSupplies) return [];
  const { inn, used } = places;
  return given.view.rows(used.section.id).flatMap((row: RowView) => {
    const who = wordsAt(row, inn.question.id);
    if (who === undefined) return [];
    return yearsAsked(given.view, used.question).flatMap((year): Found[] => {
      const value = numberAt(row, used.question.id, year);
      if (value === undefined) return [];
      const sum = sums.of(who, year);
      const say = side(given, value, sum.amount, sum.isWhole);
      if (say === null) return [];
      return [
        {
          field: fieldIn(row, used.question.id, year),
          related: sum.fields,
          say,
          values: {
            question: used.question.label,
            value: shown(used.question, value),
            sum: shown(used.question, sum.amount),
            year,
          },
        },
      ];
    });
  });
}

function side(given: CheckCase, used: number, sum: number, isWhole: boolean): 'over' | 'under' | null {
  if (Math.abs(sum - used) < limitOf(given, 'least')) return null;
  if (sum > used * (1 + limitOf(given, 'over'))) return 'over';
  return isWhole && sum < used * (1 - limitOf(given, 'under')) ? 'under' : null;
}
