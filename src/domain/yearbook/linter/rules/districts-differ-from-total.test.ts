/** Cases of the rule districts-differ-from-total. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { districtsDifferFromTotal as rule } from './districts-differ-from-total.ts';

const wrong = point('federal-district:volga', 'cluster-count', year, '4');

it('finds a sum that is not the total', () => {
  const [finding] = findingsWith(rule, wrong);
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('3 + 4 = 7');
});

it('is no contradiction where a value may belong elsewhere', () => {
  expect(findingsWith(rule, { ...wrong, ambiguous: true })[0]?.severity).toBe('probable');
});

it('is silent where the total or a district is not printed', () => {
  expect(
    findingsWithout(rule, (e) => e.entity === 'scope:all-clusters' && e.measure === 'cluster-count', wrong),
  ).toEqual([]);
  expect(
    findingsWithout(rule, (e) => e.entity === 'scope:federal-district:central' && e.period === year, wrong),
  ).toEqual([]);
});
