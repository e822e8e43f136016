/** Facts of a submission: meaning, exact values, the way back, and what must be withdrawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import type { AnswerValue } from './answers.ts';
import { fitsType, toAnswerValue, toFactValue } from './fact-value.ts';
import { type AcceptedAnswer, factsOfSubmission, withdrawals } from './facts-of-submission.ts';
import type { Questionnaire } from './questionnaire.ts';
import { tinyChoices, tinyPerYear, tinyQuestion, tinyRows } from './tiny-questionnaires.ts';

const wave = { id: 'wave-2018', years: [2016, 2017] };
const recipient = { id: 'r-1', respondent: 'federal-8' };
const inForm = (values: Record<string, AnswerValue>): Record<string, AcceptedAnswer> =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, origin: { via: 'form' as const } }]),
  );
const submit = (questionnaire: Questionnaire, answers: Record<string, AcceptedAnswer>) =>
  factsOfSubmission(questionnaire, wave, recipient, {
    id: 's-1',
    number: 2,
    answers,
    letters: ['letter-1'],
  });
const summary = (drafts: ReturnType<typeof submit>) =>
  drafts.map(({ entity, measure, period, value, unit }) => [entity, measure, period, value, unit]);

describe('facts of a submission', () => {
  it('speak of the row by its key, by year, in whole roubles and fractions', () => {
    const drafts = submit(
      tinyPerYear,
      inForm({
        'participants/a/#/-': 1,
        'participants/a/inn/-': '0012345673',
        'participants/a/jobs/2017': 0,
        'participants/a/sales/2016': 14980.5,
        'participants/a/import-share/2016': 33.34,
      }),
    );
    const entity = 'participant:federal-8~0012345673';
    expect(summary(drafts)).toEqual([
      [entity, 'inn', null, '0012345673', null],
      [entity, 'jobs', '2017', 0, 'jobs'],
      [entity, 'shipped-goods', '2016', 14_980_500, 'RUB'],
      [entity, 'import-share', '2016', 0.3334, 'fraction'],
    ]);
    expect(drafts[2]?.provenance).toEqual({
      document: 'wave-2018',
      table: 'submission/s-1',
      row: 1,
      column: 'participants/sales',
      lines: [],
      printed: '14\u00a0980,5',
      printedUnit: 'тыс. руб.',
      confidence: 'high',
      ambiguous: false,
      reading: null,
      alternative: null,
      answer: {
        recipient: 'r-1',
        submission: 's-1',
        submissionNumber: 2,
        field: 'participants/a/sales/2016',
        via: 'form',
        file: null,
        sheet: null,
        cell: null,
        letters: ['letter-1'],
      },
    });
  });

  it('keep the cell as it stood', () => {
    const origin = {
      via: 'workbook',
      file: 'f'.repeat(64),
      sheet: '2. Участники',
      cell: 'D7',
      text: '1 234,50',
    } as const;
    const answers = {
      ...inForm({ 'participants/a/#/-': 1 }),
      'participants/a/sales/2017': { value: 1234.5, origin },
    };
    const [fact] = submit(tinyPerYear, answers);
    expect(fact?.provenance).toMatchObject({
      printed: '1 234,50',
      answer: { via: 'workbook', sheet: '2. Участники', cell: 'D7', file: 'f'.repeat(64) },
    });
    expect(fact?.entity).toBe('participant:federal-8~a');
  });

  it('keep both of two rows with the same key', () => {
    const row = (id: string, position: number) => ({
      [`participants/${id}/#/-`]: position,
      [`participants/${id}/inn/-`]: '0012345673',
    });
    const drafts = submit(tinyPerYear, inForm({ ...row('b', 2), ...row('a', 1), ...row('c', 3) }));
    expect(
      drafts.map(({ entity, provenance }) => [
        entity,
        provenance.answer?.field.split('/')[1],
        provenance.row,
      ]),
    ).toEqual([
      ['participant:federal-8~0012345673', 'a', 1],
      ['participant:federal-8~0012345673~2', 'b', 2],
      ['participant:federal-8~0012345673~3', 'c', 3],
    ]);
  });

  it('know a row without a key by its id and leave out rows that were removed', () => {
    const drafts = submit(
      tinyRows,
      inForm({ 'sites/x/#/-': 1, 'sites/x/area/-': 12.5, 'sites/gone/area/-': 3 }),
    );
    expect(summary(drafts)).toEqual([['site:federal-8~x', 'area', null, 12.5, 'hectare']]);
  });

  it('carry choices as codes', () => {
    const drafts = submit(
      tinyChoices,
      inForm({
        'general/-/size/-': 'small',
        'general/-/sizes/-': ['small', 'large'],
        'general/-/is-open/-': false,
      }),
    );
    expect(summary(drafts)).toEqual([
      ['cluster:federal-8', 'size', null, 'small', null],
      ['cluster:federal-8', 'sizes', null, ['small', 'large'], null],
      ['cluster:federal-8', 'is-open', null, false, null],
    ]);
    expect(drafts.map(({ provenance }) => provenance.printed)).toEqual([
      'Малый',
      'Малый; Большой, ёмкий',
      'нет',
    ]);
  });
});

describe('values of facts', () => {
  const thousandths = fc.integer({ min: 0, max: 2 ** 50 }).map((whole) => whole / 1000);

  it('are whole roubles, exactly those that were meant, and come back', () => {
    const roubles = fc.oneof(fc.integer({ min: 0, max: 1e5 }), fc.integer({ min: 0, max: 1e14 }));
    expect(toFactValue('money', 1.001)).toBe(1001);
    fc.assert(
      fc.property(roubles, (meant) => {
        expect(toFactValue('money', meant / 1000)).toBe(meant);
        expect(toAnswerValue(tinyQuestion('q', { type: 'money' }), meant)).toBe(meant / 1000);
      }),
    );
    fc.assert(fc.property(thousandths, (value) => fitsType('money', value) === value < 1e12));
  });

  it('are fractions without noise, and come back', () => {
    expect(toFactValue('percent', 7)).toBe(0.07);
    expect(toFactValue('percent', 55.1)).toBe(0.551);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (parts) => {
        const percent = parts / 10_000;
        expect(toFactValue('percent', percent)).toBe(parts / 1_000_000);
        expect(toAnswerValue(tinyQuestion('q', { type: 'percent' }), parts / 1_000_000)).toBe(percent);
      }),
    );
  });

  it('refuse what a type cannot keep', () => {
    expect([
      fitsType('money', 1.2345),
      fitsType('integer', 1.5),
      fitsType('decimal', 1e15),
      fitsType('text', 5),
      fitsType('inns', 'x'),
    ]).toEqual(Array(5).fill(false));
    expect([fitsType('money', 1.234), fitsType('inns', ['x']), fitsType('boolean', false)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('withdrawals', () => {
  const asFacts = (drafts: ReturnType<typeof submit>): Fact[] =>
    drafts.map((draft, index) => ({ ...draft, id: `f${index}`, supersedes: null }));

  it('are the current facts that the new submission does not repeat', () => {
    const before = asFacts(
      submit(tinyRows, inForm({ 'sites/x/#/-': 1, 'sites/x/address/-': 'a', 'sites/x/area/-': 12.5 })),
    );
    const drafts = submit(tinyRows, inForm({ 'sites/x/#/-': 1, 'sites/x/address/-': 'b' }));
    expect(withdrawals(before, drafts).map(({ measure }) => measure)).toEqual(['area']);
    expect(
      withdrawals(
        before.map((fact) => ({ ...fact, withdrawn: true })),
        drafts,
      ),
    ).toEqual([]);
    expect(withdrawals(before, [])).toHaveLength(2);
  });
});
