/** Cases of the rule per-cluster-jump. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { perClusterJump as rule } from './per-cluster-jump.ts';

const doubled = [point('all-clusters', 'register-cluster-count', year, '6')];

it('finds totals that do not follow the number of clusters, together', () => {
  const found = findingsWith(rule, ...doubled);
  expect(found.map((item) => item.id)).toEqual([`per-cluster-jump:register-clusters-2029-${year}`]);
  expect(found[0]?.sentence.ru).toContain('3 → 6');
  expect(found[0]?.severity).toBe('probable');
});

it('adds the districts up where the country is not printed', () => {
  const districts = [
    point('federal-district:central', 'register-cluster-count', '2029', '6'),
    point('federal-district:volga', 'register-cluster-count', '2029', '1'),
  ];
  const found = findingsWithout(
    rule,
    (e) => e.entity === 'scope:all-clusters' && e.measure === 'register-cluster-count',
    ...districts,
  );
  expect(found[0]?.sentence.ru).toContain('7 → 3 (по сумме диаграммы), а');
  const doubtful = findingsWithout(
    rule,
    (e) => e.entity === 'scope:all-clusters' && e.measure === 'register-cluster-count' && e.period === '2029',
    ...districts.map((entry) => ({ ...entry, ambiguous: true })),
  );
  expect(doubtful[0]?.sentence.ru).toContain('7 (по сумме диаграммы, чтение неоднозначно) → 3, а');
});

it('is silent on a sound edition and where the number of clusters is unknown', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(
    findingsWithout(rule, (e) => e.measure === 'register-cluster-count' && e.period === '2029', ...doubled),
  ).toEqual([]);
});
