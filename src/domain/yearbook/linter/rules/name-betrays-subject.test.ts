/** Cases of the rule name-betrays-subject. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { nameBetraysSubject as rule } from './name-betrays-subject.ts';

const name = (value: string) => ({ entity: 'cluster:federal-2', measure: 'name', value });

it.each(['Кластер лекарств Белгородской области', 'Белгородский кластер лекарств'])(
  'finds another subject in the name %s',
  (value) => {
    const found = findingsWith(rule, name(value));
    expect(found.map((item) => [item.id, item.severity])).toEqual([
      ['name-betrays-subject:federal-2', 'probable'],
    ]);
    expect(found[0]?.sentence.ru).toContain('Белгородская область');
    expect(found[0]?.sentence.ru).toContain('Тульская область');
  },
);

it('is content where the named subject is one of several', () => {
  const entry = { entity: 'cluster:interregional-1', measure: 'name', value: 'Тульский кластер' };
  expect(findingsWith(rule, entry)).toEqual([]);
});

it('is silent on sound names, places of another kind and a row without subjects', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(findingsWith(rule, name('Кластер Самарского района'))).toEqual([]);
  const column = (e: { entity: string; measure: string }) =>
    e.entity === 'cluster:federal-2' && e.measure === 'federal-subjects';
  expect(findingsWithout(rule, column, name('Кластер лекарств Белгородской области'))).toEqual([]);
});
