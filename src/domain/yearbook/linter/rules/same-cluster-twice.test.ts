/** Cases of the rule same-cluster-twice. */
import { expect, it } from 'vitest';
import { rowEntries } from '../mini-edition.ts';
import { findingsWith } from '../rule-case.ts';
import { sameClusterTwice as rule } from './same-cluster-twice.ts';

it('finds one name in both lists, whatever its case and marks', () => {
  const again = rowEntries('interregional', 1, null, ['RU-BEL', 'RU-SAM'], 'НАСОСНЫЙ КЛАСТЕР "Дон"', true, [
    'pumps',
  ]);
  const [finding] = findingsWith(rule, ...again);
  expect(finding?.severity).toBe('contradiction');
  expect(finding?.sentence.ru).toContain('№ 1 межрегионального перечня');
  expect(finding?.sentence.ru).toContain('не больше 4');
});

it('is silent on equal names in different subjects', () => {
  const elsewhere = rowEntries('federal', 4, 'volga', ['RU-SAM'], 'Кластер лекарств', false, ['drugs']);
  expect(findingsWith(rule, ...elsewhere)).toEqual([]);
});

it('is silent where a row has no name', () => {
  const again = rowEntries('interregional', 1, null, ['RU-BEL'], 'Насосный кластер «Дон»', true, ['pumps']);
  const nameless = again.filter((entry) => entry.measure !== 'name');
  expect(findingsWith(rule, ...nameless)).toEqual([]);
});
