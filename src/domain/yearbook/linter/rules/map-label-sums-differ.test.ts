/** Cases of the rule map-label-sums-differ. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { mapLabelSumsDiffer as rule } from './map-label-sums-differ.ts';

const label = (key: number, total: number) => ({
  entity: `map-label:${key}`,
  measure: 'total',
  value: total,
  unit: 'count' as const,
  printed: String(total),
});

it('finds sums that neither way of counting gives', () => {
  const [finding] = findingsWith(rule, { ...label(3, 7), printed: '7/2' });
  expect(finding?.id).toBe('map-label-sums-differ:sums');
  expect(finding?.sentence.ru).toContain('10 кластеров');
});

it('finds more labels than names', () => {
  const found = findingsWith(rule, label(4, 0));
  expect(found.map((item) => item.id)).toEqual(['map-label-sums-differ:names']);
});

it('is silent on a sound map and where a label is unknown', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity === 'map-label:1' && e.measure === 'total')).toEqual([]);
  expect(
    findingsWithout(rule, (e) => e.entity === 'cluster:federal-1' && e.measure === 'in-register'),
  ).toEqual([]);
});
