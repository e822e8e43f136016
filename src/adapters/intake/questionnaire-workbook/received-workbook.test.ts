/**
 * What people and programs do to a workbook before it comes back: understood where the meaning is certain, otherwise a finding, never a
 * wrong number.
 */
import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../domain/survey/questionnaire.ts';
import { tinyChoices, tinyPerYear, tinyRows } from '../../../domain/survey/tiny-questionnaires.ts';
import {
  answersOf,
  asked,
  errorsOf,
  inn,
  makeBench,
  participants,
  read,
  single,
  subjectOf,
} from './testing/workbook-bench.ts';
import { writeWorkbook } from './write-workbook.ts';

const { receive, understand } = makeBench();
const three = subjectOf(tinyPerYear, participants(3));
const sheetName = '1. participants';
/** Columns: A keys, B ИНН, C and D jobs, E and F sales, G and H import share; participants from row 6. */
const sheetIn = (book: exceljs.Workbook): exceljs.Worksheet => {
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const onSheet = (edit: (sheet: exceljs.Worksheet) => void, subject = three) =>
  receive(subject, (book) => edit(sheetIn(book)));
const field = (row: string, question: string, year = '-') => `participants/${row}/${question}/${year}`;
const unchanged = answersOf(await understand(await writeWorkbook(three), three));

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

describe('the workbook of', () => {
  const bytes = writeWorkbook(three);
  const code = async (reader: typeof three) => {
    const reading = await understand(await bytes, reader);
    if (reading.kind === 'read') return 'read';
    expect(reading.detail.ru).toMatch(/Скачайте|скачайте/);
    return reading.code;
  };

  it('another wave is refused', async () => {
    expect(await code({ ...three, wave: { ...three.wave, id: 'wave-2019' } })).toBe('other-wave');
  });

  it('another recipient is refused', async () => {
    const recipient = { ...three.recipient, id: 'ffeeddccbbaa9988' };
    expect(await code({ ...three, recipient })).toBe('other-recipient');
  });

  it('another edition is refused', async () => {
    const questionnaire = { ...three.questionnaire, id: 'cluster-2017' };
    expect(await code({ ...three, questionnaire })).toBe('other-edition');
  });

  it('nobody of ours is refused, and one with two sheets of instructions', async () => {
    const without = await receive(three, (book) => book.removeWorksheet('Инструкция'));
    expect(without).toMatchObject({ kind: 'refused', code: 'foreign-workbook' });
    const twice = await receive(three, (book) => {
      book.addWorksheet('Инструкция 2').getCell('A1').value = 'atlas:workbook:1';
    });
    expect(twice).toMatchObject({ kind: 'refused', code: 'foreign-workbook' });
  });

  it('an older version is read, and it is said', async () => {
    const later = { ...three, recipient: { ...three.recipient, version: 9 } };
    const reading = read(await understand(await bytes, later));
    expect(answersOf(reading)).toEqual(unchanged);
    expect(reading.findings).toEqual([expect.objectContaining({ severity: 'warning', cell: null })]);
    expect(reading.findings[0]?.message.ru).toContain('до последней отправки');
  });
});

describe('a sheet that was', () => {
  it('renamed is understood', async () => {
    const reading = await onSheet((sheet) => {
      sheet.name = 'Наши участники';
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).answers[0]?.sheet).toBe('Наши участники');
  });

  it('copied is refused as a sheet: neither copy is taken', async () => {
    const reading = await receive(three, (book) => {
      const copy = book.addWorksheet('Копия');
      sheetIn(book).eachRow((row, at) => {
        copy.getRow(at).values = row.values as exceljs.CellValue[];
      });
    });
    expect(answersOf(reading).size).toBe(0);
    expect(read(reading).findings.filter(({ severity }) => severity === 'error')).toHaveLength(2);
  });

  it('deleted, or whose service row was deleted, changes nothing', async () => {
    const deleted = await receive(three, (book) => book.removeWorksheet(sheetName));
    expect([answersOf(deleted).size, read(deleted).findings.length]).toEqual([0, 1]);
    const unkeyed = await onSheet((sheet) => sheet.spliceRows(3, 1));
    expect([answersOf(unkeyed).size, read(unkeyed).findings[0]?.severity]).toEqual([0, 'error']);
  });

  it('hidden is understood, and it is said', async () => {
    const reading = await onSheet((sheet) => {
      sheet.state = 'hidden';
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', sheet: sheetName }]);
  });

  it('added holds nothing that is taken: each cell is reported', async () => {
    const reading = await receive(three, (book) => {
      const sheet = book.addWorksheet('Расчёты');
      sheet.addRow(['да', 2016, 'Итого']);
      for (let row = 0; row < 50; row += 1) sheet.addRow([row, row * 2]);
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).cells.reported).toBe(103);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', sheet: 'Расчёты', cell: 'A1:C51' }]);
  });
});

describe('columns that were', () => {
  it('moved are understood', async () => {
    const reading = await onSheet((sheet) => {
      const [jobs, sales] = [sheet.getColumn(3).values, sheet.getColumn(6).values];
      sheet.getColumn(3).values = sales;
      sheet.getColumn(6).values = jobs;
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(errorsOf(reading)).toEqual([]);
  });

  it('inserted, also before the keys, leave the others where they are and are reported', async () => {
    const reading = await onSheet((sheet) => {
      sheet.spliceColumns(3, 0, [null, null, null, 'Примечание', null, 'да', 2016, '15']);
      sheet.spliceColumns(1, 0, []);
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(errorsOf(reading)).toEqual(['D6', 'D7', 'D8']);
    expect(read(reading).findings.filter(({ cell }) => cell === 'D4')).toHaveLength(1);
  });

  it('deleted leave their answers as they were', async () => {
    const reading = await onSheet((sheet) => sheet.spliceColumns(3, 1));
    expect(answersOf(reading).has(field('r1', 'jobs', '2016'))).toBe(false);
    expect(answersOf(reading).size).toBe(unchanged.size - 3);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', text: 'jobs *, 2016' }]);
  });

  it('hidden are understood, with a warning for each answer', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getColumn(5).hidden = true;
      sheet.getRow(7).hidden = true;
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).findings).toHaveLength(3 + 6);
  });
});

describe('rows that were', () => {
  const newRow = [undefined, inn(9), 5, 6, 7, 8, 9, 10];

  it('inserted between others are new, and the others stay who they are', async () => {
    const reading = await onSheet((sheet) => void sheet.insertRow(7, newRow));
    const answers = answersOf(reading);
    for (const [path, value] of unchanged) expect(answers.get(path)).toBe(value);
    const added = [...answers.keys()].filter((path) => !unchanged.has(path));
    expect(added.map((path) => path.split('/')[2])).toEqual([
      '#',
      'inn',
      'jobs',
      'jobs',
      'sales',
      'sales',
      'import-share',
      'import-share',
    ]);
    expect(read(reading).findings).toEqual([]);
  });

  it('inserted among the headings make no answer', async () => {
    const reading = await onSheet((sheet) => {
      sheet.insertRow(4, []);
      sheet.insertRow(6, [undefined, 'Заполняла бухгалтерия']);
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', cell: 'B6' }]);
  });

  it('sorted without their keys are known by their ИНН', async () => {
    const reading = await onSheet((sheet) => {
      const [first, third] = [6, 8].map((at) => sheet.getRow(at).values as exceljs.CellValue[]);
      sheet.getRow(6).values = ['r1', ...(third ?? []).slice(2)] as exceljs.CellValue[];
      sheet.getRow(8).values = ['r3', ...(first ?? []).slice(2)] as exceljs.CellValue[];
    });
    expect(answersOf(reading)).toEqual(unchanged);
  });

  it('copied with their key are reported, both of them', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getRow(9).values = sheet.getRow(6).values as exceljs.CellValue[];
      sheet.getCell('C9').value = 999;
    });
    // Two rows say the same ИНН: neither is taken.
    expect([...answersOf(reading).keys()].some((path) => path.includes('/r1/'))).toBe(false);
    expect(errorsOf(reading)).toEqual(['A6:H6', 'A9:H9']);
  });

  it('copied and given an ИНН of their own are new', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getRow(9).values = sheet.getRow(6).values as exceljs.CellValue[];
      sheet.getCell('B9').value = inn(77);
    });
    const answers = answersOf(reading);
    for (const [path, value] of unchanged) expect(answers.get(path)).toBe(value);
    expect([...answers.values()]).toContain(inn(77));
    expect(errorsOf(reading)).toEqual([]);
  });

  it('written twice with one new ИНН are reported', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getRow(9).values = newRow;
      sheet.getRow(10).values = [...newRow.slice(0, 2), 50];
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(errorsOf(reading)).toEqual(['B9:H9', 'B10', 'C10']);
  });

  it('deleted stay in the form, and it is said', async () => {
    const reading = await onSheet((sheet) => sheet.spliceRows(7, 1));
    expect(answersOf(reading).size).toBe(unchanged.size - 7);
    expect(read(reading).findings).toMatchObject([{ severity: 'warning', text: inn(2) }]);
  });

  it('deleted in the form meanwhile are reported', async () => {
    const fewer = subjectOf(tinyPerYear, participants(2));
    const reading = await understand(await writeWorkbook(three), fewer);
    expect(errorsOf(reading)).toEqual(['A8:H8']);
    expect(answersOf(reading).size).toBe(14);
  });

  it('sent a second time are not made a second time', async () => {
    const edit = (book: exceljs.Workbook) => {
      sheetIn(book).getRow(9).values = newRow;
    };
    const first = answersOf(await receive(three, edit));
    const after = subjectOf(tinyPerYear, new Map([...three.answers, ...(first as typeof three.answers)]));
    const again = answersOf(await receive(three, edit, after));
    expect([...again.keys()].every((path) => after.answers.has(path))).toBe(true);
  });

  it('without a key of ИНН are new where nothing hidden names them', async () => {
    const rows = subjectOf(tinyRows, { 'sites/r1/#/-': 1, 'sites/r1/address/-': 'Заречье' });
    const reading = await receive(rows, (book) => {
      const sheet = book.getWorksheet('1. sites');
      if (sheet) sheet.getRow(7).values = [undefined, 'Ключи', 2.5];
    });
    expect([...answersOf(reading).values()]).toEqual(['Заречье', 2, 'Ключи', 2.5]);
  });

  it('emptied empty their answers', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getCell('C6').value = null;
    });
    expect(answersOf(reading).get(field('r1', 'jobs', '2016'))).toBeNull();
  });
});

