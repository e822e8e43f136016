/** The pure parts of the form: keys, blocks of a spreadsheet, totals, packing, and drafts laid over newer answers. */
import { describe, expect, it } from 'vitest';
import { sampleView } from '../../../test/web/form-sample.ts';
import { columnsOf } from './columns.ts';
import { type Draft, mergeDraft } from './merge-draft.ts';
import { packAnswers, unpackAnswers } from './model.ts';
import { nextPlace, visibleColumns, visibleRows } from './navigation.ts';
import { isBlock, parseBlock, planPaste } from './paste.ts';
import { readCell } from './read-cell.ts';
import { createTotals } from './totals.ts';

const view = sampleView(3, 2);
const participants = view.questionnaire.sections.find(({ id }) => id === 'participants');
if (!participants) throw new Error('no participants');

describe('keys of the grid', () => {
  const size = { rows: 5, columns: 4 };
  const key = (
    name: string,
    text: { length: number; start: number; end: number } | null = null,
    isList = false,
  ) => nextPlace({ row: 2, column: 1 }, { key: name, isShift: false, isList, text }, size);
  it('moves like a spreadsheet and leaves the text its own arrows', () => {
    expect(key('Enter')).toEqual({ row: 3, column: 1 });
    expect(key('ArrowUp')).toEqual({ row: 1, column: 1 });
    expect(key('PageDown')).toEqual({ row: 4, column: 1 });
    expect(key('ArrowRight', { length: 4, start: 2, end: 2 })).toBeNull();
    expect(key('ArrowRight', { length: 4, start: 4, end: 4 })).toEqual({ row: 2, column: 2 });
    expect(key('ArrowLeft', { length: 4, start: 0, end: 4 })).toEqual({ row: 2, column: 0 });
    expect(key('ArrowDown', null, true)).toBeNull();
    expect(key('a')).toBeNull();
  });
  it('draws what is in sight and never less', () => {
    const rows = visibleRows(4000, 600, 40, 150);
    expect(rows.from).toBeLessThanOrEqual(100);
    expect(rows.to).toBeGreaterThanOrEqual(115);
    expect(visibleRows(0, 600, 40, 3)).toEqual({ from: 0, to: 3 });
    const columns = visibleColumns(
      5000,
      900,
      Array.from({ length: 87 }, () => 100),
    );
    expect(columns.from).toBeLessThanOrEqual(50);
    expect(columns.to).toBeGreaterThanOrEqual(59);
    expect(columns.to - columns.from).toBeLessThan(30);
  });
});

describe('pasting a block', () => {
  it('reads tabs, quotes and line ends', () => {
    expect(parseBlock('a\tb\r\n"c\n""d"""\t\r\n')).toEqual([
      ['a', 'b'],
      ['c\n"d"', ''],
    ]);
    expect(parseBlock('1')).toEqual([['1']]);
    expect([isBlock('one'), isBlock('one\n'), isBlock('a\tb'), isBlock('a\nb')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
  it('makes rows, marks what is unclear, and says what did not fit', () => {
    const columns = columnsOf(participants, [2018], '2018');
    const at = columns.findIndex(({ question }) => question.type === 'money');
    const lastTwo = columns.slice(0, at + 1);
    let made = 0;
    const plan = planPaste(
      parseBlock('1 234,5\tsurplus\nмного\n12\n13'),
      { section: 'participants', maximumRows: 4, rows: ['r1', 'r2'], columns: lastTwo, row: 1, column: at },
      readCell,
      () => `new${++made}`,
    );
    expect(plan.cells.map(({ reading }) => reading.kind)).toEqual(['value', 'unclear', 'value']);
    expect(plan.cells[0]?.reading).toEqual({ kind: 'value', value: 1234.5 });
    expect(plan).toMatchObject({ newRows: ['new1', 'new2'], unclear: 1, surplusColumns: 1, surplusRows: 1 });
  });
});

it('sums without drift and never counts what is missing', () => {
  const totals = createTotals();
  for (let time = 0; time < 1000; time += 1) totals.change('c', null, 0.1);
  totals.change('c', 0.1, null);
  expect(totals.of('c')).toEqual({ sum: 99.9, count: 999 });
  expect(totals.of('other')).toEqual({ sum: 0, count: 0 });
});

it('packs every answer and gives it back', () => {
  const unpacked = unpackAnswers(packAnswers(view.answers));
  expect(unpacked.size).toBe(view.answers.length);
  for (const { field, value, status, version, changedBy, changedAt } of view.answers)
    expect(unpacked.get(field)).toEqual({ value, status, version, changedBy, changedAt });
});

describe('a draft laid over newer answers', () => {
  const edit = (field: string, value: number, seen: number) => ({
    field,
    value,
    status: 'changed' as const,
    seen,
  });
  const draft = (edits: Draft['edits'], flight: Draft['flight'] = null): Draft => ({
    recipient: 'r',
    flight,
    edits,
    texts: [],
    keptAt: '',
  });
  it('keeps what nobody touched, drops what arrived, and never writes over others', () => {
    const now: Record<string, { version: number; value: number }> = {
      a: { version: 1, value: 5 },
      b: { version: 3, value: 8 },
      c: { version: 2, value: 9 },
    };
    const merged = mergeDraft(
      draft([edit('a', 6, 1), edit('b', 7, 2), edit('c', 9, 1)]),
      (field) => now[field] ?? { version: 0, value: null },
    );
    expect(merged.edits.map(({ field }) => field)).toEqual(['a']);
    expect(merged.conflicts.map(({ field }) => field)).toEqual(['b']);
  });
  it('rests a later edit on its own batch that arrived without an answer', () => {
    const flight = { key: 'k', edits: [edit('a', 6, 1)] };
    const merged = mergeDraft(draft([edit('a', 7, 1)], flight), () => ({ version: 2, value: 6 }));
    expect(merged.edits).toEqual([edit('a', 7, 2)]);
    expect(merged.flight).toEqual(flight);
  });
});
