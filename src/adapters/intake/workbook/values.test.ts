import { describe, expect, it } from 'vitest';
import { cellName, readRange, readReference } from './cell-reference.ts';
import { dateOfSerial, dateOfText } from './date-serial.ts';
import { HiddenSpans } from './hidden-spans.ts';
import { LineSplitter } from './line-splitter.ts';
import { shownAs } from './number-formats.ts';
import { unescapeText } from './unescape-text.ts';

describe('references', () => {
  it.each([
    ['A1', 1, 1],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('%s', (ref, row, column) => {
    expect(readReference(ref)).toEqual({ row, column });
    expect(cellName(row, column)).toBe(ref);
  });

  it.each(['', 'A0', 'A', '1', 'XFE1', 'A1048577', 'ABCD1', 'A1:B2', '$A$1', 'A-1', 'А1'])(
    'not %s',
    (ref) => {
      expect(readReference(ref)).toBeNull();
    },
  );

  it('puts the corners of a range in order', () => {
    expect(readRange('C5:A2')).toMatchObject({ rows: { from: 2, to: 5 }, columns: { from: 1, to: 3 } });
    expect(readRange('A1:B2:C3')).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45_443, false, '2024-05-31'],
    [45_443.5, false, '2024-05-31T12:00:00'],
    [45_443.999999999, false, '2024-06-01'],
    [0, false, null],
    [-1, false, null],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, null],
    [0, true, '1904-01-01'],
    [43_981, true, '2024-05-31'],
    [Number.NaN, false, null],
  ])('day %d, of 1904: %s, is %s', (serial, date1904, date) => {
    expect(dateOfSerial(serial, date1904)).toBe(date);
  });

  it('reads ISO dates and nothing like them', () => {
    expect(dateOfText('2024-05-31')).toBe('2024-05-31');
    expect(dateOfText('2024-05-31T10:20:30.500Z')).toBe('2024-05-31T10:20:30');
    expect(dateOfText('2024-02-31')).toBeNull();
    expect(dateOfText('31.05.2024')).toBeNull();
  });

  it.each([
    ['dd.mm.yyyy', 'date'],
    ['[$-419]d mmmm yyyy "г.";@', 'date'],
    ['mmm', 'month'],
    ['mmm\\-yy', 'month'],
    ['[$-419]mmmm yyyy', 'month'],
    ['yyyy\\-mm\\-dd hh:mm', 'date'],
    ['[h]:mm:ss', 'time'],
    ['hh:mm', 'time'],
    ['mm:ss.0', 'time'],
    ['General', 'number'],
    ['Основной', 'number'],
    ['0.00E+00', 'number'],
    ['##0.0E+0', 'number'],
    ['# ?/?', 'number'],
    ['#,##0.###', 'number'],
    ['#,##0.00;[Red]\\-#,##0.00', 'number'],
    ['_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-', 'number'],
    ['[Red]#,##0', 'number'],
    ['0;yyyy', 'number'],
    ['@', 'number'],
    ['0%', 'percent'],
    ['0.00\\ %', 'percent'],
    ['#,##0,', 'scaled'],
    ['#,##0.0,,', 'scaled'],
    ['0.0,"тыс."', 'unit'],
    ['#,##0.00 "млн. dollars"', 'unit'],
    ['#,##0.00\\ "₽"', 'unit'],
    ['#,##0.00[$₽-419]', 'unit'],
    ['[$-419]#,##0', 'number'],
    ['#,##0$', 'unit'],
    ['0\\d', 'unit'],
    ['0"%"', 'unit'],
  ])('the format %s shows a %s', (code, kind) => {
    expect(shownAs(code)).toBe(kind);
  });
});

describe('texts', () => {
  it('lose the escapes of Excel, but never gain a NUL', () => {
    expect(unescapeText('a_x000D_\nb_x005F_x000D_')).toBe('a\r\nb_x000D_');
    expect(unescapeText('_x0000_ _xD800_')).toBe('_x0000_ _xD800_');
  });
});

describe('hidden spans', () => {
  it('join, end at the cap and refuse to go back', () => {
    const spans = new HiddenSpans(10);
    expect([spans.add(2, 2), spans.add(3, 4), spans.add(8, 16_384), spans.add(12, 13)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(spans.spans).toEqual([
      { from: 2, to: 4 },
      { from: 8, to: 10 },
    ]);
    expect([1, 2, 4, 5, 10, 11].map((number) => spans.has(number))).toEqual([
      false,
      true,
      true,
      false,
      true,
      false,
    ]);
    expect(spans.add(3, 9)).toBe(false);
  });
});

describe('lines', () => {
  it('are joined over pieces that cut a letter, up to the bound', () => {
    const splitter = new LineSplitter(20);
    const bytes = Buffer.from('раз\nдва\n');
    expect(splitter.take(bytes.subarray(0, 9))).toEqual(['раз']);
    expect(splitter.take(bytes.subarray(9))).toEqual(['два']);
    expect(splitter.take(bytes)).toBeNull();
  });
});
