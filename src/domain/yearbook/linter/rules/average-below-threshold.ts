/**
 * An average over all clusters printed below the threshold that a register cluster must reach. No contradiction, since the
 * average also covers clusters outside the register: a remark, because the edition prints both and says nothing of it.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf } from '../printed-interval.ts';
import type { Rule } from '../rule.ts';
import { type Point, pointsOf } from '../series.ts';
import { englishOf, joinTexts, measureName, showFact, showNumber, showPercent } from '../wording.ts';

export const averageBelowThreshold: Rule = {
  id: 'average-below-threshold',
  check: ({ book }) =>
    book.entities('requirement').flatMap((key) => {
      const find = (measure: string) => book.find(`requirement:${key}`, measure);
      const [metric, operator, threshold, text] = [
        find('metric'),
        find('operator'),
        find('threshold'),
        find('text'),
      ];
      if (!metric || !text || operator?.value !== '>=' || typeof threshold?.value !== 'number') return [];
      const below = averagesBelow(book, textOf(metric.value), threshold.value);
      return below.length === 0 ? [] : [report(key, below, threshold, text)];
    }),
};

function averagesBelow(book: FactBook, measure: string, threshold: number): Point[] {
  // A threshold such as 0.2 is exact in billionths, which is what the intervals are counted in.
  const least = BigInt(Math.round(threshold * 1e9));
  return pointsOf(book)
    .filter((point) => point.scope === 'average-cluster' && point.measure === measure)
    .filter((point) => {
      const interval = intervalOf(point.fact);
      return interval !== null && interval.high < least;
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
}

function report(key: string, below: readonly Point[], threshold: Fact, text: Fact) {
  const [{ measure }] = below as readonly [Point];
  const name = measureName(measure);
  const values = joinTexts(
    below.map(({ fact, period }) => {
      const shown = showFact(fact);
      return { ru: `${shown.ru} (${period})`, en: `${shown.en} (${period})` };
    }),
  );
  const least = showLeast(below[0]?.fact, Number(threshold.value));
  return makeFinding({
    rule: 'average-below-threshold',
    key: measure,
    severity: 'remark',
    facts: [...below.map((point) => point.fact), threshold, text],
    sentence: {
      ru: `${name.ru} в среднем по всем кластерам — ${values.ru}: ниже порога в ${least.ru}, обязательного для кластеров реестра (требование № ${key}: «${bare(textOf(text.value))}»). Среднее взято по всем кластерам, поэтому противоречия нет; сколько кластеров проходит порог, издание не говорит.`,
      en: `The ${name.en}, averaged over all clusters, is ${values.en}: below the ${least.en} that register clusters must reach (requirement no. ${key}: “${bare(englishOf(text))}”). The average covers all clusters, so this is no contradiction; how many clusters reach the threshold the edition does not say.`,
    },
    settles: {
      ru: 'Анкеты кластеров: этот показатель по каждому участнику, отдельно у кластеров реестра.',
      en: 'The clusters’ questionnaires: this measure of each participant, register clusters apart.',
    },
  });
}

function showLeast(fact: Fact | undefined, threshold: number): Text {
  if (fact?.unit !== 'fraction') return showNumber(threshold, Number.isInteger(threshold) ? 0 : 1);
  return showPercent(threshold, Number.isInteger(Math.round(threshold * 1e6) / 1e4) ? 0 : 1);
}

const bare = (text: string) => text.replace(/\.$/, '');
