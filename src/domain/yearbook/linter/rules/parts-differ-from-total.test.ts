/** Cases of the rule parts-differ-from-total. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { partsDifferFromTotal as rule } from './parts-differ-from-total.ts';

it('finds a total that neither projects nor cost types give, with the numbers', () => {
  const found = findingsWith(
    rule,
    point('all-clusters', 'support-total', year, '61,5', 'RUB', 1e6, 'млн. руб.'),
  );
  expect(found.map((item) => item.id)).toEqual([
    'parts-differ-from-total:project-support-1',
    'parts-differ-from-total:subsidy-cost-amount-1',
  ]);
  expect(found[0]?.severity).toBe('contradiction');
  expect(found[0]?.sentence.ru).toContain('61,5');
  expect(found[0]?.sentence.en).toContain('60.5');
});

it('finds a wrong number of projects', () => {
  expect(findingsWith(rule, point('all-clusters', 'supported-project-count', year, '3'))).toHaveLength(1);
});

it('takes rounding for what it is', () => {
  expect(findingsWith(rule, point('all-clusters', 'support-total', year, '60', 'RUB', 1e6))).toEqual([]);
});

it('is silent where a project lacks its support', () => {
  const found = findingsWithout(rule, (entry) => entry.entity === 'project:2' && entry.measure === 'support');
  expect(found).toEqual([]);
});
