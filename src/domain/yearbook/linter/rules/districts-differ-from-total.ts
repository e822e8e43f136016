/**
 * A quantity printed for every federal district against its printed total for the country. Silent where the total is not
 * printed or where a period shows fewer districts than another: then something is missing, not wrong.
 */
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf, mayBeEqual, middleOf, sumOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { type Point, pointsOf } from '../series.ts';
import { measureName, showFact, showNumber } from '../wording.ts';

export const districtsDifferFromTotal: Rule = {
  id: 'districts-differ-from-total',
  check: ({ book }) => {
    const points = pointsOf(book).filter((point) => point.scope.startsWith('federal-district:'));
    return [...Map.groupBy(points, (point) => point.measure).values()].flatMap((ofMeasure) => {
      const districts = new Set(ofMeasure.map((point) => point.scope)).size;
      return [...Map.groupBy(ofMeasure, (point) => point.period).values()]
        .filter((parts) => parts.length === districts && districts > 1)
        .flatMap((parts) => compare(book, parts));
    });
  },
};

function compare(book: FactBook, parts: readonly Point[]): Finding[] {
  const { measure, period } = parts[0] as Point;
  const total =
    book.find('scope:all-clusters', measure, period) ?? book.find('scope:register-clusters', measure, period);
  const sum = sumOf(parts.map((part) => intervalOf(part.fact)));
  const stated = total && intervalOf(total);
  if (!total || !sum || !stated || mayBeEqual(sum, stated)) return [];
  const shown = showNumber(middleOf(sum));
  const terms = parts.map((part) => showFact(part.fact).ru).join(' + ');
  return [
    makeFinding({
      rule: 'districts-differ-from-total',
      key: `${measure}-${period}`,
      severity: 'contradiction',
      facts: [...parts.map((part) => part.fact), total],
      sentence: {
        ru: `За ${period} год ${measureName(measure).ru} по округам: ${terms} = ${shown.ru}, а по стране напечатано ${showFact(total).ru}.`,
        en: `For ${period} the ${measureName(measure).en} by district: ${terms} = ${shown.en}, but for the country ${showFact(total).en} is printed.`,
      },
      settles: {
        ru: 'Анкеты субъектов за этот год: кластеры поимённо.',
        en: 'The federal subjects’ questionnaires of that year: clusters by name.',
      },
    }),
  ];
}
