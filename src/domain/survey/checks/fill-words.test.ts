/** Values in the words of a finding look as each language writes them. */
import { describe, expect, it } from 'vitest';
import { tinyQuestion } from '../tiny-questionnaires.ts';
import { fillWords, shown } from './fill-words.ts';

describe('words of a finding', () => {
  it('show numbers with thin spaces, a comma in Russian and a full stop in English', () => {
    const words = { ru: 'сумма {sum}', en: 'sum {sum}' };
    const sum = shown(tinyQuestion('sum', { type: 'money' }), 1234567.5);
    expect(fillWords(words, { sum })).toEqual({
      ru: 'сумма 1\u202f234\u202f567,5 тыс. руб.',
      en: 'sum 1\u202f234\u202f567.5 thousand roubles',
    });
  });

  it('show no noise of binary fractions', () => {
    expect(fillWords({ ru: '{n}', en: '{n}' }, { n: 0.1 + 0.2 })).toEqual({ ru: '0,3', en: '0.3' });
  });

  it('show shares, years and days', () => {
    const one = (type: 'percent' | 'year' | 'date', value: number | string) =>
      shown(tinyQuestion('one', { type }), value).ru;
    expect([one('percent', 12.5), one('year', 2016), one('date', '2017-12-31')]).toEqual([
      '12,5%',
      '2016',
      '31.12.2017',
    ]);
  });

  it('end with one stop where the value ends with its own', () => {
    const words = { ru: 'принято {sum}. Проверьте.', en: '{sum} was accepted.' };
    const sum = shown(tinyQuestion('sum', { type: 'money' }), 9407.9);
    expect(fillWords(words, { sum }).ru).toBe('принято 9\u202f407,9 тыс. руб. Проверьте.');
    expect(fillWords({ ru: 'стало {n}.', en: '{n}.' }, { n: 7 }).ru).toBe('стало 7.');
  });

  it('are never left with a gap', () => {
    expect(() => fillWords({ ru: '{a} {b}', en: '' }, { a: 1 })).toThrow('{b}');
  });
});
