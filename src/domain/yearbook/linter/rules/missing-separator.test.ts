/** Cases of the rule missing-separator. */
import { expect, it } from 'vitest';
import { findingsWith } from '../rule-case.ts';
import { missingSeparator as rule } from './missing-separator.ts';

it('finds two industries in one piece', () => {
  const [finding] = findingsWith(rule, {
    entity: 'cluster:federal-1',
    measure: 'specialisations-printed',
    value: ['Насосостроение Пищевая промышленность'],
  });
  expect(finding?.sentence.ru).toContain('Насосостроение + Пищевая промышленность');
});

it('is silent on single industries', () => {
  expect(findingsWith(rule)).toEqual([]);
});
