/**
 * A part larger than its whole: register clusters against all clusters, in the country and in each district, and more federal
 * subjects than there are. Silent where one side is missing.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { exactly, type Interval, intervalOf, productOf } from '../printed-interval.ts';
import type { LintInput, Rule } from '../rule.ts';
import { pointsOf } from '../series.ts';
import { measureName, scopeName, showFact } from '../wording.ts';

export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  check: (input) => [...registerCounts(input), ...registerTotals(input.book), ...tooManySubjects(input)],
};

const exceeds = (part: Interval | null, whole: Interval | null) =>
  part !== null && whole !== null && part.low > whole.high;

function registerCounts({ book, reference }: LintInput): Finding[] {
  return pointsOf(book)
    .filter((point) => point.measure === 'register-cluster-count')
    .flatMap(({ scope, period, fact }) => {
      const all = book.find(`scope:${scope}`, 'cluster-count', period);
      if (!all || !exceeds(intervalOf(fact), intervalOf(all))) return [];
      const place = scopeName(scope, reference);
      return [
        report(`clusters-${scope}-${period}`, [fact, all], {
          ru: `${place.ru}, ${period}: кластеров реестра ${showFact(fact).ru}, а всех кластеров ${showFact(all).ru}.`,
          en: `${place.en}, ${period}: ${showFact(fact).en} register clusters, but ${showFact(all).en} clusters in all.`,
        }),
      ];
    });
}

/** Register totals against the total of all clusters, printed or average × number. Only what adds up over clusters. */
function registerTotals(book: FactBook): Finding[] {
  return pointsOf(book)
    .filter(({ scope, fact }) => scope === 'register-clusters' && ['RUB', 'jobs'].includes(fact.unit ?? ''))
    .flatMap(({ measure, period, fact }) => {
      const total = book.find('scope:all-clusters', measure, period);
      const average = book.find('scope:average-cluster', measure, period);
      const clusters = book.find('scope:all-clusters', 'cluster-count', period);
      const whole = total
        ? intervalOf(total)
        : average && clusters && productOf(intervalOf(average), exactly(Number(clusters.value)));
      if (!whole || measure === 'capital-per-joint-project' || !exceeds(intervalOf(fact), whole)) return [];
      const facts = total ? [fact, total] : [fact, average, clusters].filter((item) => item !== undefined);
      const shown = total
        ? showFact(total)
        : {
            ru: `${average ? showFact(average).ru : ''} × ${clusters?.value}`,
            en: `${average ? showFact(average).en : ''} × ${clusters?.value}`,
          };
      return [
        report(`${measure}-${period}`, facts, {
          ru: `${period}, ${measureName(measure).ru}: у кластеров реестра ${showFact(fact).ru} — больше, чем у всех кластеров (${shown.ru}).`,
          en: `${period}, ${measureName(measure).en}: register clusters have ${showFact(fact).en}, more than all clusters (${shown.en}).`,
        }),
      ];
    });
}

function tooManySubjects({ book, reference }: LintInput): Finding[] {
  const existing = reference.federalSubjects.length;
  if (existing === 0) return [];
  return pointsOf(book)
    .filter((point) => ['federal-subject-count', 'responding-subject-count'].includes(point.measure))
    .filter((point) => Number(point.fact.value) > existing)
    .map(({ measure, period, fact }) =>
      report(`subjects-${measure}-${period}`, [fact], {
        ru: `${period}: ${measureName(measure).ru} — ${showFact(fact).ru}, а субъектов всего ${existing}.`,
        en: `${period}: ${measureName(measure).en} is ${showFact(fact).en}, but there are only ${existing} federal subjects.`,
      }),
    );
}

function report(key: string, facts: readonly Fact[], sentence: { ru: string; en: string }): Finding {
  return makeFinding({
    rule: 'part-exceeds-whole',
    key,
    severity: 'contradiction',
    facts,
    sentence,
    settles: { ru: 'Первичные данные обеих величин.', en: 'The primary data of both quantities.' },
  });
}
