/** Cases of the rule subjects-against-clusters. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { subjectsAgainstClusters as rule } from './subjects-against-clusters.ts';

const fewer = [
  point('all-clusters', 'cluster-count', '2029', '4'),
  point('all-clusters', 'federal-subject-count', '2029', '4'),
];

it('finds subjects that fall while clusters rise', () => {
  const [finding] = findingsWith(rule, ...fewer);
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('4 → 3');
});

it('is silent where both rise and where the clusters are unknown', () => {
  expect(findingsWith(rule, point('all-clusters', 'federal-subject-count', '2029', '2'))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.measure === 'cluster-count', ...fewer.slice(1))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.period === year, ...fewer)).toEqual([]);
});
