import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { caps } from './testing/make-package.ts';
import { codeOf, makeScratch } from './testing/scratch.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const { folder, place } = makeScratch();

/** The workbook saved again by LibreOffice Calc in another format. */
function saveAs(path: string, format: string): string {
  const outcome = join(folder, format);
  mkdirSync(outcome, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const flags = ['--headless', profile, '--convert-to', format, '--outdir', outcome, path];
  const { status, stderr } = spawnSync('soffice', flags, { timeout: 120_000 });
  expect(status, String(stderr)).toBe(0);
  return join(outcome, `book.${format}`);
}

describe.skipIf(!hasOffice)('a workbook saved by LibreOffice (skipped when soffice is not installed)', () => {
  it('holds the same cells as the one it was made from', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Данные');
    sheet.addRows([
      ['007', 'Ёлка', 1.5, new Date(Date.UTC(2024, 4, 31)), true],
      ['1,5', ' край', -3, new Date(Date.UTC(1999, 11, 31)), false],
    ]);
    sheet.getCell('A3').value = { formula: 'C1+C2', result: -1.5 } as ExcelJS.CellFormulaValue;
    sheet.getRow(2).hidden = true;
    sheet.getColumn(5).hidden = true;
    sheet.mergeCells('A5:B6');
    book.addWorksheet('Скрытый', { state: 'hidden' }).getCell('B2').value = 'x';
    const path = place('book.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const before = await readWorkbook(path, caps);
    const after = await readWorkbook(saveAs(path, 'xlsx'), caps);
    const seen = (content: typeof before) =>
      content.cells.map(({ ref, kind, value, formula, isRowHidden, isColumnHidden }) => [
        ref,
        kind,
        value,
        formula,
        isRowHidden,
        isColumnHidden,
      ]);
    expect(seen(after)).toEqual(seen(before));
    expect(after.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Данные', 'visible'],
      ['Скрытый', 'hidden'],
    ]);
    expect(after.sheets[0]?.merges.map(({ ref }) => ref)).toEqual(['A5:B6']);
    expect(await codeOf(readWorkbook(saveAs(path, 'ods'), caps))).toBe('opendocument');
    expect(await codeOf(readWorkbook(saveAs(path, 'xls'), caps))).toBe('old-excel');
  });
});
