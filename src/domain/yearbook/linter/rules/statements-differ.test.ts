/** Cases of the rule statements-differ. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith } from '../rule-case.ts';
import { statementsDiffer as rule } from './statements-differ.ts';

const second = (printed: string) => ({
  ...point('all-clusters', 'support-total', year, printed, 'RUB' as const, 1e6, 'млн. руб.'),
  statement: 2,
});

it('finds two prints of one quantity that cannot both hold', () => {
  const [finding] = findingsWith(rule, second('60,9'));
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('60,5');
  expect(finding?.sentence.ru).toContain('60,9');
});

it('is silent where both round to the same, and on a single statement', () => {
  expect(findingsWith(rule, second('60'))).toEqual([]);
  expect(findingsWith(rule)).toEqual([]);
});
