/** Cases of the rule subject-spelling. */
import { expect, it } from 'vitest';
import { findingsWith } from '../rule-case.ts';
import { subjectSpelling as rule } from './subject-spelling.ts';

const mapName = (printed: string | null) => ({
  entity: 'map-name:3',
  measure: 'subject',
  value: 'RU-SAM',
  printed,
});

it('finds a subject printed in two ways and points at the rare one', () => {
  const [finding] = findingsWith(rule, mapName('Самарской области'));
  expect(finding?.severity).toBe('remark');
  expect(finding?.sentence.ru).toContain('«Самарской области» × 1');
  expect(finding?.facts).toEqual(['map-name:3|subject||1']);
});

it('finds a form inside a cell with several subjects', () => {
  const found = findingsWith(rule, {
    entity: 'cluster:interregional-1',
    measure: 'federal-subjects',
    value: ['RU-TUL', 'RU-SAM'],
    printed: 'Тульская Область, Самарская область',
  });
  expect(found.map((item) => item.id)).toEqual(['subject-spelling:RU-TUL']);
});

it('is silent on what it cannot split and on what is not printed', () => {
  const folded = {
    entity: 'cluster:interregional-1',
    measure: 'federal-subjects',
    value: ['RU-TUL', 'RU-SAM'],
  };
  expect(findingsWith(rule, { ...folded, printed: 'Тульская и Самарская области' })).toEqual([]);
  expect(findingsWith(rule, mapName(null))).toEqual([]);
});
