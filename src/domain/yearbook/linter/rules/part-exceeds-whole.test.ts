/** Cases of the rule part-exceeds-whole. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { partExceedsWhole as rule } from './part-exceeds-whole.ts';

it('finds more register clusters than clusters', () => {
  const [finding] = findingsWith(rule, point('federal-district:volga', 'register-cluster-count', year, '3'));
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('Приволжский ФО');
});

it('finds a register total above average × number of clusters', () => {
  const found = findingsWith(
    rule,
    point('register-clusters', 'shipped-goods', year, '70,0', 'RUB', 1e9, 'млрд. руб.'),
  );
  expect(found[0]?.sentence.en).toContain('2.2 bn RUB × 5');
});

it('finds more federal subjects than there are', () => {
  expect(findingsWith(rule, point('all-clusters', 'responding-subject-count', year, '5'))).toHaveLength(1);
});

it('is silent where the whole is not printed', () => {
  const found = findingsWithout(
    rule,
    (e) => e.entity === 'scope:average-cluster' || e.measure === 'cluster-count',
    point('register-clusters', 'shipped-goods', year, '70,0', 'RUB', 1e9),
    point('federal-district:volga', 'register-cluster-count', year, '3'),
  );
  expect(found).toEqual([]);
});
