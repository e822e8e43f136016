/** Cases of the rule project-money-and-years. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { projectMoneyAndYears as rule } from './project-money-and-years.ts';

const support = (value: number, printed: string) => ({
  entity: 'project:1',
  measure: 'support',
  value: value * 1e6,
  unit: 'RUB' as const,
  printed,
});
const years = (start: number, end: number) => [
  { entity: 'project:1', measure: 'start-year', value: start },
  { entity: 'project:1', measure: 'end-year', value: end },
];

it('grades support by its part of the investment', () => {
  expect(findingsWith(rule, support(50, '50,0'))[0]?.severity).toBe('remark');
  expect(findingsWith(rule, support(60, '60,0'))[0]?.severity).toBe('probable');
  expect(findingsWith(rule, support(120, '120,0'))[0]?.severity).toBe('contradiction');
  expect(findingsWith(rule, support(49, '49,0'))).toEqual([]);
});

it('finds years out of order and a start after the edition', () => {
  expect(findingsWith(rule, ...years(2030, 2029))[0]?.severity).toBe('contradiction');
  expect(findingsWith(rule, ...years(2031, 2032))[0]?.severity).toBe('probable');
});

it('is silent where the investment is missing', () => {
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'project:1' && e.measure === 'investment';
  expect(findingsWithout(rule, missing, support(120, '120,0'))).toEqual([]);
});
