/** What is shown is read back as the same answer, in both languages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/language.ts';
import type { AnswerValue } from './answers.ts';
import type { AnswerType } from './questionnaire.ts';
import { readAnswer } from './read-answer.ts';
import { showAnswer } from './show-answer.ts';
import { tinyOptions, tinyQuestion } from './tiny-questionnaires.ts';

const question = (type: AnswerType) =>
  tinyQuestion('q', { type, options: type === 'choice' || type === 'choices' ? tinyOptions : [] });

const returns = (type: AnswerType, value: AnswerValue) => {
  for (const language of languages)
    expect(
      readAnswer(question(type), showAnswer(question(type), value, language)),
      `${type} in ${language}`,
    ).toEqual({ kind: 'value', value });
};

const scaled = (decimals: number, most: number) =>
  fc
    .integer({ min: -most * 10 ** decimals, max: most * 10 ** decimals })
    .map((whole) => (whole === 0 ? 0 : whole / 10 ** decimals));

describe('show and read', () => {
  it('returns every number', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => returns('integer', value)));
    fc.assert(fc.property(scaled(3, 1e9), (value) => returns('money', value)));
    fc.assert(fc.property(scaled(3, 1500), (value) => returns('decimal', value)));
    fc.assert(fc.property(scaled(6, 1e6), (value) => returns('decimal', value)));
    fc.assert(fc.property(scaled(4, 180), (value) => returns('longitude', value)));
    fc.assert(fc.property(scaled(5, 100), (value) => returns('percent', value)));
    fc.assert(fc.property(fc.integer({ min: 1000, max: 2999 }), (value) => returns('year', value)));
  });

  it('returns days, choices and lists', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, (day) => returns('date', day.toISOString().slice(0, 10))));
    const codes = tinyOptions.map(({ code }) => code);
    fc.assert(fc.property(fc.constantFrom(...codes), (code) => returns('choice', code)));
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }), (list) =>
        returns('choices', list),
      ),
    );
    returns('boolean', true);
    returns('boolean', false);
    returns('inns', ['0012345673', '0076543215']);
    returns('inn', '0012345673');
  });

  it('looks as each language writes', () => {
    const show = (type: AnswerType, value: AnswerValue) =>
      languages.map((language) => showAnswer(question(type), value, language));
    expect(show('money', 1234567.5)).toEqual(['1\u00a0234\u00a0567,5', '1\u00a0234\u00a0567.5']);
    expect(show('money', 1.234)).toEqual(['1,2340', '1.2340']);
    expect(show('money', -1234)).toEqual(['-1\u00a0234', '-1\u00a0234']);
    expect(show('decimal', 0.0000001)).toEqual(['0,0000001', '0.0000001']);
    expect(show('year', 2016)).toEqual(['2016', '2016']);
    expect(show('date', '2017-12-31')).toEqual(['31.12.2017', '2017-12-31']);
    expect(show('choices', ['small', 'large'])).toEqual(['Малый; Большой, ёмкий', 'Small; Large']);
    expect(show('boolean', true)).toEqual(['да', 'yes']);
    expect(show('choice', 'gone-code')).toEqual(['gone-code', 'gone-code']);
  });
});
