/** What a respondent wrote beside a cell answers no question, and is told: notes, threads, and no more of them than a person reads. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createWorkbooks } from '../../src/adapters/intake/questionnaire-workbook/index.ts';
import { writeWorkbook } from '../../src/adapters/intake/questionnaire-workbook/write-workbook.ts';
import { onSheet, sheetIn, sheetName, three, unchanged, understand } from './participants-sheet.ts';
import { answersOf, edited, makeBench, read } from './workbook-bench.ts';

const { place } = makeBench();
const told = (reading: Parameters<typeof read>[0]) =>
  read(reading).findings.map(({ severity, sheet, cell, text }) => [severity, sheet, cell, text]);

/** The workbook with a note at C7 and, where `threads` are given, Excel's threads beside it. */
async function withThreads(threads: string): Promise<Uint8Array> {
  const bytes = await edited(await writeWorkbook(three), (book) => {
    sheetIn(book).getCell('C7').note = '[Threaded comment] Comment: за год';
    sheetIn(book).getCell('D8').note = 'оценка';
  });
  const parts = unzipSync(bytes);
  const relations = Object.keys(parts).find(
    (name) => name.includes('worksheets/_rels') && strFromU8(parts[name] as Uint8Array).includes('comments'),
  ) as string;
  const relation =
    '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>';
  return zipSync({
    ...parts,
    [relations]: strToU8(
      strFromU8(parts[relations] as Uint8Array).replace('</Relationships>', `${relation}</Relationships>`),
    ),
    'xl/threadedComments/threadedComment1.xml': strToU8(
      `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${threads}</ThreadedComments>`,
    ),
  });
}

describe('comments', () => {
  it('are told with sheet, cell and text, and change no answer', async () => {
    const reading = await onSheet((sheet) => {
      sheet.getCell('C7').note = { texts: [{ text: 'Данные за ' }, { text: 'полгода' }] };
      sheet.getCell('K40').note = 'позвоните нам';
    });
    expect(answersOf(reading)).toEqual(unchanged);
    expect(told(reading)).toEqual([
      ['warning', sheetName, 'C7', 'Данные за полгода'],
      ['warning', sheetName, 'K40', 'позвоните нам'],
    ]);
    const { cells } = read(reading);
    expect(cells.read).toBe(cells.understood + cells.headings);
  });

  it('of a thread are told once each, without the note that Excel writes for older programs', async () => {
    const bytes = await withThreads(
      '<threadedComment ref="C7" id="{1}"><text>за год?</text></threadedComment><threadedComment ref="C7" id="{2}" parentId="{1}"><text>да, за год</text></threadedComment>',
    );
    expect(told(await understand(bytes, three))).toEqual([
      ['warning', sheetName, 'C7', 'за год?'],
      ['warning', sheetName, 'C7', 'да, за год'],
      ['warning', sheetName, 'D8', 'оценка'],
    ]);
    // The same through the process of its own.
    const reading = await createWorkbooks().read(place(bytes), three);
    expect(told(reading)).toHaveLength(3);
  });

  it('beyond a bound are counted, and a long one is cut', async () => {
    const many = Array.from(
      { length: 510 },
      (_, at) =>
        `<threadedComment ref="C7" id="{${at}}"><text>${'я'.repeat(at === 0 ? 5_000 : 5)}</text></threadedComment>`,
    );
    const findings = told(await understand(await withThreads(many.join('')), three));
    expect(findings).toHaveLength(501);
    expect(findings[0]?.[3]).toHaveLength(1_000);
    expect(findings.at(-1)).toEqual(['warning', sheetName, null, '11']);
  });
});
