/** Cases of the rule ambiguous-series. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith } from '../rule-case.ts';
import { ambiguousSeries as rule } from './ambiguous-series.ts';

it('tells the doubt of a table once', () => {
  const found = findingsWith(
    rule,
    { ...point('average-cluster', 'jobs', '2029', '1000', 'jobs'), ambiguous: true },
    { ...point('average-cluster', 'jobs', year, '1050', 'jobs'), ambiguous: true },
  );
  expect(found.map((item) => item.severity)).toEqual(['remark']);
  expect(found[0]?.sentence.ru).toContain('1050');
});

it('is silent where nothing is doubtful', () => {
  expect(findingsWith(rule)).toEqual([]);
});
