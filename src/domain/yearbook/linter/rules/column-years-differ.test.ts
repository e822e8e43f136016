/** Cases of the rule column-years-differ. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsIn } from '../rule-case.ts';
import { columnYearsDiffer as rule } from './column-years-differ.ts';

const heading = (value: string) => ({ entity: 'heading:years', measure: 'text', value, line: 7 });
const values = ['2029', year].map((period) => ({
  ...point('average-cluster', 'jobs', period, '1000', 'jobs'),
  line: 7,
}));

it('finds a header of other years than the values under it', () => {
  const [finding] = findingsIn(rule, heading('2028 г., 2029 г.'), ...values);
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('2029 и 2030');
});

it('is silent on the right years, on wording with a year in it, and on values elsewhere', () => {
  expect(findingsIn(rule, heading('2029, 2030'), ...values)).toEqual([]);
  expect(findingsIn(rule, heading('Итоги 2028 года'), ...values)).toEqual([]);
  expect(findingsIn(rule, { ...heading('2028, 2029'), line: 9 }, ...values)).toEqual([]);
});
