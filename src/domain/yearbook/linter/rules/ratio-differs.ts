/**
 * A printed ratio against its printed components: labour productivity = shipped goods ÷ jobs, joint projects per cluster,
 * capital per project. Where the components are averages per cluster, the ratio of averages may differ from an average of
 * ratios, so the method must be confirmed by another period, and the result must fit no printed period at all, before the
 * finding is a contradiction.
 */
import type { Text } from '../../../../kernel/language.ts';
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { type Interval, intervalOf, mayBeEqual, middleOf, quotientOf } from '../printed-interval.ts';
import type { LintInput, Rule } from '../rule.ts';
import { type Point, pointsOf } from '../series.ts';
import { measureName, scopeName, showFact, showNumber } from '../wording.ts';

interface Definition {
  readonly measure: string;
  readonly scope: string;
  readonly top: readonly [scope: string, measure: string];
  readonly bottom: readonly [scope: string, measure: string];
}

const ofScope = (scope: string, measure: string, top: string, bottom: string): Definition => ({
  measure,
  scope,
  top: [scope, top],
  bottom: [scope, bottom],
});

const definitions: readonly Definition[] = [
  ofScope('register-clusters', 'labour-productivity', 'shipped-goods', 'jobs'),
  ofScope('all-clusters', 'labour-productivity', 'shipped-goods', 'jobs'),
  ofScope('average-cluster', 'labour-productivity', 'shipped-goods', 'jobs'),
  {
    measure: 'labour-productivity',
    scope: 'all-clusters',
    top: ['average-cluster', 'shipped-goods'],
    bottom: ['average-cluster', 'jobs'],
  },
  {
    measure: 'joint-projects-per-cluster',
    scope: 'register-clusters',
    top: ['register-clusters', 'joint-project-count'],
    bottom: ['all-clusters', 'register-cluster-count'],
  },
  ofScope('register-clusters', 'capital-per-joint-project', 'joint-project-capital', 'joint-project-count'),
];

export const ratioDiffers: Rule = {
  id: 'ratio-differs',
  check: (input) => definitions.flatMap((definition) => checkDefinition(input, definition)),
};

interface Computed {
  readonly stated: Point;
  readonly top: Fact;
  readonly bottom: Fact;
  readonly ratio: Interval;
}

function checkDefinition(input: LintInput, definition: Definition): Finding[] {
  const stated = pointsOf(input.book).filter(
    (point) => point.scope === definition.scope && point.measure === definition.measure,
  );
  const computed = stated.flatMap((point) => compute(input.book, definition, point));
  const fits = (item: Computed, point: Point) => {
    const interval = intervalOf(point.fact);
    return interval === null || mayBeEqual(item.ratio, interval);
  };
  const confirmed = computed.some((item) => fits(item, item.stated));
  return computed
    .filter((item) => !fits(item, item.stated))
    .map((item) => {
      const fitsNoPeriod = !stated.some((point) => fits(item, point));
      const certain = fitsNoPeriod || failsInEveryColumn(item, computed, stated.length);
      return report(input, definition, item, { confirmed, certain, fitsNoPeriod });
    });
}

/**
 * Where the years over a table's columns are uncertain: the printed ratio fails with every numerator and every denominator of
 * the series, so no order of the years can save it.
 */
function failsInEveryColumn(item: Computed, computed: readonly Computed[], columns: number): boolean {
  const stated = intervalOf(item.stated.fact);
  if (stated === null || computed.length < columns) return false;
  return computed.every((a) =>
    computed.every((b) => {
      const ratio = quotientOf(intervalOf(a.top), intervalOf(b.bottom));
      return ratio !== null && !mayBeEqual(ratio, stated);
    }),
  );
}

function compute(book: FactBook, definition: Definition, stated: Point): Computed[] {
  const top = book.find(`scope:${definition.top[0]}`, definition.top[1], stated.period);
  const bottom = book.find(`scope:${definition.bottom[0]}`, definition.bottom[1], stated.period);
  const ratio = top && bottom ? quotientOf(intervalOf(top), intervalOf(bottom)) : null;
  return top && bottom && ratio ? [{ stated, top, bottom, ratio }] : [];
}

/** Roubles are shown in the scale that the printed ratio has. */
function showRatio(item: Computed) {
  const unit = item.stated.fact.unit;
  const scale = unit === 'RUB_PER_PERSON' ? 1e6 : unit === 'RUB' ? 1e9 : 1;
  return showNumber(middleOf(item.ratio) / scale, 3);
}

interface Proof {
  /** Another period of the series agrees with the same division. */
  readonly confirmed: boolean;
  /** It fails however the years are assigned to the columns. */
  readonly certain: boolean;
  readonly fitsNoPeriod: boolean;
}

/** An average per cluster must not be read as the total of the scope that the sentence opens with. */
function nameOfPart([scope, measure]: readonly [scope: string, measure: string]): Text {
  const name = measureName(measure);
  if (scope !== 'average-cluster') return name;
  return { ru: `${name.ru} в среднем на кластер`, en: `average ${name.en} per cluster` };
}

function report(input: LintInput, definition: Definition, item: Computed, proof: Proof): Finding {
  const averaged = definition.scope !== definition.top[0];
  const { fact, period } = item.stated;
  const name = measureName(definition.measure);
  const [over, under] = [definition.top, definition.bottom].map(nameOfPart) as [Text, Text];
  const scope = scopeName(definition.scope, input.reference);
  const shown = showRatio(item);
  const [top, bottom] = [showFact(item.top), showFact(item.bottom)];
  const extra = proof.fitsNoPeriod
    ? {
        ru: ' Ни с одним годом этого ряда частное тоже не сходится.',
        en: ' The quotient fits no other year of the series either.',
      }
    : { ru: '', en: '' };
  return makeFinding({
    rule: 'ratio-differs',
    key: `${definition.measure}-${definition.scope}-${period}`,
    severity: averaged && !proof.confirmed ? 'probable' : 'contradiction',
    underEveryReading: proof.certain,
    facts: [fact, item.top, item.bottom],
    sentence: {
      ru: `${period}, ${scope.ru}: ${name.ru} — напечатано ${showFact(fact).ru}, а ${over.ru} (${top.ru}) ÷ ${under.ru} (${bottom.ru}) = ${shown.ru}.${extra.ru}`,
      en: `${period}, ${scope.en}: the ${name.en} is printed as ${showFact(fact).en}, but ${over.en} (${top.en}) ÷ ${under.en} (${bottom.en}) = ${shown.en}.${extra.en}`,
    },
    settles: {
      ru: 'Анкеты кластеров за этот год: суммы числителя и знаменателя без округления.',
      en: 'The clusters’ questionnaires of that year: unrounded sums of numerator and denominator.',
    },
  });
}
