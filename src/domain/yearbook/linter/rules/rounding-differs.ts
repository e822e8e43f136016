/**
 * One and the same ratio printed as two different numbers in two periods: the components give an equal quotient, the print
 * shows a change that is not there.
 */

import type { FactBook } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf, mayBeEqual, middleOf, quotientOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { changesOf, type Point } from '../series.ts';
import { scopeName, showFact, showNumber } from '../wording.ts';

/** Quotients that agree to this part are one number at any printed precision of a review. */
const equalTo = 0.0005;

export const roundingDiffers: Rule = {
  id: 'rounding-differs',
  check: ({ book, reference }) =>
    changesOf(book)
      .filter(({ older }) => older.measure === 'labour-productivity')
      .flatMap(({ older, newer }) => {
        const [before, after] = [quotientAt(book, older), quotientAt(book, newer)];
        const [printedBefore, printedAfter] = [intervalOf(older.fact), intervalOf(newer.fact)];
        if (!before || !after || !printedBefore || !printedAfter || printedBefore.low === printedAfter.low)
          return [];
        if (!mayBeEqual(before.ratio, after.ratio)) return [];
        const [one, two] = [middleOf(before.ratio), middleOf(after.ratio)];
        if (Math.abs(one / two - 1) > equalTo) return [];
        const shown = [showNumber(one / 1e6, 3), showNumber(two / 1e6, 3)] as const;
        const scope = scopeName(older.scope, reference);
        return [
          makeFinding({
            rule: 'rounding-differs',
            key: `${older.scope}-${older.period}-${newer.period}`,
            severity: 'contradiction',
            // Both columns carry the same quotient, whichever years stand over them.
            underEveryReading: true,
            facts: [older.fact, newer.fact, ...before.facts, ...after.facts],
            sentence: {
              ru: `${scope.ru}: производительность труда напечатана как ${showFact(older.fact).ru} (${older.period}) и ${showFact(newer.fact).ru} (${newer.period}), а отгруженные товары на рабочее место дают ${shown[0].ru} и ${shown[1].ru}: показанного роста нет.`,
              en: `${scope.en}: labour productivity is printed as ${showFact(older.fact).en} (${older.period}) and ${showFact(newer.fact).en} (${newer.period}), but shipped goods per job give ${shown[0].en} and ${shown[1].en}: the growth shown is not there.`,
            },
            settles: { ru: 'Суммы без округления за оба года.', en: 'The unrounded sums of both years.' },
          }),
        ];
      }),
};

function quotientAt(book: FactBook, point: Point) {
  const top = book.find(`scope:${point.scope}`, 'shipped-goods', point.period);
  const bottom = book.find(`scope:${point.scope}`, 'jobs', point.period);
  const ratio = top && bottom ? quotientOf(intervalOf(top), intervalOf(bottom)) : null;
  return top && bottom && ratio ? { ratio, facts: [top, bottom] } : null;
}
