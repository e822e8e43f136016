/**
 * Totals per cluster that jump from one period to the next: participants, enterprises, jobs, shipped goods, taxes divided by
 * the number of clusters they are a total of. Where the number of clusters changed and the totals did not follow, either the
 * totals speak of another set of clusters or the number is wrong.
 */
import type { Fact } from '../../../facts/fact.ts';
import type { FactBook } from '../../../facts/fact-book.ts';
import type { Finding } from '../../finding.ts';
import { type CountAt, countAt, showCountChange } from '../count-at.ts';
import { makeFinding } from '../make-finding.ts';
import type { LintInput, Rule } from '../rule.ts';
import { changesOf, type Point } from '../series.ts';
import { joinTexts, measureName, scopeName, showFact, showNumber, showPercent } from '../wording.ts';

/** A mean over dozens of clusters does not move by a quarter in a year unless the set of clusters or the definition changed. */
const allowedChange = 0.25;

/** Totals of a scope and the number of clusters behind them. Shares and averages are not totals. */
const countOf: Readonly<Record<string, string>> = {
  'all-clusters': 'cluster-count',
  'register-clusters': 'register-cluster-count',
};

const totals = new Set([
  'participant-count',
  'industrial-enterprise-count',
  'jobs',
  'shipped-goods',
  'tax-payments',
  'joint-project-count',
  'joint-project-capital',
]);

interface Jump {
  readonly older: Point;
  readonly newer: Point;
  readonly clusters: readonly [CountAt, CountAt];
  readonly perCluster: readonly [number, number];
}

export const perClusterJump: Rule = {
  id: 'per-cluster-jump',
  check: (input) => {
    const jumps = changesOf(input.book).flatMap((change) => jumpOf(input.book, change.older, change.newer));
    const groups = Map.groupBy(jumps, ({ older, newer }) => `${older.scope}-${older.period}-${newer.period}`);
    return [...groups].map(([key, list]) => report(input, key, list));
  },
};

function jumpOf(book: FactBook, older: Point, newer: Point): Jump[] {
  const counted = countOf[older.scope];
  if (counted === undefined || !totals.has(older.measure)) return [];
  const clusters = [countAt(book, counted, older.period), countAt(book, counted, newer.period)] as const;
  if (!clusters[0]?.value || !clusters[1]?.value) return [];
  const perCluster = [
    Number(older.fact.value) / clusters[0].value,
    Number(newer.fact.value) / clusters[1].value,
  ] as const;
  if (perCluster[0] === 0 || Math.abs(perCluster[1] / perCluster[0] - 1) <= allowedChange) return [];
  return [{ older, newer, clusters: [clusters[0], clusters[1]], perCluster }];
}

function describe(jump: Jump) {
  const name = measureName(jump.older.measure);
  const scale = jump.older.fact.unit === 'RUB' ? 1e9 : 1;
  const [before, after] = [jump.older.fact, jump.newer.fact].map(showFact);
  const [one, two] = jump.perCluster.map((value) => showNumber(value / scale, value / scale < 100 ? 1 : 0));
  const change = showPercent(jump.perCluster[1] / jump.perCluster[0] - 1, 0);
  const say = (language: 'ru' | 'en', per: string) =>
    `${name[language]} ${before?.[language]} → ${after?.[language]} (${per} ${one?.[language]} → ${two?.[language]}, ${change[language]})`;
  return { ru: say('ru', 'на кластер'), en: say('en', 'per cluster') };
}

function report({ reference }: LintInput, key: string, jumps: readonly Jump[]): Finding {
  const [first] = jumps as readonly [Jump];
  const scope = scopeName(first.older.scope, reference);
  const list = joinTexts(jumps.map(describe), '; ');
  const [before, after] = first.clusters;
  const counts = showCountChange(before, after);
  const facts: Fact[] = jumps.flatMap((jump) => [jump.older.fact, jump.newer.fact]);
  return makeFinding({
    rule: 'per-cluster-jump',
    key,
    severity: 'probable',
    facts: [...facts, ...before.facts, ...after.facts],
    sentence: {
      ru: `${scope.ru}, ${first.older.period}–${first.newer.period}: число кластеров ${counts.ru}, а ${list.ru}.`,
      en: `${scope.en}, ${first.older.period}–${first.newer.period}: the number of clusters goes ${counts.en}, but ${list.en}.`,
    },
    settles: {
      ru: 'Какие кластеры вошли в итог каждого года: поимённый список.',
      en: 'Which clusters the total of each year covers: a list by name.',
    },
  });
}
