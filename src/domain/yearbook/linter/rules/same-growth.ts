/**
 * Three or more independent totals that grow by the same per cent: such a series was probably computed from the year before,
 * not collected. Growth is compared within the rounding of the printed values.
 */
import type { Finding } from '../../finding.ts';
import { makeFinding } from '../make-finding.ts';
import { intervalOf, quotientOf } from '../printed-interval.ts';
import type { LintInput, Rule } from '../rule.ts';
import { changesOf, type Point } from '../series.ts';
import { joinTexts, measureName, scopeName, showFact, showPercent } from '../wording.ts';

/** Two equal rates happen by chance, three of three or four digits hardly. */
const enough = 3;
/** Rates that differ by less than a twentieth of a percentage point are one rate. */
const sameRate = 0.0005;
/** Rates near zero are equal everywhere. */
const noticeable = 0.01;

interface Growth {
  readonly older: Point;
  readonly newer: Point;
  readonly rate: number;
}

export const sameGrowth: Rule = {
  id: 'same-growth',
  check: (input) => {
    const growths = changesOf(input.book).flatMap(growthOf);
    const groups = Map.groupBy(
      growths,
      ({ older, newer }) => `${older.scope}-${older.period}-${newer.period}`,
    );
    return [...groups].flatMap(([key, list]) => checkGroup(input, key, list));
  },
};

/** Only sums of money and of jobs: small counts coincide easily. */
function growthOf({ older, newer }: { older: Point; newer: Point }): Growth[] {
  if (older.fact.unit !== 'RUB' && older.fact.unit !== 'jobs') return [];
  const range = quotientOf(intervalOf(newer.fact), intervalOf(older.fact));
  const rate = Number(newer.fact.value) / Number(older.fact.value) - 1;
  return range && Math.abs(rate) >= noticeable ? [{ older, newer, rate }] : [];
}

function checkGroup({ reference }: LintInput, key: string, growths: readonly Growth[]): Finding[] {
  const best = growths
    .map((one) => growths.filter((other) => Math.abs(other.rate - one.rate) < sameRate))
    .sort((a, b) => b.length - a.length)[0];
  const [first] = best ?? [];
  if (!best || !first || best.length < enough) return [];
  const scope = scopeName(first.older.scope, reference);
  const terms = joinTexts(
    best.map(({ older, newer, rate }) => {
      const [name, before, after, shown] = [
        measureName(older.measure),
        showFact(older.fact),
        showFact(newer.fact),
        showPercent(rate, 2),
      ];
      return {
        ru: `${name.ru} ${before.ru} → ${after.ru} (${shown.ru})`,
        en: `${name.en} ${before.en} → ${after.en} (${shown.en})`,
      };
    }),
    '; ',
  );
  return [
    makeFinding({
      rule: 'same-growth',
      key,
      severity: 'probable',
      facts: best.flatMap(({ older, newer }) => [older.fact, newer.fact]),
      sentence: {
        ru: `${scope.ru}: независимые итоги (${best.length}) изменились на один и тот же процент: ${terms.ru}. Похоже, один год посчитан из другого, а не собран.`,
        en: `${scope.en}: ${best.length} independent totals changed by the same per cent: ${terms.en}. One year seems computed from the other, not collected.`,
      },
      settles: { ru: 'Анкеты кластеров за оба года.', en: 'The clusters’ questionnaires of both years.' },
    }),
  ];
}
