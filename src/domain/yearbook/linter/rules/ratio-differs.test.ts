/** Cases of the rule ratio-differs. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { ratioDiffers as rule } from './ratio-differs.ts';

const productivity = (scope: string, period: string, printed: string) =>
  point(scope, 'labour-productivity', period, printed, 'RUB_PER_PERSON', 1e6, 'млн. руб./чел.');

it('finds a ratio that its components do not give', () => {
  const [finding] = findingsWith(rule, productivity('register-clusters', year, '2,6'));
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('2,188');
});

it('stays a contradiction under uncertain years only if every order of the years fails', () => {
  const doubtful = (printed: string) => ({
    ...productivity('register-clusters', year, printed),
    ambiguous: true,
  });
  expect(findingsWith(rule, doubtful('2,6'))[0]?.severity).toBe('contradiction');
  // 7,0 ÷ 3,1 would be 2,3: with the years mixed up the printed ratio could still hold.
  expect(findingsWith(rule, doubtful('2,3'))[0]?.severity).toBe('probable');
});

it('takes averages for proof only where another period confirms the method', () => {
  const wrong = productivity('all-clusters', year, '2,9');
  expect(findingsWith(rule, wrong)[0]?.severity).toBe('contradiction');
  expect(findingsWith(rule, wrong, productivity('all-clusters', '2029', '2,8'))[0]?.severity).toBe(
    'probable',
  );
});

it('says that averages per cluster are averages', () => {
  const [finding] = findingsWith(rule, productivity('all-clusters', year, '2,9'));
  expect(finding?.sentence.ru).toContain('число рабочих мест в среднем на кластер (1050');
  expect(finding?.sentence.en).toContain('average number of jobs per cluster (1050');
});

it('checks projects per cluster and capital per project', () => {
  const found = findingsWith(
    rule,
    point('register-clusters', 'joint-projects-per-cluster', year, '4'),
    point('register-clusters', 'capital-per-joint-project', year, '0,9', 'RUB', 1e9, 'млрд. руб.'),
  );
  expect(found).toHaveLength(2);
});

it('is silent where a component is missing', () => {
  const wrong = productivity('register-clusters', year, '2,6');
  const noJobs = (e: { entity: string; measure: string }) =>
    e.entity === 'scope:register-clusters' && e.measure === 'jobs';
  expect(findingsWithout(rule, noJobs, wrong)).toEqual([]);
});
