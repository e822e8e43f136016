/** Cases of the rule average-below-threshold. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith } from '../rule-case.ts';
import { averageBelowThreshold as rule } from './average-below-threshold.ts';

const average = (period: string, printed: string) =>
  point('average-cluster', 'cooperation-level', period, printed, 'fraction', 0.01, '%');

const requirement = [
  ['metric', 'cooperation-level'],
  ['operator', '>='],
  ['text', { ru: 'Не меньше пятой части идёт участникам.', en: 'At least a fifth goes to participants.' }],
  ['threshold', 0.2],
].map(([measure, value]) => ({
  entity: 'requirement:1',
  measure: measure as string,
  value: value as string,
}));

it('finds the averages below the threshold and calls them no contradiction', () => {
  const found = findingsWith(rule, ...requirement, average('2029', '15'), average(year, '16,7'));
  expect(found.map((item) => item.severity)).toEqual(['remark']);
  expect(found[0]?.sentence.ru).toContain('15\u00a0% (2029), 16,7\u00a0% (2030): ниже порога в 20\u00a0%');
  expect(found[0]?.sentence.ru).toContain('противоречия нет');
});

it('is silent at the threshold, and where rounding may reach it', () => {
  expect(findingsWith(rule, ...requirement, average('2029', '20,0'), average(year, '19,98'))).toHaveLength(1);
  expect(findingsWith(rule, ...requirement, average(year, '20'))).toEqual([]);
});

it('is silent without the requirement, its threshold or the average', () => {
  expect(findingsWith(rule, average(year, '15'))).toEqual([]);
  expect(findingsWith(rule, ...requirement)).toEqual([]);
  expect(findingsWith(rule, ...requirement.slice(0, 3), average(year, '15'))).toEqual([]);
});
