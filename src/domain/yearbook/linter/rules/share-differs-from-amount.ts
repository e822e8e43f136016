/**
 * A printed share against its amount ÷ the stated total, or ÷ the sum of all amounts where no total is stated. Silent where the
 * amount is missing, and where a mistaken unit explains the row: order-of-magnitude names it then.
 */
import { strayCosts } from '../cost-rows.ts';
import { makeFinding } from '../make-finding.ts';
import { middleOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { showFact, showNumber, showPercent } from '../wording.ts';

export const shareDiffersFromAmount: Rule = {
  id: 'share-differs-from-amount',
  check: ({ book }) =>
    strayCosts(book)
      .filter((row) => row.unitSlip === null)
      .map(({ key, amount, share, whole, expected, wholeFacts }) => {
        const sum = showNumber(middleOf(whole) / 1e6, 1);
        const shown = showPercent(middleOf(expected), 2);
        return makeFinding({
          rule: 'share-differs-from-amount',
          key,
          severity: 'contradiction',
          facts: [share, amount, ...wholeFacts],
          sentence: {
            ru: `Доля напечатана как ${showFact(share).ru}, а ${showFact(amount).ru} из ${sum.ru} млн руб. — это ${shown.ru}.`,
            en: `The share is printed as ${showFact(share).en}, but ${showFact(amount).en} of ${sum.en} mn RUB is ${shown.en}.`,
          },
          settles: {
            ru: 'Сумма по этому виду затрат в отчётах.',
            en: 'The amount of this type of costs in the reports.',
          },
        });
      }),
};
