/** Shares of one whole must add up to 100 % within the rounding of each. Silent where a share is missing. */
import { makeFinding } from '../make-finding.ts';
import { exactly, intervalOf, mayBeEqual, middleOf, sumOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { showPercent } from '../wording.ts';

export const sharesDifferFromWhole: Rule = {
  id: 'shares-differ-from-whole',
  check: ({ book }) => {
    const keys = book.entities('subsidy-cost');
    const shares = keys.flatMap((key) => book.find(`subsidy-cost:${key}`, 'share') ?? []);
    const sum = shares.length === keys.length ? sumOf(shares.map(intervalOf)) : null;
    if (sum === null || mayBeEqual(sum, exactly(1))) return [];
    const shown = showPercent(middleOf(sum));
    const terms = shares.map((share) => share.provenance.printed).join(' + ');
    return [
      makeFinding({
        rule: 'shares-differ-from-whole',
        key: 'subsidy-costs',
        severity: 'contradiction',
        facts: shares,
        sentence: {
          ru: `Доли видов затрат: ${terms} = ${shown.ru}, а не 100 %; округление этого не объясняет.`,
          en: `Shares of the types of costs: ${terms} = ${shown.en}, not 100 %; rounding does not explain it.`,
        },
        settles: {
          ru: 'Суммы по видам затрат без округления.',
          en: 'The unrounded amounts by type of costs.',
        },
      }),
    ];
  },
};
