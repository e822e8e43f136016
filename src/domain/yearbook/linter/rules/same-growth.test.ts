/** Cases of the rule same-growth. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { sameGrowth as rule } from './same-growth.ts';

const money = (measure: string, period: string, printed: string) =>
  point('register-clusters', measure, period, printed, 'RUB', 1e9);
const copied = [
  money('shipped-goods', '2029', '600,0'),
  money('shipped-goods', year, '630,0'),
  money('tax-payments', '2029', '80,0'),
  money('tax-payments', year, '84,0'),
  point('register-clusters', 'jobs', '2029', '160,0', 'jobs', 1e3),
  point('register-clusters', 'jobs', year, '168,0', 'jobs', 1e3),
];

it('finds three totals with one growth rate', () => {
  const [finding] = findingsWith(rule, ...copied);
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('5,00');
});

it('is silent on two equal rates and on one period', () => {
  expect(
    findingsWith(rule, ...copied.slice(0, 5), point('register-clusters', 'jobs', year, '171,0', 'jobs', 1e3)),
  ).toEqual([]);
  expect(
    findingsWithout(rule, (e) => e.period === '2029', ...copied.filter((e) => e.period === year)),
  ).toEqual([]);
});
