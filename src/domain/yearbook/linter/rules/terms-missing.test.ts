/** Cases of the rule terms-missing. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { termsMissing as rule } from './terms-missing.ts';

const activity = (printed: string) => ({
  entity: 'subsidised-activity:1',
  measure: 'text',
  value: { ru: printed, en: 'Tooling' },
  printed,
});

it('finds costs that no activity names, with their amount', () => {
  const found = findingsWithout(rule, (e) => e.entity === 'subsidised-activity:2');
  expect(found[0]?.severity).toBe('probable');
  expect(found[0]?.sentence.ru).toContain('«Лизинг» (20,0');
});

it('remarks on an activity without costs', () => {
  const found = findingsWith(rule, {
    entity: 'subsidised-activity:2',
    measure: 'category',
    value: 'software',
  });
  expect(found.map((item) => item.id)).toContain('terms-missing:activity-without-cost-software');
});

it('remarks on another wording of the same term', () => {
  const title = {
    entity: 'subsidy-cost:tooling',
    measure: 'title',
    value: 'x',
    printed: 'Покупка новой оснастки и форм',
  };
  const found = findingsWith(rule, activity('Покупка новой оснастки и штампов'), title);
  expect(found[0]?.sentence.ru).toContain('штампов — форм');
});

it('is silent where a category is unknown or one list is missing', () => {
  expect(
    findingsWithout(rule, (e) => e.entity === 'subsidised-activity:2' && e.measure === 'category'),
  ).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity.startsWith('subsidised-activity:'))).toEqual([]);
});
