/**
 * Single cells of a workbook as they come back: understood where the meaning is certain, otherwise a finding, never a wrong number.
 */
import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/domain/survey/questionnaire.ts';
import { tinyChoices } from '../../src/domain/survey/tiny-questionnaires.ts';
import { isInn } from '../../src/kernel/inn.ts';
import { answersOf, asked, makeBench, read, single, subjectOf } from './workbook-bench.ts';

const { receive } = makeBench();

/** The answer of a workbook with one question whose cell was filled by `fill`; 'finding' where it was reported. */
async function one(
  type: Question['type'],
  fill: (cell: exceljs.Cell) => void,
  edit: (book: exceljs.Workbook) => void = () => undefined,
) {
  const subject = subjectOf(single(type), {});
  const reading = await receive(subject, (book) => {
    const cell = book.getWorksheet('1. general')?.getCell('D6');
    if (cell) fill(cell);
    edit(book);
  });
  const { findings, answers } = read(reading);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.length + answers.length).toBe(1);
  if (errors.length > 0) {
    expect(errors[0]).toMatchObject({ sheet: '1. general', cell: 'D6' });
    expect(errors[0]?.message.ru).toMatch(/[а-я].*\.$/i);
    return 'finding';
  }
  return answersOf(reading).get(asked);
}

const typed =
  (value: exceljs.CellValue, numFmt?: string) =>
  (cell: exceljs.Cell): void => {
    cell.value = value;
    if (numFmt !== undefined) cell.numFmt = numFmt;
  };

