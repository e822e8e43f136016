/** Cases of the rule map-labels-differ. */
import { expect, it } from 'vitest';
import { rowEntries } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { mapLabelsDiffer as rule } from './map-labels-differ.ts';

const label = (total: number, ambiguous = false) => ({
  entity: 'map-label:3',
  measure: 'total',
  value: total,
  unit: 'count' as const,
  printed: `${total}/2`,
  ambiguous,
});

it('finds the label left over and the one that is lacking, with its subject', () => {
  const [finding] = findingsWith(rule, label(4));
  expect(finding?.sentence.ru).toContain('4/2');
  expect(finding?.sentence.ru).toContain('3/2 (Самарская область)');
});

it('holds wherever the labels stand, so doubt about places does not soften it', () => {
  expect(findingsWith(rule, label(4, true))[0]?.severity).toBe('contradiction');
});

it('is silent on a sound map, without a map, and where half a label is unknown', () => {
  expect(findingsWith(rule)).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity.startsWith('map-label:'))).toEqual([]);
  expect(findingsWithout(rule, (e) => e.entity === 'map-label:3' && e.measure === 'register')).toEqual([]);
});

it('cites the rows of a short list and the stretch of a long one', () => {
  expect(findingsWith(rule, label(4))[0]?.sentence.ru).not.toContain('перечень: строки');
  const rows = Array.from({ length: 9 }, (_, index) =>
    rowEntries('federal', 10 + index, 'volga', ['RU-SAM'], `Кластер № ${index}`, false, ['drugs']).map(
      (entry) => ({ ...entry, line: 500 + index }),
    ),
  );
  const [finding] = findingsWith(rule, ...rows.flat());
  expect(finding?.sentence.ru).toMatch(/перечень: строки \d+–508/);
  expect(finding?.sourceLines.at(-1)?.[1]).toBe(508);
});
