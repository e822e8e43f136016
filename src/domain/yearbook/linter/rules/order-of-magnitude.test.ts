/** Cases of the rule order-of-magnitude. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { orderOfMagnitude as rule } from './order-of-magnitude.ts';

const capital = point('register-clusters', 'capital-per-joint-project', year, '9', 'RUB', 1e9, 'млрд. руб.');

it('finds a capital per project far from that of the supported projects', () => {
  const [finding] = findingsWith(rule, capital);
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('0,09 млрд руб.');
});

it('divides capital by projects where the quotient is not printed', () => {
  const found = findingsWithout(
    rule,
    (e) => e.measure === 'capital-per-joint-project',
    point('register-clusters', 'joint-project-capital', year, '60,0', 'RUB', 1e9, 'млрд. руб.'),
  );
  expect(found[0]?.sentence.ru).toContain('÷ 6');
});

it('finds a register cluster of another order than the average cluster', () => {
  const found = findingsWith(rule, point('register-clusters', 'jobs', year, '320', 'jobs', 1e3, 'тыс. ед.'));
  expect(found.map((item) => item.id)).toEqual([`order-of-magnitude:register-jobs-${year}`]);
});

it('is silent where an investment is missing', () => {
  expect(
    findingsWithout(rule, (e) => e.entity === 'project:1' && e.measure === 'investment', capital),
  ).toEqual([]);
});

const leasing = (printed: string) => ({
  entity: 'subsidy-cost:leasing',
  measure: 'amount',
  value: Math.round(Number(printed.replace(',', '.')) * 1e6),
  unit: 'RUB' as const,
  printed,
  printedUnit: 'млн. руб.',
});

it('names the row whose amount is a thousand times off its share of the stated total', () => {
  const found = findingsWith(rule, leasing('20000,0'));
  expect(found.map((item) => [item.id, item.severity])).toEqual([
    ['order-of-magnitude:cost-leasing', 'contradiction'],
  ]);
  expect(found[0]?.sentence.ru).toContain('в 1000 раз меньше');
  expect(findingsWith(rule, leasing('0,02'))[0]?.sentence.ru).toContain('в 1000 раз больше');
});

it('is silent on a row that no unit explains, and where no total is stated', () => {
  expect(findingsWith(rule, leasing('200,0'))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.measure === 'support-total', leasing('20000,0'))).toEqual([]);
});
