/** Cases of the rule chart-sectors-differ. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { chartSectorsDiffer as rule } from './chart-sectors-differ.ts';

const sector = (key: number, value: number) => ({
  entity: `chart-segment:subsidy-costs-${key}`,
  measure: 'value',
  value,
});

it('finds sectors that no pairing with the shares explains', () => {
  const [finding] = findingsWith(rule, sector(1, 60), sector(2, 40));
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('60; 40');
});

it('allows another order and whole per cents', () => {
  expect(findingsWith(rule, sector(1, 33), sector(2, 67))).toEqual([]);
});

it('is silent where a share is missing', () => {
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'subsidy-cost:leasing' && e.measure === 'share';
  expect(findingsWithout(rule, missing, sector(1, 60))).toEqual([]);
});
