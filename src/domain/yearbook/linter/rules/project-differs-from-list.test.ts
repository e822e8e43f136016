/** Cases of the rule project-differs-from-list. */
import { expect, it } from 'vitest';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { projectDiffersFromList as rule } from './project-differs-from-list.ts';

const cluster = (value: string, printed: string) => ({
  entity: 'project:1',
  measure: 'cluster',
  value,
  printed,
});
const subject = (value: string) => ({ entity: 'project:1', measure: 'federal-subject', value });

it('tells a name in another case from another name', () => {
  expect(findingsWith(rule, cluster('federal-1', 'Насосный кластер «ДОН»'))[0]?.severity).toBe('remark');
  expect(findingsWith(rule, cluster('federal-1', 'Насосный кластер «Сейм»'))[0]?.severity).toBe('probable');
});

it('finds a supported cluster without register mark', () => {
  const found = findingsWith(rule, {
    entity: 'cluster:federal-1',
    measure: 'in-register',
    value: false,
    printed: null,
  });
  expect(found.map((item) => item.severity)).toEqual(['contradiction']);
});

it('tells a narrower subject from another one', () => {
  const interregional = cluster('interregional-1', 'Межрегиональный кластер «Ось»');
  expect(findingsWith(rule, interregional, subject('RU-TUL')).map((item) => item.severity)).toEqual([
    'probable',
  ]);
  expect(findingsWith(rule, subject('RU-TUL')).map((item) => item.severity)).toEqual(['contradiction']);
});

it('is silent where the list lacks the name or the mark', () => {
  const renamed = cluster('federal-1', 'Насосный кластер «Сейм»');
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'cluster:federal-1' && ['name', 'in-register'].includes(e.measure);
  expect(findingsWithout(rule, missing, renamed)).toEqual([]);
});
