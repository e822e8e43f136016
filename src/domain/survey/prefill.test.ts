/** Last wave's answers at their present place: moved questions, rows that keep their ids, years that overlap. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import type { AnswerValue } from './answers.ts';
import { factsOfSubmission } from './facts-of-submission.ts';
import { lastValuesOf, prefillEdits } from './prefill.ts';
import type { Questionnaire } from './questionnaire.ts';
import {
  tinyMoved,
  tinyOptions,
  tinyPerYear,
  tinyQuestion,
  tinyQuestionnaire,
  tinyRows,
  tinySection,
} from './tiny-questionnaires.ts';

const recipient = { id: 'r-1', respondent: 'federal-8' };

/** Facts as an earlier wave left them. */
function factsOf(
  questionnaire: Questionnaire,
  edition: string,
  years: readonly number[],
  values: Record<string, AnswerValue>,
): Fact[] {
  const answers = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value, origin: { via: 'form' as const } }]),
  );
  const drafts = factsOfSubmission(questionnaire, { id: edition, years }, recipient, {
    id: 's',
    number: 1,
    answers,
    letters: [],
  });
  return drafts.map((draft, index) => ({ ...draft, id: `${edition}-${index}`, supersedes: null }));
}

const prefill = (questionnaire: Questionnaire, years: readonly number[], facts: readonly Fact[]) =>
  Object.fromEntries(
    prefillEdits(questionnaire, recipient, { years }, facts).map(({ field, value }) => [field, value]),
  );

const participant = (row: string, position: number, inn: string, sales: number) => ({
  [`participants/${row}/#/-`]: position,
  [`participants/${row}/inn/-`]: inn,
  [`participants/${row}/jobs/2015`]: 10,
  [`participants/${row}/jobs/2016`]: 20,
  [`participants/${row}/sales/2016`]: sales,
});

describe('prefill', () => {
  it('offers overlapping years, leaves the new year empty and keeps rows and their order', () => {
    const values = {
      ...participant('k7', 2, '0012345673', 14980.5),
      ...participant('z1', 1, '0076543215', 0),
    };
    expect(
      prefill(tinyPerYear, [2016, 2017], factsOf(tinyPerYear, 'wave-2017', [2015, 2016], values)),
    ).toEqual({
      'participants/z1/#/-': 1,
      'participants/k7/#/-': 2,
      'participants/k7/inn/-': '0012345673',
      'participants/k7/jobs/2016': 20,
      'participants/k7/sales/2016': 14980.5,
      'participants/z1/inn/-': '0076543215',
      'participants/z1/jobs/2016': 20,
      'participants/z1/sales/2016': 0,
    });
  });

  it('orders rows as they stood, in whatever order the facts come', () => {
    const values = { ...participant('a', 1, '0012345673', 1), ...participant('b', 2, '0076543215', 1) };
    const facts = factsOf(tinyPerYear, 'wave-2017', [2015, 2016], values).reverse();
    const offered = prefill(tinyPerYear, [2016], facts);
    expect([offered['participants/a/#/-'], offered['participants/b/#/-']]).toEqual([1, 2]);
  });

  it('says where each answer came from', () => {
    const facts = factsOf(tinyRows, 'wave-2017', [2016], { 'sites/a/#/-': 1, 'sites/a/area/-': 12.5 });
    expect(prefillEdits(tinyRows, recipient, { years: [2017] }, facts)).toEqual([
      {
        field: 'sites/a/#/-',
        value: 1,
        status: 'prefilled',
        origin: { via: 'prefill', fact: 'wave-2017-0' },
        seen: 0,
      },
      {
        field: 'sites/a/area/-',
        value: 12.5,
        status: 'prefilled',
        origin: { via: 'prefill', fact: 'wave-2017-0' },
        seen: 0,
      },
    ]);
  });

  it('carries moved and renamed questions over, not those that are gone or asked anew', () => {
    const facts = factsOf(tinyMoved.before, 'wave-2017', [2016], {
      'general/-/name/-': 'x',
      'general/-/fax/-': '1',
      'organisation/-/mailbox/-': 'a@example.org',
      'organisation/-/sold/2016': 7,
    });
    const anew: Fact[] = facts
      .slice(0, 1)
      .map((fact) => ({ ...fact, id: 'anew', measure: 'founded', value: 2014 }));
    expect(prefill(tinyMoved.after, [2016, 2017], [...facts, ...anew])).toEqual({
      'general/-/name/-': 'x',
      'general/-/mailbox/-': 'a@example.org',
      'organisation/-/shipped-goods/2016': 7,
    });
  });

  it('takes the newest earlier wave alone: who left two waves ago does not come back', () => {
    const old = factsOf(tinyPerYear, 'wave-2016', [2015], participant('old', 1, '0012345673', 1));
    const last = factsOf(tinyPerYear, 'wave-2017', [2016], participant('new', 1, '0076543215', 2));
    expect(Object.keys(prefill(tinyPerYear, [2015, 2016], [...last, ...old]))).toEqual([
      'participants/new/#/-',
      'participants/new/inn/-',
      'participants/new/jobs/2016',
      'participants/new/sales/2016',
    ]);
  });

  it('drops choices that are offered no more and values of another type', () => {
    const choice = (options: typeof tinyOptions) =>
      tinyQuestionnaire([
        tinySection('general', {
          questions: [
            tinyQuestion('size', { type: 'choice', options }),
            tinyQuestion('sizes', { type: 'choices', options }),
          ],
        }),
      ]);
    const facts = factsOf(choice(tinyOptions), 'wave-2017', [2016], {
      'general/-/size/-': 'large',
      'general/-/sizes/-': ['small', 'large'],
    });
    expect(prefill(choice(tinyOptions.slice(0, 1)), [2017], facts)).toEqual({
      'general/-/sizes/-': ['small'],
    });
    const asNumber = tinyQuestionnaire([
      tinySection('general', { questions: [tinyQuestion('size', { type: 'integer', unit: 'count' })] }),
    ]);
    expect(prefill(asNumber, [2017], facts)).toEqual({});
  });

  it('is empty without facts', () => {
    expect(prefill(tinyPerYear, [2017], [])).toEqual({});
  });
});

