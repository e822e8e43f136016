/** Cases of the rule list-differs-from-total. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { listDiffersFromTotal as rule } from './list-differs-from-total.ts';

it('finds totals that the rows do not give', () => {
  const found = findingsWith(
    rule,
    point('all-clusters', 'cluster-count', year, '6'),
    point('all-clusters', 'register-cluster-count', year, '4'),
    point('all-clusters', 'federal-subject-count', year, '2'),
  );
  expect(found.map((item) => item.severity)).toEqual(['contradiction', 'contradiction', 'contradiction']);
  expect(found[0]?.sentence.ru).toContain('сосчитано 5');
});

it('speaks of the edition’s own year only', () => {
  expect(findingsWith(rule, point('all-clusters', 'cluster-count', '2028', '99'))).toEqual([]);
});

it('is silent where a row’s mark is unknown', () => {
  const wrong = point('all-clusters', 'register-cluster-count', year, '4');
  expect(
    findingsWithout(rule, (e) => e.entity === 'cluster:federal-1' && e.measure === 'in-register', wrong),
  ).toEqual([]);
});
