/** Cases of the rule map-names-differ. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { mapNamesDiffer as rule } from './map-names-differ.ts';

const name = (key: number, code: string) => ({ entity: `map-name:${key}`, measure: 'subject', value: code });

it('tells a wrong number and the name that makes it as one fault', () => {
  const found = findingsWith(rule, name(4, 'RU-TVE'));
  expect(found.map((item) => item.id)).toEqual(['map-names-differ:count']);
  expect(found[0]?.sentence.ru).toContain('подписано 4; на карте, но ни в одном из перечней');
  expect(found[0]?.sentence.ru).toContain('Тверская область');
});

it('tells a strange name by itself where the number agrees', () => {
  const found = findingsWith(rule, name(1, 'RU-TVE'));
  expect(found.map((item) => item.id)).toEqual([
    'map-names-differ:unlisted-RU-TVE',
    'map-names-differ:unmapped-RU-BEL',
  ]);
});

it('finds a subject of the list that the map lacks', () => {
  const found = findingsWith(rule, name(1, 'RU-TUL'));
  expect(found.map((item) => item.id)).toEqual(['map-names-differ:count']);
  expect(found[0]?.sentence.ru).toContain('в перечнях, но не на карте: Белгородская область');
});

it('is silent on a sound map, without a map, and where a row’s subjects are unknown', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity.startsWith('map-name:'))).toEqual([]);
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'cluster:federal-1' && e.measure === 'federal-subjects';
  expect(findingsWithout(rule, missing, name(4, 'RU-TVE'))).toEqual([]);
});
