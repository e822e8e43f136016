/** Cases of the rule map-labels-differ. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { mapLabelsDiffer as rule } from './map-labels-differ.ts';

const label = (total: number, ambiguous = false) => ({
  entity: 'map-label:3',
  measure: 'total',
  value: total,
  unit: 'count' as const,
  printed: `${total}/2`,
  ambiguous,
});

it('finds the label left over and the one that is lacking, with its subject', () => {
  const [finding] = findingsWith(rule, label(4));
  expect(finding?.sentence.ru).toContain('4/2');
  expect(finding?.sentence.ru).toContain('3/2 (Самарская область)');
});

it('holds wherever the labels stand, so doubt about places does not soften it', () => {
  expect(findingsWith(rule, label(4, true))[0]?.severity).toBe('contradiction');
});

it('is silent on a sound map, without a map, and where half a label is unknown', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity.startsWith('map-label:'))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity === 'map-label:3' && e.measure === 'register')).toEqual([]);
});
