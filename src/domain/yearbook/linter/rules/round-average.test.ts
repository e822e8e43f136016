/** Cases of the rule round-average. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsIn, findingsWith } from '../rule-case.ts';
import { roundAverage as rule } from './round-average.ts';

const clusters = [
  point('all-clusters', 'cluster-count', '2029', '125'),
  point('all-clusters', 'cluster-count', year, '130'),
];
const participants = (before: string, after: string) => [
  point('all-clusters', 'participant-count', '2029', before),
  point('all-clusters', 'participant-count', year, after),
];

it('finds totals that are whole multiples of the clusters in two periods', () => {
  const [finding] = findingsIn(rule, ...clusters, ...participants('2750', '3900'));
  expect(finding?.severity).toBe('remark');
  expect(finding?.sentence.ru).toContain('125 × 22');
});

it('is silent on one multiple, without the number of clusters, and on few clusters', () => {
  expect(findingsIn(rule, ...clusters, ...participants('2750', '3901'))).toEqual([]);
  expect(findingsIn(rule, ...participants('2750', '3900'))).toEqual([]);
  expect(findingsWith(rule, ...participants('100', '105'))).toEqual([]);
});
