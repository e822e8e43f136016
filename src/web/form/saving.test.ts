/** Saving against a small server in memory: batches, repeats under one key, two editors, drafts. */
import { describe, expect, it } from 'vitest';
import { sampleView } from '../../../test/web/form-sample.ts';
import type { EditOutcome, FormEdit } from '../../flows/survey/workspace-flows.ts';
import { toForm } from '../pages/questionnaire/questionnaire.presenter.ts';
import { startAutosave } from './autosave.ts';
import { createFormStore } from './form-store.ts';
import type { Draft } from './merge-draft.ts';
import { readCell } from './read-cell.ts';
import type { Sent } from './send.ts';

const field = 'participants/r1/shipped-goods/2018';
const other = 'participants/r2/shipped-goods/2018';

function bench() {
  const view = sampleView(3, 1);
  const held = new Map(view.answers.map((one) => [one.field, one]));
  const put = (edit: Pick<FormEdit, 'field' | 'value' | 'status'>, by: string) => {
    const version = (held.get(edit.field)?.version ?? 0) + 1;
    const one = {
      ...edit,
      version,
      origin: { via: 'form' as const },
      changedBy: by,
      changedAt: '2019-02-01T09:00:00.000Z',
    };
    held.set(edit.field, one);
    return one;
  };
  const calls: { key: string; edits: readonly FormEdit[] }[] = [];
  const done = new Map<string, EditOutcome>();
  const net: { isDown: boolean; losesAnswers: boolean; refuse: Sent<never> | null } = {
    isDown: false,
    losesAnswers: false,
    refuse: null,
  };
  const edit = async (edits: readonly FormEdit[], key: string): Promise<Sent<EditOutcome>> => {
    calls.push({ key, edits });
    if (net.isDown) return { kind: 'later', isOffline: true, seconds: 0 };
    if (net.refuse) return net.refuse;
    const outcome = done.get(key) ?? {
      applied: edits
        .filter((one) => (held.get(one.field)?.version ?? 0) === one.seen)
        .map((one) => put(one, 'me')),
      conflicts: edits
        .filter(
          (one) =>
            (held.get(one.field)?.changedBy ?? 'me') !== 'me' &&
            (held.get(one.field)?.version ?? 0) !== one.seen,
        )
        .flatMap((one) => held.get(one.field) ?? []),
      editors: [],
      findings: [],
      progress: [],
    };
    done.set(key, outcome);
    return net.losesAnswers
      ? { kind: 'later', isOffline: true, seconds: 0 }
      : { kind: 'done', body: outcome };
  };
  let draft: Draft | undefined;
  const drafts = {
    read: async () => draft,
    keep: async (next: Draft | null) => {
      draft = next ? structuredClone(next) : undefined;
      return true;
    },
  };
  let keys = 0;
  const open = () => {
    const store = createFormStore(
      toForm({ ...view, answers: [...held.values()] }, () => [], 'ru', 'me'),
      readCell,
    );
    const autosave = startAutosave({
      store,
      client: { edit },
      drafts,
      onOutcome: () => {},
      makeKey: () => `k${++keys}`,
      wait: () => () => {},
    });
    return { store, autosave };
  };
  return { open, held, put, calls, net, draft: () => draft };
}

