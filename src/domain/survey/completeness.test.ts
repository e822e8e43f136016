/** Required fields are counted by row and year; nothing else is. */
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from './answers.ts';
import { completenessOf } from './completeness.ts';
import { tinyPerYear, tinyRows, tinySingle } from './tiny-questionnaires.ts';

const sheet = (answers: Record<string, AnswerValue>) => new Map(Object.entries(answers));

describe('completeness', () => {
  it('counts the required questions of a single section', () => {
    expect(completenessOf(tinySingle, [2017], sheet({ 'general/-/note/-': 'x' }))).toEqual([
      { section: 'general', answered: 0, required: 1 },
    ]);
    expect(completenessOf(tinySingle, [2017], sheet({ 'general/-/name/-': 'x' }))).toEqual([
      { section: 'general', answered: 1, required: 1 },
    ]);
  });

  it('counts rows that exist, not answers of rows that were removed', () => {
    const answers = {
      'sites/a/#/-': 1,
      'sites/b/#/-': 2,
      'sites/a/address/-': 'x',
      'sites/gone/address/-': 'y',
    };
    expect(completenessOf(tinyRows, [2017], sheet(answers))).toEqual([
      { section: 'sites', answered: 1, required: 2 },
    ]);
  });

  it('asks every year of every row; a zero is an answer', () => {
    const answers = {
      'participants/a/#/-': 1,
      'participants/a/inn/-': '0012345673',
      'participants/a/jobs/2016': 0,
    };
    const progress = completenessOf(tinyPerYear, [2015, 2016, 2017], sheet(answers));
    expect(progress).toEqual([{ section: 'participants', answered: 2, required: 4 }]);
  });
});
