/** Cases of the rule name-betrays-industry. */
import { expect, it } from 'vitest';
import { rowEntries } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { nameBetraysIndustry as rule } from './name-betrays-industry.ts';

const row = (name: string, industries: string[]) =>
  rowEntries('federal', 2, 'central', ['RU-TUL'], name, false, industries);

it('finds a name whose industry is not among the specialisations', () => {
  const [finding] = findingsWith(rule, ...row('Кластер лекарств', ['pumps']));
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('Лекарственная промышленность');
});

it('only remarks where part of the name is answered', () => {
  expect(findingsWith(rule, ...row('Лекарства и насосы', ['pumps']))[0]?.severity).toBe('remark');
});

it('accepts a catch-all, a compound word and a name without keywords', () => {
  expect(findingsWith(rule, ...row('Кластер лекарств', ['various']))).toEqual([]);
  expect(findingsWith(rule, ...row('Продуктолекарственный кластер', ['drugs']))).toEqual([]);
  expect(findingsWith(rule, ...row('Кластер «Восток»', ['pumps']))).toEqual([]);
});

it('is silent where the specialisations are missing', () => {
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'cluster:federal-2' && e.measure === 'specialisations';
  const name = { entity: 'cluster:federal-2', measure: 'name', value: 'Насосы' };
  expect(findingsWithout(rule, missing, name)).toEqual([]);
});
