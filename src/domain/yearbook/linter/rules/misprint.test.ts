/** Cases of the rule misprint. */
import { expect, it } from 'vitest';
import { findingsWith } from '../rule-case.ts';
import { misprint as rule } from './misprint.ts';

const heading = (printed: string, value: string) => ({
  entity: 'heading:list',
  measure: 'text',
  value,
  printed,
});

it('finds a slip in a heading, also beside an abbreviation spelled out', () => {
  expect(findingsWith(rule, heading('Кол-во крастеров', 'Количество кластеров'))[0]?.sentence.ru).toBe(
    'Опечатка: «крастеров» вместо «кластеров».',
  );
});

it('finds a misprint that the dictionary of industries knows', () => {
  const found = findingsWith(rule, {
    entity: 'cluster:federal-1',
    measure: 'specialisations-printed',
    value: ['Насосострение'],
  });
  expect(found.map((item) => item.id)).toEqual(['misprint:specialisation-federal-1']);
});

it('is silent on case, marks, glued words and on what is not printed', () => {
  expect(findingsWith(rule, heading('ПЕРЕЧЕНЬ «КЛАСТЕРОВ»', 'Перечень кластеров'))).toEqual([]);
  expect(findingsWith(rule, heading('ФОЮжный округ', 'ФО, Южный округ'))).toEqual([]);
  expect(findingsWith(rule, { ...heading('', 'Перечень'), printed: null })).toEqual([]);
});
