/**
 * Sectors of a chart of shares must make 100 % within the rounding of each. The sum needs no pairing of sectors and shares.
 * Probable, not a contradiction: which numbers of a chart are its sectors is itself read from the print.
 */
import { chartsOfShares, percentages, roundingOf } from '../chart-sectors.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { showNumber } from '../wording.ts';

export const chartSectorsAddUp: Rule = {
  id: 'chart-sectors-add-up',
  check: ({ book }) =>
    chartsOfShares(book).flatMap(({ chart, sectors }) => {
      const values = percentages(sectors);
      const sum = values.reduce((total, value) => total + value, 0);
      if (Math.abs(sum - 100) <= roundingOf(sectors)) return [];
      const show = (value: number) => showNumber(value, Number.isInteger(value) ? 0 : 1);
      const terms = (language: 'ru' | 'en') => values.map((value) => show(value)[language]).join(' + ');
      return [
        makeFinding({
          rule: 'chart-sectors-add-up',
          key: chart,
          severity: 'probable',
          facts: sectors,
          sentence: {
            ru: `Секторы диаграммы: ${terms('ru')} = ${show(sum).ru} %, а не 100 %; округление этого не объясняет.`,
            en: `Sectors of the chart: ${terms('en')} = ${show(sum).en} %, not 100 %; rounding does not explain it.`,
          },
          settles: {
            ru: 'Данные, по которым построена диаграмма.',
            en: 'The data that the chart was drawn from.',
          },
        }),
      ];
    }),
};
