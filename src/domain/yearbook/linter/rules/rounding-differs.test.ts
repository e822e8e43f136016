/** Cases of the rule rounding-differs. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { roundingDiffers as rule } from './rounding-differs.ts';

const productivity = (period: string, printed: string) =>
  point('register-clusters', 'labour-productivity', period, printed, 'RUB_PER_PERSON', 1e6);
const shipped = (period: string, printed: string) =>
  point('register-clusters', 'shipped-goods', period, printed, 'RUB', 1e9);
const jobs = (period: string, printed: string) =>
  point('register-clusters', 'jobs', period, printed, 'jobs', 1e3);
const equal = [shipped('2029', '200,0'), jobs('2029', '100,0'), shipped(year, '220,0'), jobs(year, '110,0')];

it('finds a growth that is only rounding', () => {
  const [finding] = findingsWith(rule, ...equal, productivity('2029', '1,9'), productivity(year, '2,0'));
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('2,000 и 2,000');
});

it('is silent where both are printed alike, where the ratio changed, where a part is missing', () => {
  expect(findingsWith(rule, ...equal, productivity('2029', '2,0'), productivity(year, '2,0'))).toEqual([]);
  expect(findingsWith(rule, productivity('2029', '2,1'), productivity(year, '2,2'))).toEqual([]);
  const noJobs = (e: { measure: string }) => e.measure === 'jobs';
  expect(findingsWithout(rule, noJobs, productivity('2029', '1,9'), productivity(year, '2,0'))).toEqual([]);
});
