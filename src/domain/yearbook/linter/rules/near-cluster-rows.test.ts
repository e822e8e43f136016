/** Cases of the rule near-cluster-rows. */
import { expect, it } from 'vitest';
import { rowEntries } from '../mini-edition.ts';
import { findingsWith } from '../rule-case.ts';
import { nearClusterRows as rule } from './near-cluster-rows.ts';

const row = (name: string, inRegister: boolean, industries: string[]) =>
  rowEntries('federal', 2, 'central', ['RU-BEL'], name, inRegister, industries);

it('finds a common proper name in one subject', () => {
  const [finding] = findingsWith(rule, ...row('Инновационный кластер механики «Дон»', false, ['food']));
  expect(finding?.severity).toBe('probable');
  expect(finding?.sentence.ru).toContain('«дон»');
});

it('finds a name inside another where both rows have the mark and equal specialisations', () => {
  const [finding] = findingsWith(rule, ...row('Кластер насосных технологий «Дон и Сейм»', true, ['pumps']));
  expect(finding).toBeUndefined();
  const inside = findingsWith(
    rule,
    ...rowEntries('federal', 1, 'central', ['RU-BEL'], 'Насосный кластер', true, ['pumps']),
    ...row('Кластер насосных станций и арматуры', true, ['pumps']),
  );
  expect(inside[0]?.sentence.ru).toContain('в реестре на один кластер меньше');
});

it('repeats a doubt of the transcription as a remark where confidence is low', () => {
  const pair = {
    entity: 'identity:federal-3~federal-4',
    measure: 'relation',
    value: 'probable',
    printed: null,
  };
  expect(findingsWith(rule, pair)[0]?.severity).toBe('probable');
});

it('is silent on crops beside livestock and on other subjects', () => {
  const crops = rowEntries(
    'federal',
    1,
    'central',
    ['RU-BEL'],
    'Кластер переработчиков растениеводства',
    false,
    ['food'],
  );
  expect(
    findingsWith(rule, ...crops, ...row('Кластер переработчиков животноводства', false, ['food'])),
  ).toEqual([]);
  const elsewhere = rowEntries('federal', 4, 'volga', ['RU-SAM'], 'Кластер механики «Дон»', false, ['drugs']);
  expect(findingsWith(rule, ...elsewhere)).toEqual([]);
});
