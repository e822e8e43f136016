/** Cases of the rule list-numbering. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { listNumbering as rule } from './list-numbering.ts';

const shifted = { entity: 'cluster:federal-4', measure: 'number', value: 5 };

it('finds a gap in the numbers', () => {
  const [finding] = findingsWith(rule, shifted);
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('пропущены 4');
});

it('finds a row under the wrong district', () => {
  const found = findingsWith(rule, {
    entity: 'cluster:federal-1',
    measure: 'federal-district',
    value: 'volga',
  });
  expect(found.map((item) => item.id)).toEqual(['list-numbering:district-federal-1']);
});

it('is silent on a sound list and where a number is missing', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(
    findingsWithout(rule, (e) => e.entity === 'cluster:federal-2' && e.measure === 'number', shifted),
  ).toEqual([]);
});