describe('last values', () => {
  const old = factsOf(tinyPerYear, 'wave-2016', [2015], participant('a', 1, '0012345673', 1));
  const last = factsOf(tinyPerYear, 'wave-2017', [2015, 2016], participant('b', 1, '0012345673', 2));
  const fieldsOf = (values: ReturnType<typeof lastValuesOf>) =>
    values.map(({ wave, field }) => [wave, field]);

  it('stand at the newest row id of their entity, all waves and years, newest first', () => {
    expect(fieldsOf(lastValuesOf(tinyPerYear, recipient, [...last, ...old]))).toEqual([
      ['wave-2017', 'participants/b/inn/-'],
      ['wave-2017', 'participants/b/jobs/2015'],
      ['wave-2017', 'participants/b/jobs/2016'],
      ['wave-2017', 'participants/b/sales/2016'],
      ['wave-2016', 'participants/b/inn/-'],
      ['wave-2016', 'participants/b/jobs/2015'],
    ]);
  });

  it('stand at the present row with the same key where there is one', () => {
    const sheet = new Map<string, AnswerValue>([
      ['participants/mine/#/-', 1],
      ['participants/mine/inn/-', '0012345673'],
      ['participants/b/#/-', 2],
      ['participants/b/inn/-', '0076543215'],
    ]);
    const rows = new Set(
      lastValuesOf(tinyPerYear, recipient, last, sheet).map(({ field }) => field.split('/')[1]),
    );
    expect([...rows]).toEqual(['mine']);
  });

  it('never put two entities into one row', () => {
    const other = factsOf(tinyPerYear, 'wave-2016', [2015], participant('b', 1, '0076543215', 1));
    const rows = lastValuesOf(tinyPerYear, recipient, [...last, ...other]).map(
      ({ wave, field }) => `${wave} ${field.split('/')[1]}`,
    );
    expect([...new Set(rows)]).toEqual(['wave-2017 b', 'wave-2016 b.2']);
  });
});
