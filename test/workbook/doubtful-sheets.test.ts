/** Sheets that contradict what we wrote: headings moved off their hidden keys, rows without a name, lost keys. Findings, never answers. */
import type exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { tinyChoices, tinyRows } from '../../src/domain/survey/tiny-questionnaires.ts';
import { field, onSheet, receive, unchanged } from './participants-sheet.ts';
import { answersOf, errorsOf, read, subjectOf } from './workbook-bench.ts';

/** Moves the words and the answers of two columns, as somebody does who does not see the hidden keys above them. */
const swapBelowKeys = (sheet: exceljs.Worksheet, [one, other]: readonly [number, number], last = 8) => {
  for (let row = 4; row <= last; row += 1) {
    const kept = sheet.getCell(row, one).value;
    sheet.getCell(row, one).value = sheet.getCell(row, other).value;
    sheet.getCell(row, other).value = kept;
  }
};

describe('headings that contradict the hidden keys', () => {
  it('leave the answers of their columns alone: they were moved without the keys', async () => {
    const reading = await onSheet((sheet) => swapBelowKeys(sheet, [4, 6]));
    const touched = [...unchanged.keys()].filter((path) => /(jobs|sales)\/2017/.test(path));
    for (const path of touched) expect(answersOf(reading).has(path)).toBe(false);
    expect(answersOf(reading).size).toBe(unchanged.size - touched.length);
    expect(errorsOf(reading)).toEqual(['D6', 'D7', 'D8', 'F6', 'F7', 'F8']);
  });

  it('leave them alone also where the words alone were moved', async () => {
    const reading = await onSheet((sheet) => swapBelowKeys(sheet, [3, 4], 4));
    expect(answersOf(reading).has(field('r1', 'jobs', '2016'))).toBe(false);
    expect(errorsOf(reading)).toHaveLength(6);
  });

  it('that were written anew are errors: a unit may have been changed', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getCell('E5').value = 'млн руб.';
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).findings).toMatchObject([{ severity: 'error', cell: 'E5', text: 'млн руб.' }]);
  });

  it('leave alone the answers of a question whose words were moved to another row', async () => {
    const single = subjectOf(tinyChoices, { 'general/-/size/-': 'small' });
    const reading = await receive(single, (book) => {
      const sheet = book.getWorksheet('1. general');
      if (!sheet) throw new Error('no sheet');
      const [above, below] = [sheet.getCell('B6').value, sheet.getCell('B7').value];
      sheet.getCell('B6').value = below;
      sheet.getCell('B7').value = above;
    });
    expect(answersOf(reading).size).toBe(0);
    expect(errorsOf(reading)).toContain('D6');
  });

  it('stand twice where a column was copied with its keys: neither copy is taken', async () => {
    const reading = await onSheet((sheet) => {
      const copy = (sheet.getColumn(4).values as exceljs.CellValue[]).slice(1);
      sheet.spliceColumns(4, 0, [...copy.slice(0, 5), 11, 21, 31]);
    });
    expect([...answersOf(reading).keys()].filter((path) => path.includes('jobs/2017'))).toEqual([]);
    expect(errorsOf(reading)).toEqual(['D6', 'D7', 'D8', 'E6', 'E7', 'E8']);
    expect(read(reading).findings[0]?.message.ru).toContain('дважды');
  });
});

describe('rows that nobody can be sure of', () => {
  it('are read where somebody wrote into the hidden column, and what was written is reported', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getCell('A6').value = 'проверено';
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).findings).toMatchObject([{ cell: 'A6', text: 'проверено' }]);
  });

  it('make no row where only blanks stand in them', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getCell('C12').value = '  ';
      for (let row = 20; row < 30; row += 1)
        sheet.getCell(row, 3).value = { formula: 'IF(B20="","",1)', result: '' } as exceljs.CellFormulaValue;
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).findings).toEqual([]);
  });

  it.each<[string, readonly exceljs.CellValue[]]>([
    ['a word', ['Итого', 60, 60, 6001.5, 6001.5]],
    ['nothing', [null, 60, 60, 6001.5, 6001.5]],
    ['a number that lost its zero', [101_234_567, 60, 60]],
  ])('are reported whole with %s for an ИНН: it may be a sum of the others', async (_name, cells) => {
    const reading = await onSheet((sheet) => {
      sheet.getRow(9).values = [undefined, ...cells] as exceljs.CellValue[];
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(read(reading).cells.reported).toBe(cells.filter((cell) => cell !== null).length);
    expect(read(reading).findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('are not doubled where ИНН and key lie under a merged cell', async () => {
    const reading = await onSheet((sheet) => sheet.mergeCells('A6:B7'));
    expect([...answersOf(reading).keys()].every((path) => unchanged.has(path))).toBe(true);
    expect(errorsOf(reading).length).toBeGreaterThan(0);
  });

  it('are said to stand twice, not to be missing', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getRow(9).values = sheet.getRow(6).values as exceljs.CellValue[];
    });
    expect(read(reading).findings.map(({ severity }) => severity)).toEqual(['error', 'error']);
  });
});

