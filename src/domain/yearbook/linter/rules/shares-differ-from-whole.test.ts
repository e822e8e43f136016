/** Cases of the rule shares-differ-from-whole. */
import { expect, it } from 'vitest';
import type { Entry } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { sharesDifferFromWhole as rule } from './shares-differ-from-whole.ts';

const share = (value: number, printed: string): Entry => ({
  entity: 'subsidy-cost:leasing',
  measure: 'share',
  value,
  unit: 'fraction',
  printed,
});

it('finds shares that do not add up', () => {
  expect(findingsWith(rule, share(0.361, '36,1%'))[0]?.sentence.ru).toContain('103,0');
});

it('allows what rounding explains', () => {
  expect(findingsWith(rule, share(0.33, '33%'))).toEqual([]);
});

it('is silent where a share is missing or unreadable', () => {
  expect(findingsWithout(rule, (e) => e.entity === 'subsidy-cost:leasing' && e.measure === 'share')).toEqual(
    [],
  );
  expect(findingsWith(rule, share(0.9, '3366'))).toEqual([]);
});
