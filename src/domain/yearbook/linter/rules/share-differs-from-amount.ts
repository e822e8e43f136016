/** A printed share against its amount ÷ the sum of all amounts, at the printed precision. Silent where an amount is missing. */
import { makeFinding } from '../make-finding.ts';
import { intervalOf, mayBeEqual, middleOf, quotientOf, sumOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { showFact, showNumber, showPercent } from '../wording.ts';

export const shareDiffersFromAmount: Rule = {
  id: 'share-differs-from-amount',
  check: ({ book }) => {
    const keys = book.entities('subsidy-cost');
    const amounts = keys.flatMap((key) => book.find(`subsidy-cost:${key}`, 'amount') ?? []);
    const total = amounts.length === keys.length ? sumOf(amounts.map(intervalOf)) : null;
    return keys.flatMap((key) => {
      const amount = book.find(`subsidy-cost:${key}`, 'amount');
      const share = book.find(`subsidy-cost:${key}`, 'share');
      const expected = amount ? quotientOf(intervalOf(amount), total) : null;
      const stated = share ? intervalOf(share) : null;
      if (!amount || !share || !total || !expected || !stated || mayBeEqual(expected, stated)) return [];
      const sum = showNumber(middleOf(total) / 1e6, 1);
      return [
        makeFinding({
          rule: 'share-differs-from-amount',
          key,
          severity: 'contradiction',
          facts: [share, ...amounts],
          sentence: {
            ru: `Доля напечатана как ${showFact(share).ru}, а ${showFact(amount).ru} из ${sum.ru} млн руб. — это ${showPercent(middleOf(expected), 2).ru}.`,
            en: `The share is printed as ${showFact(share).en}, but ${showFact(amount).en} of ${sum.en} mn RUB is ${showPercent(middleOf(expected), 2).en}.`,
          },
          settles: {
            ru: 'Сумма по этому виду затрат в отчётах.',
            en: 'The amount of this type of costs in the reports.',
          },
        }),
      ];
    });
  },
};