describe('merged cells', () => {
  it('are reported, and what lies under them is left alone', async () => {
    const reading = await onSheet((sheet) => sheet.mergeCells('C6:D7'));
    const answers = answersOf(reading);
    for (const row of ['r1', 'r2'])
      for (const year of ['2016', '2017']) expect(answers.has(field(row, 'jobs', year))).toBe(false);
    expect(errorsOf(reading)).toContain('C6');
    expect(answers.get(field('r3', 'jobs', '2017'))).toBe(30);
  });
});

describe('numbers', () => {
  it.each<[string, exceljs.CellValue, unknown]>([
    ['as text', '1250', 1250],
    ['with a decimal comma', '1250,5', 1250.5],
    ['with a point', '1250.5', 1250.5],
    ['with spaces', '1 250 300,5', 1250300.5],
    ['with no-break spaces', '1\u00a0250\u00a0300,5', 1250300.5],
    ['with narrow no-break spaces', '1\u202f250,5', 1250.5],
    ['with spaces around', '  1250 ', 1250],
    ['with an apostrophe for thousands', "1'250", 'finding'],
    ['with a comma that could be either', '1,250', 'finding'],
    ['with a point that could be either', '1.250', 'finding'],
    ['with commas for thousands', '1,250,300', 'finding'],
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
  ])('shown as %s are a finding', async (_name, format) => {
    expect(await one('money', typed(43_100.5, format))).toBe('finding');
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
    ['inn', '101234567', 'finding'],
    ['ogrn', 1.0277e12, '1027700000000'],
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
