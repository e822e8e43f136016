/** The workbook as a person sees and prints it: nothing is cut off, nothing empty is printed, every page says whose rows it shows. */
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { heightOf, widthOf } from '../../src/adapters/intake/questionnaire-workbook/looks.ts';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import type { WorkbookSubject } from '../../src/flows/survey/workbook-port.ts';
import { realSubject, single, subjectOf } from './workbook-bench.ts';

async function written(subject: WorkbookSubject): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await writeWorkbook(subject)) as never);
  return book;
}
const textOf = (cell: exceljs.Cell) => (typeof cell.value === 'string' ? cell.value : '');

describe('the workbook of the cluster form', () => {
  it('is high enough for its headings, so that the year behind a long one is seen', async () => {
    const sheets = (await written(realSubject())).worksheets.filter(({ name }) => /^\d/.test(name));
    expect(sheets).toHaveLength(10);
    for (const sheet of sheets) {
      const row = sheet.getRow(4);
      row.eachCell((cell, column) => {
        if (column === 1) return;
        const width = sheet.getColumn(column).width ?? 0;
        expect(row.height).toBeGreaterThanOrEqual(heightOf([{ text: textOf(cell), width, size: 10 }]));
        for (const word of textOf(cell).split(/[\s-]+/)) expect(word.length).toBeLessThan(width);
      });
    }
  });

  it('says on the first sheet what it is, however long the title', async () => {
    const subject = realSubject();
    const title = { ru: 'Анкета субъекта Российской Федерации о промышленных кластерах', en: 'x' };
    const book = await written({ ...subject, questionnaire: { ...subject.questionnaire, title } });
    const row = book.worksheets[0]?.getRow(1);
    expect(row?.height).toBeGreaterThanOrEqual(heightOf([{ text: title.ru, width: 34, size: 15 }]));
  });

  it('prints the rows that are filled, with the first column on every page, and no empty ones', async () => {
    const sheet = (await written(realSubject())).worksheets.find(({ name }) => name.startsWith('2.'));
    const rows = sheet?.getColumn(1).values.filter((key) => /^[a-z]+[-\d]/i.test(String(key))).length ?? 0;
    expect(rows).toBeGreaterThan(5);
    const isRuled = (row: number) => sheet?.getCell(row, 2).border?.bottom !== undefined;
    const ruled = Array.from({ length: 80 }, (_, at) => at + 1).filter(isRuled);
    expect(Math.max(...ruled)).toBeLessThan(6 + 60);
    expect(sheet?.getCell(Math.max(...ruled), 2).value).not.toBeNull();
    expect(sheet?.pageSetup).toMatchObject({ printTitlesRow: '4:5', printTitlesColumn: 'A:B', paperSize: 9 });
  });

  it('shows whole thousands without a lone comma', async () => {
    const cell = (await written(subjectOf(single('money'), {}))).getWorksheet('1. general')?.getCell('D6');
    expect(cell?.numFmt).toBe('#,##0.0##');
  });

  it('names the recipient at the foot of each page, whatever the name is', async () => {
    const subject = subjectOf(single('text'), {});
    const named = { ...subject, recipient: { ...subject.recipient, name: '5 & <Сыновья> &D \ud800' } };
    const foot = (await written(named)).getWorksheet('1. general')?.headerFooter.oddFooter;
    expect(foot).toMatch(/^&L&8 5 && <Сыновья> &&D .*&R&8&A, &P \/ &N$/);
  });
});

describe('widths and heights', () => {
  it('grow with the longest word and the lines', () => {
    const [question] = single('integer').sections[0]?.questions ?? [];
    if (!question) throw new Error('no question');
    expect(widthOf(question, 'Рабочие места, 2017')).toBe(17);
    expect(widthOf(question, 'Высокопроизводительные места')).toBeGreaterThan(22);
    const height = (text: string) => heightOf([{ text, width: 20, size: 10 }]);
    expect(height('слово')).toBeLessThan(height('слово слово слово слово слово'));
    expect(height('а\nб\nв')).toBeGreaterThan(height('а б в'));
    expect(height('х'.repeat(100))).toBeGreaterThan(height('х'));
  });
});
