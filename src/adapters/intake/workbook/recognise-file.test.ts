import { truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { caps, plainParts, relationsXml, rowsXml, zipParts } from './testing/make-package.ts';
import { codeOf, makeScratch } from './testing/scratch.ts';

const { place, read } = makeScratch();
const sheet = rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>');
const sound = zipParts(plainParts(sheet));
const types = (type: string) =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

/** An OLE2 file with a stream of this name, far from the beginning. */
function compound(stream: string): Buffer {
  const name = Buffer.from(stream, 'utf16le');
  const bytes = Buffer.alloc(200_000);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  // Across the border of two windows of the search.
  name.copy(bytes, 131_072 - 6);
  return bytes;
}

const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 251));

describe('recognising by content', () => {
  const cases: readonly (readonly [string, string, Uint8Array | string])[] = [
    ['nothing', 'empty', ''],
    ['an .xls', 'old-excel', compound('Workbook')],
    ['an .xls of Excel 5', 'old-excel', compound('Book')],
    ['a workbook with a password', 'password', compound('EncryptedPackage')],
    ['a .doc', 'other-document', compound('WordDocument')],
    ['an .xlsb', 'binary-workbook', zipParts({ '[Content_Types].xml': types(''), 'xl/workbook.bin': 'x' })],
    ['an .xlsm', 'macros', zipParts(plainParts(sheet, { 'xl/vbaProject.bin': 'x' }))],
    [
      'an .xlsm told by its type only',
      'macros',
      zipParts(
        plainParts(sheet, {
          '[Content_Types].xml': types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
        }),
      ),
    ],
    ['a macro sheet', 'macros', zipParts(plainParts(sheet, { 'xl/macrosheets/sheet1.xml': '<x/>' }))],
    [
      'an embedded document',
      'embedded-objects',
      zipParts(plainParts(sheet, { 'xl/embeddings/a.docx': 'x' })),
    ],
    ['a control', 'embedded-objects', zipParts(plainParts(sheet, { 'xl/activeX/activeX1.bin': 'x' }))],
    ['a stray part', 'unknown-part', zipParts(plainParts(sheet, { 'xl/run.exe': 'x' }))],
    ['a stray .bin', 'unknown-part', zipParts(plainParts(sheet, { 'xl/data.bin': 'x' }))],
    [
      'an .ods',
      'opendocument',
      zipParts({ mimetype: 'x', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }),
    ],
    [
      'a .docx',
      'other-document',
      zipParts({ '[Content_Types].xml': types(''), 'word/document.xml': '<x/>' }),
    ],
    ['a zipped workbook', 'archive', zipParts({ 'form.xlsx': sound })],
    ['a PDF', 'pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['a JPEG', 'picture', Buffer.from('ffd8ffe000104a46494600', 'hex')],
    ['a CSV', 'text-file', 'Показатель;Значение\nВыручка;1,5\n'],
    ['a web page called .xls', 'web-page', '<html><body><table><tr><td>1</td></tr></table>'],
    ['XML of 2003', 'web-page', '<?xml version="1.0"?><Workbook xmlns="urn:schemas"/>'],
    ['random bytes', 'unknown-file', noise],
    ['a beginning only', 'truncated', sound.subarray(0, 300)],
  ];

  it.each(cases)('%s is refused: %s', async (_name, code, bytes) => {
    expect(await codeOf(read(bytes))).toBe(code);
  });

  it('takes pictures, printer settings, themes and tables along without reading them', async () => {
    const others = {
      'xl/media/image1.png': 'x',
      'xl/printerSettings/printerSettings1.bin': 'x',
      'xl/theme/theme1.xml': 'not xml',
      'xl/drawings/vmlDrawing1.vml': 'x',
      'xl/worksheets/_rels/sheet1.xml.rels': relationsXml(['rId1', 'drawing', '../drawings/drawing1.xml']),
      'docProps/app.xml': 'x',
      'customXml/item1.xml': 'x',
    };
    expect((await read(zipParts(plainParts(sheet, others)))).cells).toHaveLength(1);
  });

  it('is refused when cut anywhere', async () => {
    for (let share = 1; share < 40; share += 1) {
      const cut = sound.subarray(0, Math.floor((sound.length * share) / 40));
      expect(await codeOf(read(cut))).toBe('truncated');
    }
  });

  it('refuses 200 MB by size, and what is no file', async () => {
    const path = place('huge.xlsx', sound);
    truncateSync(path, 200 * 1024 * 1024);
    expect(await codeOf(readWorkbook(path, caps))).toBe('too-large');
    expect(await codeOf(readWorkbook('/tmp', caps))).toBe('unreadable');
    expect(await codeOf(readWorkbook('/tmp/no/such/file.xlsx', caps))).toBe('unreadable');
  });
});
