/** R14 in the size of a test run, and careless files and pages made by hand that the same judges must find out. */
import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../web/open-browser.ts';
import type { GivenFile } from './r14-doors.ts';
import { drillOddTexts, fileFaults, holds, openAllInOffice } from './r14-drill.ts';
import { keepingFault, refusalFault } from './r14-kept.ts';
import { hasOffice } from './r14-office.ts';
import { knownAddresses, pageFaults } from './r14-pages.ts';
import { hasPoppler, pdfFaults } from './r14-pdf.ts';
import { oddTexts } from './r14-texts.ts';

const texts = oddTexts(200, 14);
const storable = texts.map(({ text }) => text).filter((text) => text.isWellFormed() && !/\p{Cc}/u.test(text));
const folder = mkdtempSync(join(tmpdir(), 'atlas-r14-control-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!hasOffice || !hasPoppler)('R14 odd texts (skipped without LibreOffice and Poppler)', () => {
  it('go in or are refused with a sentence, and come out by every door as they were', {
    timeout: 300_000,
  }, async () => {
    const result = await drillOddTexts({ texts: 200, seed: 14, books: 1, every: 12 });
    expect(result.faults).toEqual([]);
    expect(holds(result), JSON.stringify(result)).toBe(true);
    // All that is taken, and what the store cannot keep.
    expect(result.taken).toBeGreaterThan(1_000);
    expect(result.refused).toBeGreaterThan(50);
  });

  it('would be found as formulas in a plain join by semicolons, and where only beginnings are guarded (negative control)', async () => {
    const joined = storable.map((text, at) => `${at};${text}`).join('\r\n');
    const guarded = storable.map(
      (text, at) => `${at},"${text.replace(/^[=+\-@]/, "'$&").replaceAll('"', '""')}"`,
    );
    const files = [
      given('raw.csv', Buffer.from(joined)),
      given('guarded.csv', Buffer.from(guarded.join('\r\n'))),
    ];
    const { faults } = await openAllInOffice({ folder }, files);
    for (const name of ['raw.csv', 'guarded.csv'])
      expect(faults.join('\n')).toMatch(new RegExp(`${name} by semicolon in LibreOffice: \\d+ formulas`));
  }, 120_000);

  it('would be found as formulas in LibreOffice, hidden and with a name (negative control)', async () => {
    const { faults } = await openAllInOffice({ folder }, [given('naive.xlsx', await naiveBook())]);
    for (const word of ['formulas', 'hidden sheets', 'names "Somebody"'])
      expect(faults.join('\n')).toContain(word);
  }, 120_000);

  it('would be found in a PDF that has an author, a script and other words (negative control)', () => {
    const faults = pdfFaults(folder, 'naive.pdf', naivePdf(), ['слова'], 'http://127.0.0.1:');
    for (const word of ['names Somebody', 'a script', 'leads to http://r14.invalid/', 'not printed "слова"'])
      expect(faults.join('\n')).toContain(word);
  });
});

const given = (name: string, bytes: Uint8Array, expected: readonly string[] = []): GivenFile => ({
  name,
  kind: name.endsWith('.csv') ? 'csv' : name.endsWith('.json') ? 'json' : 'xlsx',
  bytes,
  expected,
  hides: 'nothing',
});

/** What a careless program writes: signs as formulas, a hidden sheet, its user's name. */
async function naiveBook(): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Данные');
  sheet.addRow(['=1+1', 'слова']);
  sheet.getCell('A2').value = { formula: '1+1', result: 2 } as exceljs.CellFormulaValue;
  sheet.getRow(2).hidden = true;
  book.addWorksheet('Ключи', { state: 'hidden' });
  book.creator = 'Somebody';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function naivePdf(): Buffer {
  const link = '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://r14.invalid/)>>>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(1)>>]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[${link}]>>`,
    '<</Author(Somebody)>>',
  ];
  const body = objects.map((one, at) => `${at + 1} 0 obj${one}endobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer<</Root 1 0 R/Info 4 0 R/Size 5>>\n%%EOF`);
}

describe('the judges of R14', () => {
  it('find out a careless workbook (negative control)', async () => {
    const faults = fileFaults(folder, given('naive.xlsx', await naiveBook(), ['слова', 'другие']));
    expect(faults).toEqual([
      'naive.xlsx: 1 formulas',
      'naive.xlsx: 1 hidden sheets',
      'naive.xlsx: hidden rows or columns',
      expect.stringContaining('names "Somebody"'),
      'naive.xlsx: names "Unknown"',
      'naive.xlsx: no cell "другие"',
    ]);
  });

  it('find out a workbook whose texts are no XML, and a file that lost a text (negative control)', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('Данные').addRow(['\ufffe']);
    const broken = new Uint8Array(await book.xlsx.writeBuffer());
    expect(fileFaults(folder, given('broken.xlsx', broken))[0]).toContain('no XML');
    expect(fileFaults(folder, given('a.csv', Buffer.from('a,b\r\n'), ['в']))).toEqual(['a.csv: lacks "в"']);
    expect(fileFaults(folder, given('a.json', Buffer.from('["a"]'), ['в']))).toEqual(['a.json: lacks "в"']);
  });

  it('find out what was lost on the way in, or refused without a word (negative control)', () => {
    const entry = { way: 'remark', text: 'а\u202eб', place: '', status: 200, said: '' } as const;
    expect(keepingFault({ ...entry, kept: 'а\u202eб' })).toEqual([]);
    expect(keepingFault({ ...entry, kept: 'аб' })).toHaveLength(1);
    expect(refusalFault({ ...entry, status: 422, said: 'Type the words anew.' })).toEqual([]);
    expect(refusalFault({ ...entry, status: 422, said: '' })).toHaveLength(1);
    expect(refusalFault({ ...entry, status: 500, said: 'The fault is ours.' })).toHaveLength(1);
  });

  it('find out a page that carries texts as markup (negative control)', { timeout: 60_000 }, async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const found = new Set<string>();
      for (const { family, text } of texts.filter((one) => one.family === 'markup')) {
        await page.goto('about:blank');
        await page.setContent(
          `<title>${text}</title><p title="${text}">${text}</p><textarea>${text}</textarea>`,
        );
        for (const fault of await pageFaults(page, family, [], knownAddresses))
          found.add(fault.split(' ').slice(0, 3).join(' '));
      }
      expect([...found]).toEqual(
        expect.arrayContaining(['markup: a script', 'markup: made <x-r14></x-r14>', 'markup: leads to']),
      );
      await page.setContent('<p>другое</p>');
      expect(await pageFaults(page, 'a', ['слова'], knownAddresses)).toEqual(['a: does not show "слова"']);
    } finally {
      await browser.close();
    }
  });

  it('hold a sound run and no other', () => {
    const sound = {
      seconds: {},
      texts: 2,
      entered: 2,
      taken: 1,
      refused: 1,
      files: 1,
      openedInOffice: 1,
      pages: 1,
      faults: [],
    };
    expect(holds(sound)).toBe(true);
    for (const broken of [{ faults: ['a'] }, { taken: 0 }, { refused: 0 }, { entered: 3 }])
      expect(holds({ ...sound, ...broken })).toBe(false);
  });
});
