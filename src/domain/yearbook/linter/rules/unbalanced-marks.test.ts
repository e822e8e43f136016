/** Cases of the rule unbalanced-marks. */
import { expect, it } from 'vitest';
import { findingsWith } from '../rule-case.ts';
import { unbalancedMarks as rule } from './unbalanced-marks.ts';

const name = (printed: string | null) => ({
  entity: 'cluster:federal-2',
  measure: 'name',
  value: 'Кластер',
  printed,
});

it('finds an open quotation mark and an open bracket', () => {
  expect(findingsWith(rule, name('Союз «Кластер «Ока»'))[0]?.sentence.ru).toContain('« × 2, » × 1');
  expect(findingsWith(rule, name('Кластер (или организация'))).toHaveLength(1);
});

it('finds straight marks where the edition sets others', () => {
  expect(findingsWith(rule, name('Кластер "Ока"')).map((item) => item.id)).toEqual([
    'unbalanced-marks:straight-cluster:federal-2-name',
  ]);
});

it('is silent on closed marks and on what is not printed', () => {
  expect(findingsWith(rule, name('Кластер «Ока» (Тула)'))).toEqual([]);
  expect(findingsWith(rule, name(null))).toEqual([]);
});
