/** Series whose years, districts or units the print does not settle: readers will read them differently. Form only. */
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { type Point, pointsOf } from '../series.ts';
import { joinTexts, measureName, showFact } from '../wording.ts';

/** Districts are one chart, so they are one place. */
const placeOf = (point: Point) => point.scope.split(':')[0] ?? point.scope;

export const ambiguousSeries: Rule = {
  id: 'ambiguous-series',
  check: ({ book }) => {
    const doubtful = pointsOf(book).filter((point) => point.fact.provenance.ambiguous);
    const series = [...Map.groupBy(doubtful, (point) => `${placeOf(point)}|${point.measure}`).values()];
    // Series of one table share their doubt; they are told once.
    const tables = Map.groupBy(series, (points) =>
      [placeOf(points[0] as Point), ...alternativesOf(points, 'ru')].join('|'),
    );
    return [...tables.values()].map((group) => report(group.flat()));
  },
};

/** Other readings, each once. */
function alternativesOf(points: readonly Point[], language: 'ru' | 'en'): string[] {
  return [...new Set(points.flatMap((point) => point.fact.provenance.alternative?.[language] ?? []))];
}

function report(points: readonly Point[]) {
  const [first] = points as readonly [Point];
  const names = joinTexts([...new Set(points.map((point) => point.measure))].map(measureName));
  const values = joinTexts(
    points.slice(0, 3).map((point) => showFact(point.fact)),
    '; ',
  );
  const more = points.length > 3 ? '; …' : '';
  const other = (language: 'ru' | 'en', lead: string) => {
    const [alternative] = alternativesOf(points, language);
    return alternative === undefined ? '' : ` ${lead} ${alternative}`;
  };
  return makeFinding({
    rule: 'ambiguous-series',
    key: `${first.measure}-${placeOf(first)}`,
    severity: 'remark',
    facts: points.map((point) => point.fact),
    sentence: {
      ru: `Печать не решает, к чему относятся значения (${points.length}: ${values.ru}${more}): ${names.ru}.${other('ru', 'Иное чтение, к примеру:')}`,
      en: `The print does not settle what the values (${points.length}: ${values.en}${more}) belong to: ${names.en}.${other('en', 'Another reading, for example:')}`,
    },
    settles: {
      ru: 'Исходная полоса издания: подписи у столбцов и точек.',
      en: 'The original page: labels at columns and points.',
    },
  });
}
