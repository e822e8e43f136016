import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import {
  caps,
  plainParts,
  relationsXml,
  rowsXml,
  sheetXml,
  stringsXml,
  zipParts,
} from './testing/make-package.ts';
import { codeOf, makeScratch } from './testing/scratch.ts';

const { read } = makeScratch();
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const ofSheet = (sheet: string) => zipParts(plainParts(sheet));
const ofRows = (rows: string) => ofSheet(rowsXml(rows));
const ofStrings = (items: string) => zipParts(plainParts(rowsXml(cell), { 'xl/sharedStrings.xml': items }));
const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
).join('');
const doctype = `<!DOCTYPE x [<!ENTITY lol0 "lol">${laughs}]>`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index + 1)).join('');
/** Text that hardly compresses, so that the ratio is not what refuses it. */
const noise = (length: number) =>
  times(Math.ceil(length / 8), (index) => ((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0'));

describe('markup', () => {
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['a billion laughs', 'forbidden-markup', () => ofSheet(doctype + rowsXml(cell).slice(56))],
    ['laughs in the strings', 'forbidden-markup', () => ofStrings(`${doctype}<sst>&lol9;</sst>`)],
    [
      'an entity of another file',
      'forbidden-markup',
      () => ofSheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>'),
    ],
    [
      'a DOCTYPE elsewhere',
      'forbidden-markup',
      () => ofSheet('<!DOCTYPE worksheet SYSTEM "http://x/"><worksheet/>'),
    ],
    [
      'a DOCTYPE in the types',
      'forbidden-markup',
      () => zipParts(plainParts(rowsXml(cell), { '[Content_Types].xml': '<!DOCTYPE x><Types/>' })),
    ],
    ['an undeclared entity', 'broken-part', () => ofRows('<row r="1"><c r="A1"><v>&lol;</v></c></row>')],
    ['depth', 'broken-part', () => ofSheet(sheetXml('<a>'.repeat(20_000) + '</a>'.repeat(20_000)))],
    ['many attributes', 'broken-part', () => ofSheet(`<worksheet ${times(5000, (n) => `a${n}="" `)}/>`)],
    ['a long attribute', 'broken-part', () => ofSheet(`<worksheet a="${noise(400_000)}"/>`)],
    ['an endless comment', 'broken-part', () => ofSheet(`<worksheet><!--${noise(3_000_000)}--></worksheet>`)],
    ['an endless name', 'broken-part', () => ofSheet(`<a${noise(3_000_000)}`)],
    ['an end too early', 'broken-part', () => ofSheet(rowsXml(cell).slice(0, -20))],
    [
      'no UTF-8',
      'broken-part',
      () => zipParts(plainParts('', { 'xl/worksheets/sheet1.xml': Buffer.from([60, 97, 32, 255]) })),
    ],
    [
      'another encoding',
      'broken-part',
      () => ofSheet('<?xml version="1.0" encoding="windows-1251"?><worksheet/>'),
    ],
    ['another root', 'broken-workbook', () => ofSheet('<html/>')],
  ];

  it.each(cases)('with %s is refused: %s', async (_name, code, bytes) => {
    expect(await codeOf(read(bytes()))).toBe(code);
  });
});

describe('the caps', () => {
  const long = noise(limits.cellCharacters + 1);
  const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['a far cell', 'cell-outside', () => ofRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')],
    ['a far column', 'cell-outside', () => ofRows('<row r="1"><c r="XFD1"><v>1</v></c></row>')],
    ['a cell beyond the sheet', 'broken-workbook', () => ofRows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ['a row beyond the sheet', 'broken-workbook', () => ofRows('<row r="1048577"/>')],
    [
      'a merge of the sheet',
      'merge-outside',
      () => ofSheet(sheetXml('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    ],
    [
      'many merges',
      'too-many-merges',
      () =>
        ofSheet(
          sheetXml(
            `<sheetData/><mergeCells>${times(201, (n) => `<mergeCell ref="A${n}:B${n}"/>`)}</mergeCells>`,
          ),
        ),
    ],
    [
      'many strings',
      'too-many-strings',
      () => ofStrings(stringsXml(times(50_001, (n) => `<si><t>${n}</t></si>`))),
    ],
    ['a long string', 'text-too-long', () => ofStrings(stringsXml(`<si><t>${long}</t></si>`))],
    [
      'a string too long to hold',
      'text-too-long',
      () => ofStrings(stringsXml(`<si>${`<r><t>${long}</t></r>`.repeat(50)}</si>`)),
    ],
    [
      'much text in strings',
      'too-much-text',
      () => ofStrings(stringsXml(`<si><t>${long.slice(1)}</t></si>`.repeat(130))),
    ],
    ['a long cell', 'text-too-long', () => ofRows(`<row r="1">${inline('A1', long)}</row>`)],
    [
      'one text in many cells',
      'too-much-text',
      () =>
        zipParts(
          plainParts(rowsXml(times(200, (n) => `<row r="${n}"><c r="A${n}" t="s"><v>0</v></c></row>`)), {
            'xl/sharedStrings.xml': stringsXml(`<si><t>${long.slice(1)}</t></si>`),
          }),
        ),
    ],
    [
      'one formula in many cells',
      'too-much-text',
      () =>
        ofRows(
          `<row r="1"><c r="A1"><f t="shared" si="0">${long.slice(1)}</f><v>1</v></c></row>${times(
            200,
            (n) => `<row r="${n + 1}"><c r="A${n + 1}"><f t="shared" si="0"/><v>1</v></c></row>`,
          )}`,
        ),
    ],
    [
      'a cell twice',
      'broken-workbook',
      () => ofRows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    ],
    [
      'two values in a cell',
      'broken-workbook',
      () => ofRows('<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'),
    ],
    ['a cell of another row', 'broken-workbook', () => ofRows('<row r="1"><c r="A2"><v>1</v></c></row>')],
    [
      'a text that is not there',
      'broken-workbook',
      () => ofRows('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
    ],
    [
      'a cell of no known type',
      'broken-workbook',
      () => ofRows('<row r="1"><c r="A1" t="zz"><v>9</v></c></row>'),
    ],
    [
      'a cell hidden in other markup',
      'broken-workbook',
      () => ofRows('<x><row r="1"><c r="A1"><v>1</v></c></row></x>'),
    ],
    ['stray text', 'broken-workbook', () => ofRows('<row r="1">17</row>')],
    [
      'one part for many sheets',
      'broken-workbook',
      () =>
        zipParts(
          plainParts(rowsXml(cell), {
            'xl/workbook.xml':
              '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId9"/></sheets></workbook>',
            'xl/_rels/workbook.xml.rels': relationsXml(
              ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
              ['rId9', 'worksheet', '/xl/worksheets/sheet1.xml'],
            ),
          }),
        ),
    ],
    [
      'many sheets',
      'too-many-sheets',
      () =>
        zipParts(
          plainParts(rowsXml(cell), {
            'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${times(11, (n) => `<sheet name="${n}" r:id="rId1"/>`)}</sheets></workbook>`,
          }),
        ),
    ],
    [
      'a sheet out of the file',
      'broken-workbook',
      () =>
        zipParts(
          plainParts('', {
            'xl/_rels/workbook.xml.rels': relationsXml(['rId1', 'worksheet', '../../../etc/passwd']),
          }),
        ),
    ],
  ];

  it.each(cases)('%s is refused: %s', async (_name, code, bytes) => {
    expect(await codeOf(read(bytes()))).toBe(code);
  });

  it('count cells', async () => {
    const rows = times(20, (n) => `<row r="${n}"><c r="A${n}"><v>1</v></c></row>`);
    expect(await codeOf(read(ofRows(rows), { ...caps, maxCells: 19 }))).toBe('too-many-cells');
    expect(await codeOf(read(ofRows(rows), { ...caps, maxCells: 20 }))).toBe('read');
  });

  it('name the place in both languages', async () => {
    const far = ofRows('<row r="1"><c r="XFD1"><v>1</v></c></row>');
    await expect(read(far)).rejects.toMatchObject({
      detail: {
        ru: expect.stringMatching(/^Лист «Лист 1», XFD1\. Ячейка заполнена за пределами бланка\. Очистите/),
        en: expect.stringMatching(/^Sheet “Лист 1”, XFD1\. A cell outside the form is filled\. Clear/),
      },
    });
  });

  it('let formatted empty cells and rows beyond them be', async () => {
    const book = await read(ofRows(`${cell}<row r="1048576" hidden="1"><c r="XFD1048576" s="1"/></row>`));
    expect(book.cells).toHaveLength(1);
    expect(book.sheets[0]).toMatchObject({ lastRow: 1, lastColumn: 1, hiddenRows: [] });
  });
});
