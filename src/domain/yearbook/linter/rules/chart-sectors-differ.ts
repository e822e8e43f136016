/**
 * Sectors of a chart as drawn against the printed shares. Which sector belongs to which share is lost in a text, so both are
 * sorted: sizes that differ more than rounding allows differ in every pairing.
 */
import { type ChartOfShares, chartsOfShares, percentages } from '../chart-sectors.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { showNumber } from '../wording.ts';

/** A sector is drawn to a whole per cent at best; a point more is not rounding. */
const allowedPoints = 1;

export const chartSectorsDiffer: Rule = {
  id: 'chart-sectors-differ',
  check: ({ book }) => chartsOfShares(book).flatMap(compare),
};

function compare({ chart, sectors, shares }: ChartOfShares) {
  const [drawn = [], printed = []] = [sectors, shares].map((facts) =>
    percentages(facts).sort((a, b) => b - a),
  );
  const apart = drawn.flatMap((value, index) => {
    const share = printed[index] ?? 0;
    return Math.abs(value - share) > allowedPoints ? [[value, share] as const] : [];
  });
  if (apart.length === 0) return [];
  const list = (language: 'ru' | 'en', values: readonly number[]) =>
    values
      .map((value) => showNumber(value, Number.isInteger(value) ? 0 : 1)[language])
      .join(language === 'ru' ? '; ' : ', ');
  return [
    makeFinding({
      rule: 'chart-sectors-differ',
      key: chart,
      severity: 'probable',
      facts: [...sectors, ...shares],
      sentence: {
        ru: `Секторы диаграммы по убыванию: ${list('ru', drawn)} %; напечатанные доли: ${list('ru', printed)} %. Больше чем на ${allowedPoints} п. п. расходятся ${apart.length} из ${drawn.length}.`,
        en: `Sectors of the chart in descending order: ${list('en', drawn)} %; printed shares: ${list('en', printed)} %. ${apart.length} of ${drawn.length} are more than ${allowedPoints} point apart.`,
      },
      settles: {
        ru: 'Данные, по которым построена диаграмма.',
        en: 'The data that the chart was drawn from.',
      },
    }),
  ];
}
