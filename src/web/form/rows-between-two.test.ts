/** Two people in one row: removed here and filled in there, either way round; what comes in while one types waits. */
import { describe, expect, it } from 'vitest';
import { sampleView } from '../../../test/web/form-sample.ts';
import type { StoredAnswer } from '../../flows/survey/survey-ports.ts';
import { toForm } from '../pages/questionnaire/questionnaire.presenter.ts';
import { createFormStore } from './form-store.ts';
import { readCell } from './read-cell.ts';

const mark = 'participants/r1/#/-';
const jobs = 'participants/r1/jobs/2018';
const name = 'participants/r1/name/-';

const open = () =>
  createFormStore(
    toForm(sampleView(3, 1), () => [], 'ru', 'me'),
    readCell,
  );
const stored = (field: string, value: StoredAnswer['value'], version: number): StoredAnswer => ({
  field,
  value,
  status: 'changed',
  origin: { via: 'form' },
  version,
  changedBy: 'account-b',
  changedAt: '2019-02-01T09:00:00.000Z',
});
const outcome = (conflicts: StoredAnswer[]) => ({
  applied: [],
  conflicts,
  editors: [],
  findings: [],
  progress: [],
});
const news = (...all: StoredAnswer[]) => all.map((one) => [one.field, one] as const);

describe('a row that somebody else removed', () => {
  it('waits with what is typed into it until one decides, and comes back whole', () => {
    const store = open();
    store.type(jobs, '77');
    store.takeBatch('k1');
    store.land(outcome([stored(mark, null, 2), stored(name, null, 2)]));
    expect(store.conflicts()).toEqual([mark]);
    expect(store.rowsIn('participants')).toContain('r1');
    expect(store.takeBatch('k2')).toBeNull();
    expect(store.dueCount()).toBeGreaterThan(0);
    store.decide(mark, 'mine');
    const sent = new Map(store.takeBatch('k3')?.edits.map((one) => [one.field, one]));
    expect(sent.get(mark)).toMatchObject({ value: 1, seen: 2 });
    expect(sent.get(name)).toMatchObject({ value: 'Предприятие 1', seen: 2 });
    expect(sent.get(jobs)).toMatchObject({ value: 77 });
  });

  it('goes with what was typed where one lets it go', () => {
    const store = open();
    store.type(jobs, '77');
    store.refresh(news(stored(mark, null, 2), stored(name, null, 2)));
    expect(store.conflicts()).toEqual([mark]);
    store.decide(mark, 'theirs');
    expect(store.rowsIn('participants')).not.toContain('r1');
    expect(store.dueCount()).toBe(0);
  });

  it('goes by itself where nothing was typed', () => {
    const store = open();
    store.refresh(news(stored(mark, null, 2), stored(name, null, 2)));
    expect(store.rowsIn('participants')).toEqual(['r2', 'r3']);
    expect(store.conflicts()).toEqual([]);
  });
});

it('a row removed here stays where others filled it in meanwhile', () => {
  const store = open();
  store.removeRow('participants', 'r1');
  const batch = store.takeBatch('k1', 3);
  expect(batch?.edits.filter(({ field }) => field.startsWith('participants/r1/')).length).toBeGreaterThan(20);
  const kept = store.land(
    outcome([stored(mark, 1, 1), stored(name, 'Предприятие 1', 1), stored(jobs, 500, 2)]),
  );
  expect(kept).toEqual(['participants/r1']);
  expect(store.rowsIn('participants')).toContain('r1');
  expect(store.cell(jobs)).toMatchObject({ value: 500, isNews: true, isDue: false });
  expect(store.conflicts()).toEqual([]);
});

it('what others write into the field one stands in waits until it is left', () => {
  const store = open();
  store.hold(jobs);
  store.refresh(news(stored(jobs, 500, 2)));
  expect(store.cell(jobs)).toMatchObject({ value: 10, version: 1 });
  store.release();
  expect(store.cell(jobs)).toMatchObject({ value: 500, version: 2, isNews: true });
  store.hold(jobs);
  store.type(jobs, '11');
  store.refresh(news(stored(jobs, 600, 3)));
  store.release();
  expect(store.cell(jobs)).toMatchObject({ value: 11, theirs: { value: 600 } });
});
