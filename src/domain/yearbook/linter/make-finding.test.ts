/** Sentences and lines of a finding: one full stop, few ranges. */
import { expect, it } from 'vitest';
import { makeFinding, mergeLines } from './make-finding.ts';

const said = (ru: string) =>
  makeFinding({
    rule: 'r',
    key: 'k',
    severity: 'remark',
    facts: [],
    sentence: { ru, en: ru },
    settles: { ru: '', en: '' },
  }).sentence.ru;

it('ends with one full stop after an abbreviation and keeps an ellipsis', () => {
  expect(said('итог 9 млн руб..')).toBe('Итог 9 млн руб.');
  expect(said('в среднем 9 млн руб.. Иначе нет.')).toBe('В среднем 9 млн руб. Иначе нет.');
  expect(said('ряд 1; 2; …')).toBe('Ряд 1; 2; …');
});

const every = (step: number, count: number) =>
  Array.from({ length: count }, (_, index) => [10 + index * step, 10 + index * step] as const);

it('keeps few ranges apart and joins many over a small gap', () => {
  expect(mergeLines(every(2, 5))).toHaveLength(5);
  expect(mergeLines(every(4, 13))).toEqual([[10, 58]]);
  expect(mergeLines(every(5, 13))).toHaveLength(13);
});
