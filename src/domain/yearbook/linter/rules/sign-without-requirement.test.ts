/** Cases of the rule sign-without-requirement. */
import { expect, it } from 'vitest';
import { findingsIn } from '../rule-case.ts';
import { signWithoutRequirement as rule } from './sign-without-requirement.ts';

const text = (entity: string, ru: string) => ({
  entity,
  measure: 'text',
  value: { ru, en: 'English' },
  printed: null,
});
const requirement = text('requirement:1', 'Не менее десяти промышленных предприятий.');

it('finds a sign that no requirement takes up', () => {
  const found = findingsIn(rule, requirement, text('sign:2', 'Есть совместные проекты.'));
  expect(found.map((item) => item.id)).toEqual(['sign-without-requirement:sign-2']);
});

it('is silent on a sign that is taken up and without requirements', () => {
  expect(findingsIn(rule, requirement, text('sign:1', 'Группа предприятий'))).toEqual([]);
  expect(findingsIn(rule, text('sign:2', 'Есть совместные проекты.'))).toEqual([]);
});
