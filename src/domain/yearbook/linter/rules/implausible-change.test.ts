/** Cases of the rule implausible-change. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { implausibleChange as rule } from './implausible-change.ts';

const taxes = (period: string, printed: string) =>
  point('all-clusters', 'tax-payments', period, printed, 'RUB', 1e9, 'млрд. руб.');
const imports = (scope: string, period: string, printed: string) =>
  point(scope, 'import-share', period, printed, 'fraction', 0.01, '%');

it('finds a series that grows by half, with both values', () => {
  const [finding] = findingsWith(rule, taxes('2029', '2,0'), taxes(year, '3,0'));
  expect(finding?.severity).toBe('remark');
  expect(finding?.sentence.ru).toContain('+50');
});

it('is graver where the clusters did not grow with it', () => {
  expect(findingsWith(rule, point('all-clusters', 'participant-count', year, '150'))[0]?.severity).toBe(
    'probable',
  );
});

it('finds a share that moves while the same share elsewhere does not', () => {
  const calm = [imports('register-clusters', '2029', '30,0'), imports('register-clusters', year, '30,1')];
  const moved = [imports('average-cluster', '2029', '36'), imports('average-cluster', year, '27')];
  const [finding] = findingsWith(rule, ...calm, ...moved);
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('−9,0');
});

it('is silent on small counts, small changes and single periods', () => {
  const small = [
    point('federal-district:ural', 'cluster-count', '2029', '2'),
    point('federal-district:ural', 'cluster-count', year, '4'),
  ];
  expect(findingsWith(rule, ...small)).toEqual([]);
  expect(findingsWith(rule, taxes('2029', '2,0'), taxes(year, '2,5'))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.period === '2029', taxes(year, '3,0'))).toEqual([]);
});
