/** Cases of the rule chart-sectors-add-up. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { chartSectorsAddUp as rule } from './chart-sectors-add-up.ts';

const sector = (key: number, value: number) => ({
  entity: `chart-segment:subsidy-costs-${key}`,
  measure: 'value',
  value,
});

it('finds sectors that do not make the whole', () => {
  const [finding] = findingsWith(rule, sector(1, 87));
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('87 + 33 = 120 %');
});

it('allows the rounding of every sector, and fractions of one', () => {
  expect(findingsWith(rule, sector(1, 68))).toEqual([]);
  expect(findingsWith(rule, sector(1, 0.67), sector(2, 0.33))).toEqual([]);
});

it('is silent on a sound chart, and where a sector or a share is missing', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity === 'chart-segment:subsidy-costs-2')).toEqual([]);
  expect(
    findingsWithout(rule, (e) => e.entity === 'subsidy-cost:leasing' && e.measure === 'share', sector(1, 87)),
  ).toEqual([]);
});
