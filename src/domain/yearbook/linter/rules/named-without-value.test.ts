/** Cases of the rule named-without-value. */
import { expect, it } from 'vitest';
import { findingsWith } from '../rule-case.ts';
import { namedWithoutValue as rule } from './named-without-value.ts';

it('finds a label without a value', () => {
  const [finding] = findingsWith(rule, {
    entity: 'missing-value:rd-costs~register-clusters',
    measure: 'title',
    value: 'Затраты на НИОКР',
  });
  expect(finding?.sentence.ru).toContain('«Затраты на НИОКР»');
  expect(finding?.sentence.en).toContain('R&D costs');
});

it('is silent where every label has one', () => {
  expect(findingsWith(rule)).toEqual([]);
});
