/** Series whose years, districts or units the print does not settle: readers will read them differently. Form only. */
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { pointsOf } from '../series.ts';
import { joinTexts, measureName } from '../wording.ts';

export const ambiguousSeries: Rule = {
  id: 'ambiguous-series',
  check: ({ book }) => {
    const doubtful = pointsOf(book).filter((point) => point.fact.provenance.ambiguous);
    const groups = Map.groupBy(doubtful, ({ fact }) => `${fact.provenance.table}|${fact.provenance.alternative?.ru ?? fact.measure}`);
    return [...groups.values()].flatMap((points) => {
      const [first] = points;
      if (!first) return [];
      const names = joinTexts([...new Set(points.map((point) => point.measure))].map(measureName));
      const alternative = first.fact.provenance.alternative;
      const other = (language: 'ru' | 'en', lead: string) => (alternative ? `${lead}${alternative[language]}` : '');
      return [
        makeFinding({
          rule: 'ambiguous-series',
          key: `${first.measure}-${first.scope}-${first.period}`,
          severity: 'remark',
          facts: points.map((point) => point.fact),
          sentence: {
            ru: `Печать не решает, к чему относятся значения (${points.length}): ${names.ru}.${other('ru', ' Иное чтение: ')}`,
            en: `The print does not settle what the values (${points.length}) belong to: ${names.en}.${other('en', ' Another reading: ')}`,
          },
          settles: {
            ru: 'Исходная полоса издания: подписи у столбцов и точек.',
            en: 'The original page: labels at columns and points.',
          },
        }),
      ];
    });
  },
};
