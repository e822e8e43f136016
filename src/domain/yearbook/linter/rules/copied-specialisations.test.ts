/** Cases of the rule copied-specialisations. */
import { expect, it } from 'vitest';
import { rowEntries } from '../mini-edition.ts';
import { findingsWith, findingsWithout } from '../rule-case.ts';
import { copiedSpecialisations as rule } from './copied-specialisations.ts';

const row = (name: string, industries: string[], subject = 'RU-BEL') =>
  rowEntries('federal', 2, 'central', [subject], name, false, industries);

it('finds specialisations that suit the neighbour’s name and not their own', () => {
  const [finding] = findingsWith(rule, ...row('Кластер лекарств', ['pumps']));
  expect(finding?.id).toBe('copied-specialisations:federal-2');
  expect(finding?.sentence.ru).toContain('Насосный кластер');
});

it('is silent on rows of other subjects and on names that their specialisations answer', () => {
  expect(findingsWith(rule, ...row('Кластер лекарств', ['pumps'], 'RU-TUL'))).toEqual([]);
  expect(findingsWith(rule, ...row('Кластер лекарств', ['drugs', 'pumps']))).toEqual([]);
});

it('is silent where the neighbour’s name is missing', () => {
  const missing = (e: { entity: string; measure: string }) =>
    e.entity === 'cluster:federal-1' && e.measure === 'name';
  expect(findingsWithout(rule, missing, ...row('Кластер лекарств', ['pumps']))).toEqual([]);
});
