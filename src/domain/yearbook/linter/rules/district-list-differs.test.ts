/** Cases of the rule district-list-differs. */
import { expect, it } from 'vitest';
import { point, year } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { districtListDiffers as rule } from './district-list-differs.ts';

const chart = (district: string, printed: string) =>
  point(`federal-district:${district}`, 'cluster-count', year, printed);

it('finds a column that no way of counting interregional clusters explains', () => {
  const found = findingsWith(rule, chart('central', '5'));
  expect(found.map((item) => item.id)).toEqual([
    'district-list-differs:cluster-count-federal-district:central',
  ]);
  expect(found[0]?.sentence.ru).toContain('2 или 3');
});

it('accepts the count without interregional clusters and the count in every district', () => {
  expect(findingsWith(rule, chart('central', '2'), chart('volga', '2'))).toEqual([]);
  expect(findingsWith(rule, chart('central', '3'), chart('volga', '3'))).toEqual([]);
});

it('is silent where a row’s subjects are unknown', () => {
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'cluster:federal-1' && e.measure === 'federal-subjects';
  expect(findingsWithout(rule, missing, chart('central', '5'))).toEqual([]);
});
