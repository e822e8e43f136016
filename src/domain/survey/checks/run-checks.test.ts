/** The frame of the checks: order of findings, forms, faults of the settings. */
import { describe, expect, it } from 'vitest';
import type { Reference } from '../../facts/reference.ts';
import type { AnswerValue } from '../answers.ts';
import { tinyPerYear } from '../tiny-questionnaires.ts';
import type { CheckSettings } from './check.ts';
import { runChecks } from './index.ts';

const reference: Reference = { federalDistricts: [], federalSubjects: [], industries: [], composites: [] };
const settings = (id: string, say: string, given: Partial<CheckSettings> = {}): CheckSettings => ({
  id,
  severity: 'error',
  forms: ['cluster'],
  limits: {},
  applies: [],
  words: { [say]: { ru: '{field}{question}', en: '{field}{question}' } },
  ...given,
});
const required = settings('required', 'missing', {
  words: { missing: { ru: '{question}', en: '{question}' } },
});
const unknown = settings('unknown-field', 'unknown', {
  words: { unknown: { ru: '{field}', en: '{field}' } },
});
const run = (entries: readonly (readonly [string, AnswerValue])[], ...checks: CheckSettings[]) =>
  runChecks({
    questionnaire: tinyPerYear,
    years: [2016, 2017],
    sheet: new Map(entries),
    reference,
    lastValues: null,
    peers: null,
    others: null,
    checks,
  });

describe('findings', () => {
  const rows = [
    ['participants/z/#/-', 1],
    ['participants/a/#/-', 2],
    ['participants/a/jobs/2016', 4],
    ['participants/-/other/-', 4],
    ['elsewhere/-/other/-', 4],
  ] as const;
  const fields = [
    'participants/-/other/-',
    'participants/z/inn/-',
    'participants/z/jobs/2016',
    'participants/z/jobs/2017',
    'participants/a/inn/-',
    'participants/a/jobs/2017',
    'elsewhere/-/other/-',
  ];

  it('stand in the order of section, row, question and year, whatever the order of answers and checks', () => {
    expect(run(rows, unknown, required).map(({ field }) => field)).toEqual(fields);
    expect(run(rows.toReversed(), required, unknown).map(({ field }) => field)).toEqual(fields);
  });

  it('come only from the checks of the form', () => {
    expect(run(rows, { ...required, forms: ['federal-subject'] })).toEqual([]);
  });
});

describe('settings', () => {
  it('must have a function and all its words', () => {
    expect(() => run([], settings('no-such', 'x'))).toThrow('no-such');
    expect(() => run([['participants/z/#/-', 1]], { ...required, words: {} })).toThrow('missing');
  });
});