describe('numbers', () => {
  it.each<[string, exceljs.CellValue, unknown]>([
    ['as text', '1250', 1250],
    ['with a decimal comma', '1250,5', 1250.5],
    ['with a point', '1250.5', 1250.5],
    ['with spaces', '1 250 300,5', 1250300.5],
    ['with no-break spaces', '1\u00a0250\u00a0300,5', 1250300.5],
    ['with narrow no-break spaces', '1\u202f250,5', 1250.5],
    ['with spaces around', '  1250 ', 1250],
    ['with an apostrophe for thousands', "1'250", 1250],
    ['with an apostrophe and a comma', '1\u2019250\u2019300,5', 1250300.5],
    ['with a comma and a point', '1,234.5', 1234.5],
    ['with a point and a comma', '1.250,30', 1250.3],
    ['with unseen characters around', '\ufeff1250\u200b', 1250],
    ['with a mark that turns the writing', '\u202e1250', 'finding'],
    ['with digits of another script', '\u0661\u0662', 'finding'],
    ['with an exponent as text', '1,25E+03', 'finding'],
    ['with a comma that could be either', '1,250', 'finding'],
    ['with a point that could be either', '1.250', 'finding'],
    ['with commas for thousands', '1,250,300', 1250300],
    ['with one mark for both', '1,250,300,5', 'finding'],
    ['with two marks for thousands', '1 250.300,5', 'finding'],
    ['with a unit', '1250 тыс. руб.', 'finding'],
    ['in words', 'нет данных', 'finding'],
    ['as a dash', '—', 'finding'],
    ['with the noise of binary fractions', 0.1 + 0.2, 0.3],
    ['with a fourth decimal', 0.0001, 'finding'],
    ['negative, with a minus sign', '−5', -5],
    ['as truth', true, 'finding'],
    ['as an error', { error: '#REF!' }, 'finding'],
    ['as rich text', { richText: [{ text: '12' }, { text: '50' }] }, 1250],
  ])('%s', async (_name, value, expected) => {
    expect(await one('money', typed(value))).toBe(expected);
  });

  it.each([
    ['a date', 'dd.mm.yyyy'],
    ['a time', 'h:mm'],
    ['per cent', '0%'],
    ['thousands left out', '#,##0,'],
    ['roubles', '#,##0.00\\ "₽"'],
    ['millions in words', '0.0" млн"'],
    ['thousands above a bound', '[<1000]0;0.0,'],
    ['words for zero', '0;-0;"нет данных"'],
    ['nothing at all', ';;;'],
    ['with zeros that are not there', '0\\0\\0\\0'],
    ['with digits in words', '0" 000"'],
    ['with a comma that is not there', '0\\,0'],
  ])('shown as %s are a finding', async (_name, format) => {
    expect(await one('money', typed(43_100.5, format))).toBe('finding');
  });

  it.each<[number, string, unknown]>([
    [-15, '0;0', 'finding'],
    [-15, '#,##0;[Red]#,##0', 'finding'],
    [-15, '#,##0;[Red]-#,##0', -15],
    [-15, '#,##0_);(#,##0)', -15],
    [-15, '0', -15],
    [15, '0;0', 15],
    [0, '0;-0;;@', 'finding'],
    [15, '0;-0;;@', 15],
    [0, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 0],
    [-15, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', -15],
  ])('%s in the format %s', async (value, format, expected) => {
    expect(await one('money', typed(value, format))).toBe(expected);
  });

  it.each<[exceljs.CellValue, string | undefined, unknown]>([
    [0.25, '0%', 25],
    [0.07, '0.00%', 7],
    [0.29, '0%', 29],
    ['25%', undefined, 25],
    ['12,5 %', undefined, 12.5],
    [25, undefined, 25],
    [0.25, '0.##', 0.25],
    [25, '0"%"', 'finding'],
  ])('of a share: %s in the format %s', async (value, format, expected) => {
    expect(await one('percent', typed(value, format))).toBe(expected);
  });

  it('of a share below one are taken as written, with a warning', async () => {
    const reading = await receive(subjectOf(single('percent'), {}), (book) => {
      const cell = book.getWorksheet('1. general')?.getCell('D6');
      if (cell) cell.value = 0.25;
    });
    expect(answersOf(reading).get(asked)).toBe(0.25);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', cell: 'D6' }]);
  });

  it('of people are whole', async () => {
    expect(await one('integer', typed(15.5))).toBe('finding');
    expect(await one('integer', typed('1 250'))).toBe(1250);
  });
});

describe('formulas', () => {
  const formula = (result: unknown) => typed({ formula: 'A1*2', result } as exceljs.CellFormulaValue);

  it('give their stored value, with a warning', async () => {
    const reading = await receive(subjectOf(single('money'), {}), (book) => {
      const cell = book.getWorksheet('1. general')?.getCell('D6');
      if (cell) formula(1250.5)(cell);
    });
    expect(answersOf(reading).get(asked)).toBe(1250.5);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', cell: 'D6', text: '1250.5' }]);
    expect(read(reading).findings[0]?.message.ru).toContain('формула');
  });

  it('without a value or with an error are a finding', async () => {
    expect(await one('money', formula(undefined))).toBe('finding');
    expect(await one('money', formula({ error: '#DIV/0!' }))).toBe('finding');
  });
});

describe('dates', () => {
  const serial = (value: number, format: string) => typed(value, format);

  it.each<[string, (cell: exceljs.Cell) => void, unknown]>([
    ['as text', typed('31.12.2017'), '2017-12-31'],
    ['as ISO text', typed('2017-12-31'), '2017-12-31'],
    ['as a day number', serial(43_100, 'dd.mm.yyyy'), '2017-12-31'],
    ['with a time of day', serial(43_100.75, 'dd.mm.yyyy hh:mm'), '2017-12-31'],
    ['with the month alone', serial(43_100, 'mmm yy'), 'finding'],
    ['as a bare number', serial(43_100, '0'), 'finding'],
    ['as a year that the program took for a day', serial(2017, 'dd.mm.yyyy'), 'finding'],
    ['as a number that the program took for a day', serial(11, 'dd.mm.yyyy'), 'finding'],
    ['before the years of trade', serial(2300, 'dd.mm.yyyy'), '1906-04-18'],
    ['that never was', typed('31.02.2017'), 'finding'],
    ['in the order of America', typed('12/31/2017'), 'finding'],
  ])('%s', async (_name, fill, expected) => {
    expect(await one('date', fill)).toBe(expected);
  });

  it('of a workbook that counts from 1904', async () => {
    const fill = serial(43_100 - 1462, 'dd.mm.yyyy');
    const from1904 = (book: exceljs.Workbook) => {
      book.properties.date1904 = true;
    };
    expect(await one('date', fill, from1904)).toBe('2017-12-31');
    expect(await one('date', fill)).toBe('2013-12-30');
  });
});

describe('words', () => {
  it.each<[Question['type'], exceljs.CellValue, unknown]>([
    ['inn', ' 7701234567 ', '7701234567'],
    ['inn', 7_701_234_567, '7701234567'],
    ['inn', 101_234_567, 'finding'],
    ['inn', 7.7e9, 'finding'],
    ['ogrn', '1,02770E+12', 'finding'],
    ['ogrn', 1_027_700_132_195, '1027700132195'],
    ['inn', '101234567', 'finding'],
    ['ogrn', 1.0277e12, 'finding'],
    ['okved', 22.29, 'finding'],
    ['text', 'слово  ', 'слово'],
    ['text', 1.5, 'finding'],
    ['text', true, 'finding'],
    ['boolean', 'ДА', true],
    ['boolean', ' Нет ', false],
    ['boolean', true, true],
    ['boolean', 1, 'finding'],
    ['boolean', 'может быть', 'finding'],
    ['federal-subject', 'Республика  Татарстан ', 'finding-or-code'],
    ['known-cluster', 'federal-9', 'federal-9'],
    ['known-cluster', 'Кластер «Третий»', 'finding'],
    ['email', 'не почта', 'finding'],
  ])('of type %s: %s', async (type, value, expected) => {
    const found = await one(type, typed(value));
    if (expected === 'finding-or-code') expect(found).toMatch(/^RU-/);
    else expect(found).toBe(expected);
  });

  it('of an ИНН whose first zero a program took: put back where the check digits say so, and it is said', async () => {
    const zeroed = [...Array(99).keys()].map((at) => 12_345_670 + at + 100_000_000);
    const lost = zeroed.find((number) => isInn(`0${number}`)) ?? 0;
    const reading = await receive(subjectOf(single('inn'), {}), (book) => {
      const cell = book.getWorksheet('1. general')?.getCell('D6');
      if (cell) cell.value = lost;
    });
    expect(answersOf(reading).get(asked)).toBe(`0${lost}`);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', cell: 'D6', text: String(lost) }]);
    expect(await one('inn', typed(String(lost)))).toBe('finding');
    expect(await one('inn', typed(lost + 1))).toBe('finding');
    const again = await receive(subjectOf(single('inn'), { [asked]: `0${lost}` }), (book) => {
      const cell = book.getWorksheet('1. general')?.getCell('D6');
      if (cell) cell.value = lost;
    });
    expect(read(again).findings).toEqual([]);
  });

  it('of a number that a program rounded say what happened', async () => {
    const reading = await receive(subjectOf(single('ogrn'), {}), (book) => {
      const cell = book.getWorksheet('1. general')?.getCell('D6');
      if (cell) cell.value = 1.02e12;
    });
    expect(read(reading).findings[0]?.message.ru).toContain('округлила');
  });

  it('of lists of the reference stand also on lines of their own', async () => {
    const found = await one(
      'federal-subjects',
      typed('Калужская область\nг.  Москва\r\nRU-TA'.replace('г.  ', '')),
    );
    expect(found).toEqual(['RU-KLU', 'RU-MOW', 'RU-TA']);
  });

  it('of lists are known by label and by code, trailing spaces and all', async () => {
    const subject = subjectOf(tinyChoices, {});
    const reading = await receive(subject, (book) => {
      const sheet = book.getWorksheet('1. general');
      if (!sheet) return;
      sheet.getCell('D6').value = 'малый ';
      sheet.getCell('D7').value = 'Большой, емкий; small;';
      sheet.getCell('D8').value = 'TRUE';
    });
    expect([...answersOf(reading).values()]).toEqual(['small', ['large', 'small'], true]);
  });
});