describe('saving', () => {
  it('sends what was typed once, with the version that was seen', async () => {
    const { open, calls, held } = bench();
    const { store, autosave } = open();
    store.type(field, '1');
    store.type(field, '1 500,25');
    await autosave.flush();
    expect(calls).toHaveLength(1);
    expect(calls[0]?.edits).toEqual([{ field, value: 1500.25, status: 'changed', seen: 1 }]);
    expect(held.get(field)?.value).toBe(1500.25);
    expect(autosave.state().kind).toBe('saved');
    expect(store.cell(field)).toMatchObject({ version: 2, isDue: false });
  });

  it('repeats a batch without answer under its key, and what was typed meanwhile follows', async () => {
    const { open, calls, net, held } = bench();
    const { store, autosave } = open();
    net.losesAnswers = true;
    store.type(field, '10');
    await autosave.flush();
    expect(autosave.state()).toMatchObject({ kind: 'offline', isKept: true });
    store.type(field, '11');
    net.losesAnswers = false;
    await autosave.flush();
    expect(calls.map(({ key }) => key).slice(0, 2)).toEqual([calls[0]?.key, calls[0]?.key]);
    expect(held.get(field)).toMatchObject({ value: 11, version: 3 });
    expect(store.dueCount()).toBe(0);
  });

  it('shows the second editor both values and writes nothing until they decide', async () => {
    const { open, put, held } = bench();
    const { store, autosave } = open();
    put({ field, value: 77, status: 'changed' }, 'somebody');
    store.type(field, '55');
    store.type(other, '5');
    await autosave.flush();
    expect(store.conflicts()).toEqual([field]);
    expect(store.cell(field)).toMatchObject({ value: 55, theirs: { value: 77, changedBy: 'somebody' } });
    expect([held.get(field)?.value, held.get(other)?.value]).toEqual([77, 5]);
    store.decide(field, 'mine');
    await autosave.flush();
    expect(held.get(field)?.value).toBe(55);
    expect(store.conflicts()).toEqual([]);
  });

  it('brings the draft back after a reload, and what others wrote meanwhile as a conflict', async () => {
    const { open, put, net, held, draft } = bench();
    const first = open();
    net.isDown = true;
    first.store.type(field, '10');
    first.store.type(other, '20');
    first.store.type('participants/r3/shipped-goods/2018', 'много');
    await first.autosave.flush();
    const kept = draft();
    expect(kept?.texts).toEqual([['participants/r3/shipped-goods/2018', 'много']]);
    put({ field: other, value: 99, status: 'changed' }, 'somebody');
    net.isDown = false;
    const second = open();
    second.store.restore(kept as Draft);
    await second.autosave.flush();
    expect(held.get(field)?.value).toBe(10);
    expect(held.get(other)?.value).toBe(99);
    expect(second.store.conflicts()).toEqual([other]);
    expect(second.store.unclear()).toEqual(['participants/r3/shipped-goods/2018']);
  });

  it('never sends half a word in place of one that is not understood', async () => {
    const { open, calls, held, draft } = bench();
    const { store, autosave } = open();
    const before = held.get(field)?.value;
    store.type(field, '12');
    store.type(field, '12аб');
    await autosave.flush();
    expect(calls).toEqual([]);
    expect(held.get(field)?.value).toBe(before);
    store.type(other, '7');
    await autosave.flush();
    expect(draft()?.texts).toEqual([[field, '12аб']]);
    store.type(field, '12');
    await autosave.flush();
    expect(held.get(field)?.value).toBe(12);
  });
  it('keeps a refused batch and says so', async () => {
    const { open, net } = bench();
    const { store, autosave } = open();
    net.refuse = { kind: 'refused', problem: { status: 401, title: '', detail: 'Sign in.', type: '' } };
    store.type(field, '10');
    await autosave.flush();
    expect(autosave.state()).toMatchObject({ kind: 'refused', status: 401 });
    expect(store.dueCount()).toBe(1);
  });
});

describe('rows and carried answers', () => {
  it('adds, moves and removes rows, and totals follow', () => {
    const { store } = bench().open();
    const before = store.total('participants/shipped-goods/2018');
    store.addRows('participants', ['x']);
    store.type('participants/x/shipped-goods/2018', '100');
    store.moveRow('participants', 'x', -1);
    expect(store.rowsIn('participants')).toEqual(['r1', 'r2', 'x', 'r3']);
    expect(store.total('participants/shipped-goods/2018')).toEqual({
      sum: before.sum + 100,
      count: before.count + 1,
    });
    store.removeRow('participants', 'x');
    expect(store.rowsIn('participants')).toEqual(['r1', 'r2', 'r3']);
    expect(store.total('participants/shipped-goods/2018')).toEqual(before);
  });
  it('marks a row carried over from last year as unchanged at once', () => {
    const { store } = bench().open();
    const carried = store.carriedIn('participants', 'r1');
    expect(carried).toBeGreaterThan(10);
    expect(store.confirm('participants', 'r1')).toBe(carried);
    expect(store.carriedIn('participants', 'r1')).toBe(0);
    expect(store.cell(field)).toMatchObject({ status: 'unchanged', isDue: true });
  });
  it('goes back from a removed row and from marks set by mistake', () => {
    const { store } = bench().open();
    const row = store.fieldsIn('participants', 'r1');
    const before = row.map((one) => [store.cell(one).value, store.cell(one).status]);
    const total = store.total('participants/shipped-goods/2018');
    const undoRemoval = store.remember(row);
    store.removeRow('participants', 'r1');
    undoRemoval();
    expect(store.rowsIn('participants')).toEqual(['r1', 'r2', 'r3']);
    expect(store.total('participants/shipped-goods/2018')).toEqual(total);
    const undoMarks = store.remember(row);
    store.confirm('participants', 'r1');
    undoMarks();
    expect(row.map((one) => [store.cell(one).value, store.cell(one).status])).toEqual(before);
  });
});
