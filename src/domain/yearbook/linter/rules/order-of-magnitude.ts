/**
 * Units by order of magnitude: the mean capital of a joint project against the mean investment of the supported ones, the mean
 * register cluster against the average cluster, an amount against its share of the total. A factor that no selection explains
 * points to a wrong unit.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { Fact } from '../../../facts/fact.ts';
import { type FactBook, textOf } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { strayCosts } from '../cost-rows.ts';
import { countAt, showCount } from '../count-at.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf, middleOf } from '../printed-interval.ts';
import type { LintInput, Rule } from '../rule.ts';
import { pointsOf } from '../series.ts';
import { englishOf, measureName, showFact, showNumber } from '../wording.ts';

/** Supported projects are chosen from the joint ones; their mean may differ severalfold, but not by this factor. */
const allowedFactor = 5;

export const orderOfMagnitude: Rule = {
  id: 'order-of-magnitude',
  check: (input) => [
    ...projectCapital(input),
    ...registerAgainstAverage(input.book),
    ...costAgainstShare(input.book),
  ],
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
            ru: `${period}, ${measureName(measure).ru}: у кластеров реестра ${showFact(fact).ru} (кластеров ${showCount(clusters).ru}), а в среднем на кластер ${showFact(average).ru}: разница в ${times.ru} раза.`,
            en: `${period}, ${measureName(measure).en}: register clusters have ${showFact(fact).en} (${showCount(clusters).en} clusters), the average cluster has ${showFact(average).en}: a factor of ${times.en}.`,
          },
          settles: { ru: 'Единицы измерения в анкетах.', en: 'The units of the questionnaires.' },
        }),
      ];
    });
}

/** The printed amount and the printed share exclude one another; that the unit is the cause is only likely. */
function costAgainstShare(book: FactBook): Finding[] {
  return strayCosts(book).flatMap(({ key, amount, share, whole, wholeFacts, unitSlip }) => {
    const stated = intervalOf(share);
    if (!unitSlip || !stated) return [];
    const title = book.find(amount.entity, 'title');
    const total = showNumber(middleOf(whole) / 1e6, 1);
    const right = showNumber((middleOf(whole) * middleOf(stated)) / 1e6, 1);
    const times = showNumber(unitSlip.times);
    return [
      makeFinding({
        rule: 'order-of-magnitude',
        key: `cost-${key}`,
        severity: 'contradiction',
        facts: [amount, share, ...wholeFacts],
        sentence: {
          ru: `${title ? `«${textOf(title.value)}»: ` : ''}сумма ${showFact(amount).ru}, а доля ${showFact(share).ru} от ${total.ru} млн руб. — около ${right.ru} млн руб.; с долей сходится сумма в ${times.ru} раз ${unitSlip.up ? 'меньше' : 'больше'}: вероятна ошибка в единице.`,
          en: `${title ? `“${englishOf(title)}”: ` : ''}the amount is ${showFact(amount).en}, but the share of ${showFact(share).en} of ${total.en} mn RUB is about ${right.en} mn RUB; an amount ${times.en} times ${unitSlip.up ? 'smaller' : 'larger'} agrees with the share: the unit is probably wrong.`,
        },
        settles: {
          ru: 'Сумма по этому виду затрат в отчётах.',
          en: 'The amount of this type of costs in the reports.',
        },
      }),
    ];
  });
}
