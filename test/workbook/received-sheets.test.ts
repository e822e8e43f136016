/**
 * What people do to the sheets, rows and columns of a workbook before it comes back: understood where the meaning is certain, otherwise a finding, never a
 * wrong number.
 */
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import { tinyPerYear, tinyRows } from '../../src/domain/survey/tiny-questionnaires.ts';
import {
  field,
  onSheet,
  receive,
  sheetIn,
  sheetName,
  three,
  unchanged,
  understand,
} from './participants-sheet.ts';
import { answersOf, errorsOf, inn, participants, read, subjectOf } from './workbook-bench.ts';

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

  const putIn = async (other: typeof three, isBeside: boolean) => {
    const foreign = new exceljs.Workbook();
    await foreign.xlsx.load((await writeWorkbook(other)) as never);
    return receive(three, (book) => {
      if (!isBeside) book.removeWorksheet(sheetName);
      const sheet = book.addWorksheet('Их участники');
      sheetIn(foreign).eachRow((row, at) => {
        sheet.getRow(at).values = row.values as exceljs.CellValue[];
      });
    });
  };
  const theirs = { ...three, recipient: { ...three.recipient, id: 'ffeeddccbbaa9988' } };

  it.each<[string, typeof three, string]>([
    ['copied in from the workbook of another recipient', theirs, 'другого респондента'],
    [
      'copied in from a workbook downloaded earlier',
      { ...three, madeAt: '2018-01-15T09:00:00.000Z' },
      'в другое время',
    ],
  ])('%s is reported, in the place of ours and beside it', async (_name, other, words) => {
    const alone = read(await putIn(other, false));
    expect(alone.answers).toEqual([]);
    expect(alone.findings).toMatchObject([
      { severity: 'error', sheet: 'Их участники' },
      { severity: 'warning', sheet: sheetName },
    ]);
    expect(alone.findings[0]?.message.ru).toContain(words);
    expect(alone.cells.read).toBe(alone.cells.understood + alone.cells.reported + alone.cells.headings);
    const beside = await putIn(other, true);
    expect(answersOf(beside)).toEqual(unchanged);
    expect(read(beside).findings).toMatchObject([{ severity: 'error', sheet: 'Их участники' }]);
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
