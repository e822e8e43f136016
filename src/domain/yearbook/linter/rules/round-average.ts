/**
 * A total that is a whole multiple of the number of clusters in several periods: the total was probably an average multiplied
 * up. A remark: a coincidence stays possible.
 */
import type { FactBook } from '../../../facts/fact-book.ts';
import { countAt, showCount } from '../count-at.ts';
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { type Point, pointsOf } from '../series.ts';
import { joinTexts, measureName, showFact } from '../wording.ts';

/** One whole multiple is chance (1 in the number of clusters), two are 1 in thousands. */
const enough = 2;
/** Below this number of clusters whole multiples are common. */
const fewClusters = 20;

export const roundAverage: Rule = {
  id: 'round-average',
  check: ({ book }) => {
    const totals = pointsOf(book).filter(
      ({ scope, measure, fact }) =>
        scope === 'all-clusters' && fact.unit === 'count' && measure !== 'cluster-count',
    );
    return [...Map.groupBy(totals, (point) => point.measure)].flatMap(([measure, points]) => {
      const whole = points.flatMap((point) => multipleOf(book, point));
      if (whole.length < enough) return [];
      const terms = joinTexts(
        whole.map(({ point, clusters, times }) => {
          const shown = showFact(point.fact);
          return {
            ru: `${point.period}: ${shown.ru} = ${showCount(clusters).ru} × ${times}`,
            en: `${point.period}: ${shown.en} = ${showCount(clusters).en} × ${times}`,
          };
        }),
        '; ',
      );
      return [
        makeFinding({
          rule: 'round-average',
          key: measure,
          severity: 'remark',
          facts: whole.flatMap(({ point, clusters }) => [point.fact, ...clusters.facts]),
          sentence: {
            ru: `${measureName(measure).ru} делится на число кластеров нацело (${terms.ru}): похоже на среднее, умноженное на число кластеров, а не на счёт.`,
            en: `The ${measureName(measure).en} is a whole multiple of the number of clusters (${terms.en}): it looks like an average multiplied up, not like a count.`,
          },
          settles: { ru: 'Поимённые данные по кластерам.', en: 'Data by cluster.' },
        }),
      ];
    });
  },
};

function multipleOf(book: FactBook, point: Point) {
  const clusters = countAt(book, 'cluster-count', point.period);
  const value = Number(point.fact.value);
  if (!clusters || clusters.value < fewClusters || value <= clusters.value || value % clusters.value !== 0)
    return [];
  return [{ point, clusters, times: value / clusters.value }];
}
