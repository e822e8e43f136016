/** A row that one person removes while another fills it in is in dispute, whoever comes first. */
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from './answers.ts';
import { brokenRows, removedRows } from './whole-rows.ts';

const jobs = 'participants/r1/jobs/2017';
const mark = 'participants/r1/#/-';
const judge = (
  writes: Readonly<Record<string, AnswerValue | null>>,
  present: Readonly<Record<string, AnswerValue | null>>,
) => {
  const list = Object.entries(writes).map(([field, value]) => ({ field, value }));
  const stored = new Map(Object.entries(present).map(([field, value]) => [field, { value }]));
  return [...brokenRows(removedRows(list, stored), list, stored)];
};

describe('rows', () => {
  it('are in dispute where an answer comes into a removed one', () => {
    expect(judge({ [jobs]: 5 }, { [mark]: null })).toEqual(['participants/r1']);
    expect(judge({ [jobs]: 5, [mark]: 1 }, { [mark]: null })).toEqual([]);
  });

  it('are in dispute where one is removed that holds an answer nobody took away', () => {
    expect(judge({ [mark]: null }, { [mark]: 1, [jobs]: 5 })).toEqual(['participants/r1']);
    expect(judge({ [mark]: null, [jobs]: null }, { [mark]: 1, [jobs]: 5 })).toEqual([]);
  });

  it('may always be cleared, and are left alone where they were never made', () => {
    const other = 'participants/r1/output/2017';
    expect(judge({ [jobs]: null }, { [mark]: null, [jobs]: 5, [other]: 6 })).toEqual([]);
    expect(judge({ [jobs]: 5 }, {})).toEqual([]);
    expect(judge({ 'general/-/name/-': 'A' }, {})).toEqual([]);
  });
});