describe('rows without a key of their own whose hidden keys were lost', () => {
  const sites = subjectOf(tinyRows, {
    'sites/r1/#/-': 1,
    'sites/r1/address/-': 'Заречье',
    'sites/r2/#/-': 2,
    'sites/r2/address/-': 'Ключи',
  });
  const unkeyed = (edit: (sheet: exceljs.Worksheet) => void, subject = sites, reader = subject) =>
    receive(
      subject,
      (book) => {
        const sheet = book.getWorksheet('1. sites');
        if (!sheet) throw new Error('no sheet');
        for (let row = 6; row <= sheet.rowCount; row += 1) sheet.getCell(row, 1).value = null;
        edit(sheet);
      },
      reader,
    );

  it('are known by what stands in them', async () => {
    const reading = await unkeyed(() => undefined);
    expect([...answersOf(reading)]).toEqual([
      ['sites/r1/address/-', 'Заречье'],
      ['sites/r2/address/-', 'Ключи'],
    ]);
    expect(read(reading).findings).toEqual([]);
  });

  it('are reported where they were changed too: they would stand twice', async () => {
    const reading = await unkeyed((sheet) => {
      sheet.getCell('B7').value = 'Ключи, дом 2';
    });
    expect([...answersOf(reading).values()]).toEqual(['Заречье']);
    expect(errorsOf(reading)).toEqual(['B7']);
  });

  it('are new where every row of the form is there', async () => {
    const reading = await unkeyed((sheet) => {
      sheet.getCell('B8').value = 'Затон';
    });
    expect([...answersOf(reading).values()]).toEqual(['Заречье', 'Ключи', 3, 'Затон']);
  });

  it('keep who they are when the same workbook comes again, also where two say the same and one is unclear in part', async () => {
    const empty = subjectOf(tinyRows, {});
    const write = (sheet: exceljs.Worksheet) => {
      const rows: [string, exceljs.CellValue][] = [
        ['Ключи', null],
        ['Затон', 'много'],
        ['Ключи', null],
        ['Затон', null],
        ['Заречье', 'мало'],
      ];
      rows.forEach(([name, area], at) => {
        sheet.getCell(6 + at, 2).value = name;
        sheet.getCell(6 + at, 3).value = area;
      });
    };
    const once = answersOf(await unkeyed(write, empty));
    expect([...once.values()].filter((value) => typeof value === 'string')).toHaveLength(5);
    const after = subjectOf(tinyRows, once as Map<never, never>);
    const again = answersOf(await unkeyed(write, empty, after));
    expect([...again.keys()].filter((path) => !once.has(path))).toEqual([]);
    // The same a row further down.
    const moved = await unkeyed(
      (sheet) => {
        write(sheet);
        sheet.insertRow(6, [undefined, 'Первый']);
      },
      empty,
      after,
    );
    const added = [...answersOf(moved).keys()].filter((path) => !once.has(path));
    expect(new Set(added.map((path) => path.split('/')[1])).size).toBe(1);
  });

  it('keep who they are when the same workbook comes again with a row before them', async () => {
    const empty = subjectOf(tinyRows, {});
    const write = (names: readonly string[]) => (sheet: exceljs.Worksheet) =>
      names.forEach((name, at) => {
        sheet.getCell(6 + at, 2).value = name;
      });
    const once = answersOf(await unkeyed(write(['Ключи', 'Затон']), empty)) as typeof empty.answers;
    const after = subjectOf(tinyRows, once as Map<never, never>);
    const again = answersOf(await unkeyed(write(['Заречье', 'Ключи', 'Затон']), empty, after));
    for (const [path, value] of once) if (!path.includes('/#/')) expect(again.get(path)).toBe(value);
    expect([...again.values()].filter((value) => typeof value === 'string')).toHaveLength(3);
  });
});
