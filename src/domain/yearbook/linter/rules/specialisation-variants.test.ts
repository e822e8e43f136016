/** Cases of the rule specialisation-variants. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { specialisationVariants as rule } from './specialisation-variants.ts';

const printed = (...pieces: string[]) => ({
  entity: 'cluster:federal-1',
  measure: 'specialisations-printed',
  value: pieces,
});

it('finds one industry under two names', () => {
  const [finding] = findingsWith(rule, printed('Насосная промышленность'));
  expect(finding?.severity).toBe('remark');
  expect(finding?.sentence.ru).toContain('«Насосная промышленность» × 1');
});

it('leaves misprints to their own rule and is silent without pieces', () => {
  expect(findingsWith(rule, printed('Насосострение'))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.measure === 'specialisations-printed')).toEqual([]);
});
