/** Federal subjects with clusters fall in number while clusters rise, or the other way round: possible, but it must be said. */
import { makeFinding } from '../make-finding.ts';
import type { Rule } from '../rule.ts';
import { changesOf } from '../series.ts';

export const subjectsAgainstClusters: Rule = {
  id: 'subjects-against-clusters',
  check: ({ book }) =>
    changesOf(book)
      .filter(({ older }) => older.measure === 'federal-subject-count' && older.scope === 'all-clusters')
      .flatMap(({ older, newer }) => {
        const clusters = [older, newer].map((point) =>
          book.find('scope:all-clusters', 'cluster-count', point.period),
        );
        const [before, after] = clusters;
        if (!before || !after) return [];
        const subjects = Number(newer.fact.value) - Number(older.fact.value);
        if (Math.sign(subjects) * Math.sign(Number(after.value) - Number(before.value)) >= 0) return [];
        return [
          makeFinding({
            rule: 'subjects-against-clusters',
            key: newer.period,
            severity: 'probable',
            facts: [older.fact, newer.fact, before, after],
            sentence: {
              ru: `С ${older.period} по ${newer.period} год субъектов с кластерами ${older.fact.value} → ${newer.fact.value}, а кластеров ${before.value} → ${after.value}: числа идут в разные стороны.`,
              en: `From ${older.period} to ${newer.period} federal subjects with clusters go ${older.fact.value} → ${newer.fact.value}, clusters ${before.value} → ${after.value}: in opposite directions.`,
            },
            settles: { ru: 'Поимённые перечни обоих лет.', en: 'The lists by name of both years.' },
          }),
        ];
      }),
};
