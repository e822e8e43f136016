/** What a workbook sent twice may change, and what it may not undo. */
import { describe, expect, it } from 'vitest';
import { originalsAt, valuesAt, verdictOn } from './compare-workbook.ts';

const made = '2018-02-01T09:00:00.000Z';
const change = (seq: number, at: string, before: number | null, after: number | null, own = false) => ({
  seq,
  field: 'a',
  before,
  after,
  at,
  origin: own
    ? ({ via: 'workbook', file: 'f', sheet: 's', cell: 'A1', text: '', madeAt: made } as const)
    : ({ via: 'form' } as const),
});
const later = '2018-02-02T09:00:00.000Z';

describe('what a workbook knew of a field', () => {
  it('is nothing to say where nothing changed since', () => {
    expect(valuesAt([change(1, '2018-01-01T00:00:00.000Z', null, 5)], made).has('a')).toBe(false);
  });

  it('is the value before the form changed it', () => {
    expect(valuesAt([change(2, later, 6, 7), change(1, later, 5, 6)], made).get('a')).toBe(5);
  });

  it('is what the same workbook gave when it was sent before, and no change by others after that', () => {
    expect(valuesAt([change(1, later, 5, 6, true)], made).get('a')).toBe(6);
    expect(valuesAt([change(1, later, 5, 6, true), change(2, later, 6, 9)], made).get('a')).toBe(6);
  });
});

describe('a cell of a second copy of a workbook that was sent already', () => {
  const history = [change(1, later, 5, 6, true)];
  const told = (written: number | null, now: number | null) =>
    verdictOn(written, {
      now,
      last: valuesAt(history, made).get('a') ?? null,
      original: originalsAt(history, made).get('a') ?? null,
    });

  it('that was never touched does not undo what the first copy gave', () => {
    expect(told(5, 6)).toBe('other-copy');
    expect(told(5, 9)).toBe('other-copy');
  });

  it('that says something new is a change, or a conflict where the form changed it too', () => {
    expect(told(7, 6)).toBe('change');
    expect(told(7, 9)).toBe('both');
  });

  it('that says what stands there or what the first copy gave changes nothing', () => {
    expect(told(6, 6)).toBe('nothing');
    expect(told(6, 9)).toBe('nothing');
  });
});
