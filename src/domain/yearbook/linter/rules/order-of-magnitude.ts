/**
 * Units by order of magnitude: the mean capital of a joint project against the mean investment of the supported ones, and the
 * mean register cluster against the average cluster. A factor that no selection explains points to a wrong unit.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { countAt } from '../count-at.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { pointsOf } from '../series.ts';
import { measureName, showFact, showNumber } from '../wording.ts';

/** Supported projects are chosen from the joint ones; their mean may differ severalfold, but not by this factor. */
const allowedFactor = 5;

export const orderOfMagnitude: Rule = {
  id: 'order-of-magnitude',
  check: (input) => [...projectCapital(input), ...registerAgainstAverage(input.book)],
};

const billions = (value: number) => showNumber(value / 1e9, 2);

function projectCapital({ book }: LintInput): Finding[] {
  const keys = book.entities('project');
  const investments = keys.flatMap((key) => book.find(`project:${key}`, 'investment') ?? []);
  if (keys.length === 0 || investments.length < keys.length) return [];
  const mean = investments.reduce((sum, fact) => sum + Number(fact.value), 0) / investments.length;
  return meansOf(book).flatMap(({ value, text, facts, period }) => {
    const factor = value / mean;
    if (factor < allowedFactor && factor > 1 / allowedFactor) return [];
    const shown = [billions(value), billions(mean), showNumber(factor > 1 ? factor : 1 / factor, 1)] as const;
    return [
      makeFinding({
        rule: 'order-of-magnitude',
        key: `project-capital-${period}`,
        severity: 'probable',
        facts: [...facts, ...investments],
        sentence: {
          ru: `Капитал одного совместного проекта за ${period} год — ${shown[0].ru} млрд руб. (${text.ru}), а у поддержанных (${keys.length}) в среднем ${shown[1].ru} млрд руб.: разница в ${shown[2].ru} раза; вероятна ошибка в единице.`,
          en: `Capital of one joint project in ${period} is ${shown[0].en} bn RUB (${text.en}), but the supported ones (${keys.length}) have ${shown[1].en} bn RUB on average: a factor of ${shown[2].en}; the unit is probably wrong.`,
        },
        settles: {
          ru: 'Паспорта совместных проектов: объём инвестиций.',
          en: 'The passports of the joint projects: investment.',
        },
      }),
    ];
  });
}

interface Mean {
  readonly value: number;
  readonly text: Text;
  readonly facts: readonly Fact[];
  readonly period: string;
}

/** Printed capital of one project, else capital ÷ number of projects. */
function meansOf(book: FactBook): Mean[] {
  const printed = pointsOf(book).filter((point) => point.measure === 'capital-per-joint-project');
  if (printed.length > 0) {
    return printed.map(({ fact, period }) => ({
      value: Number(fact.value),
      text: showFact(fact),
      facts: [fact],
      period,
    }));
  }
  return pointsOf(book)
    .filter((point) => point.measure === 'joint-project-capital')
    .flatMap(({ fact, period, scope }) => {
      const count = book.find(`scope:${scope}`, 'joint-project-count', period);
      if (!count || Number(count.value) <= 0) return [];
      const [top, bottom] = [showFact(fact), showFact(count)];
      const text = { ru: `${top.ru} ÷ ${bottom.ru}`, en: `${top.en} ÷ ${bottom.en}` };
      return [{ value: Number(fact.value) / Number(count.value), text, facts: [fact, count], period }];
    });
}

function registerAgainstAverage(book: FactBook): Finding[] {
  return pointsOf(book)
    .filter(
      ({ scope, fact }) => scope === 'register-clusters' && (fact.unit === 'RUB' || fact.unit === 'jobs'),
    )
    .flatMap(({ measure, period, fact }) => {
      const average = book.find('scope:average-cluster', measure, period);
      const clusters = countAt(book, 'register-cluster-count', period);
      if (!average || !clusters || clusters.value === 0 || Number(average.value) <= 0) return [];
      const mean = Number(fact.value) / clusters.value;
      const factor = mean / Number(average.value);
      if (factor < allowedFactor && factor > 1 / allowedFactor) return [];
      const times = showNumber(factor > 1 ? factor : 1 / factor, 1);
      return [
        makeFinding({
          rule: 'order-of-magnitude',
          key: `register-${measure}-${period}`,
          severity: 'probable',
          facts: [fact, average, ...clusters.facts],
          sentence: {
            ru: `${period}, ${measureName(measure).ru}: у кластеров реестра ${showFact(fact).ru} на ${clusters.value} кластеров, а в среднем на кластер ${showFact(average).ru}: разница в ${times.ru} раза.`,
            en: `${period}, ${measureName(measure).en}: register clusters have ${showFact(fact).en} over ${clusters.value} clusters, the average cluster has ${showFact(average).en}: a factor of ${times.en}.`,
          },
          settles: { ru: 'Единицы измерения в анкетах.', en: 'The units of the questionnaires.' },
        }),
      ];
    });
}
