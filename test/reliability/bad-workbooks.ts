/**
 * A folder of bad workbooks, made anew for each run: kinds that are not taken, traps, and mutants of a sound one. Only for tests.
 */
import { zipSync } from 'fflate';
import type { refusalSentences } from '../../src/adapters/intake/workbook/refusal-sentences.ts';
import {
  plainParts,
  rawEntries,
  rawZip,
  rowsXml,
  sheetXml,
  zipParts,
} from '../../src/adapters/intake/workbook/testing/make-package.ts';
import { createRandom } from '../../src/flows/demo/random.ts';

export interface BadWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whose sentence the sender must read; null: a mutant may be read or refused for any reason. */
  readonly code: keyof typeof refusalSentences | null;
}

const mebibyte = 1024 * 1024;
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const sheetPart = 'xl/worksheets/sheet1.xml';
const ofSheet = (content: string) => zipParts(plainParts(content));
const entries = () => rawEntries(plainParts(rowsXml(cell)));
const withSheet = (change: Parameters<typeof rawZip>[0][number] | object) =>
  rawZip(entries().map((entry) => (entry.name === sheetPart ? { ...entry, ...change } : entry)));
const typesOf = (type: string) =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

function compound(stream: string): Uint8Array {
  const bytes = Buffer.alloc(65_536);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  Buffer.from(stream, 'utf16le').copy(bytes, 30_000);
  return bytes;
}

/** Kinds of files that are no workbook of the new kind. */
export function otherKinds(sound: Uint8Array): BadWorkbook[] {
  const macro = typesOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml');
  const parts = (others: Record<string, string>) => zipParts(plainParts(rowsXml(cell), others));
  return [
    { name: 'empty', bytes: new Uint8Array(), code: null },
    { name: 'xls', bytes: compound('Workbook'), code: 'old-excel' },
    { name: 'password', bytes: compound('EncryptedPackage'), code: 'password' },
    {
      name: 'xlsb',
      bytes: zipParts({ '[Content_Types].xml': typesOf(''), 'xl/workbook.bin': 'x' }),
      code: 'binary-workbook',
    },
    { name: 'xlsm', bytes: parts({ 'xl/vbaProject.bin': 'x' }), code: 'macros' },
    { name: 'xlsm by its type', bytes: parts({ '[Content_Types].xml': macro }), code: 'macros' },
    { name: 'embedded document', bytes: parts({ 'xl/embeddings/a.docx': 'x' }), code: 'embedded-objects' },
    {
      name: 'ods',
      bytes: zipParts({ mimetype: 'x', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }),
      code: 'opendocument',
    },
    { name: 'pdf', bytes: Buffer.from('%PDF-1.7\n'), code: 'pdf' },
    { name: 'csv', bytes: Buffer.from('ИНН;Выручка\n7701234567;1,5\n'), code: 'text-file' },
    { name: 'page', bytes: Buffer.from('<html><table><tr><td>1</table>'), code: 'web-page' },
    {
      name: 'archive in an archive',
      bytes: zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'book.xlsx': sound }) }) }),
      code: 'archive',
    },
    { name: 'truncated', bytes: sound.subarray(0, Math.floor(sound.length / 2)), code: 'truncated' },
    { name: 'a form of somebody else', bytes: ofSheet(rowsXml(cell)), code: null },
  ];
}

/** Files made to hurt the reader. */
export function traps(): BadWorkbook[] {
  const zeros = Buffer.alloc(60 * mebibyte, ' ');
  const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>';
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><worksheet>&j;</worksheet>`;
  const merge = sheetXml('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>');
  const far = rowsXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
  const crowd = Array.from({ length: 10_000 }, (_, at) => ({ name: `xl/p${at}.xml`, content: 'x' }));
  return [
    { name: 'external entity', bytes: ofSheet(entity), code: 'forbidden-markup' },
    { name: 'entities in entities', bytes: ofSheet(laughs), code: 'forbidden-markup' },
    { name: 'merged range of everything', bytes: ofSheet(merge), code: 'merge-outside' },
    { name: 'far cell', bytes: ofSheet(far), code: 'cell-outside' },
    { name: 'honest bomb', bytes: withSheet({ content: zeros }), code: 'unpacks-too-large' },
    {
      name: 'steep bomb',
      bytes: withSheet({ content: zeros.subarray(0, 20 * mebibyte) }),
      code: 'suspicious-ratio',
    },
    { name: 'lying bomb', bytes: withSheet({ content: zeros, declaredBytes: 90_000 }), code: 'false-size' },
    {
      name: 'overlapping entries',
      bytes: rawZip([...entries(), { name: 'xl/theme.xml', content: 'x', headerOffset: 0 }]),
      code: 'broken-archive',
    },
    { name: 'ten thousand entries', bytes: rawZip([...entries(), ...crowd]), code: 'too-many-parts' },
    { name: 'deep markup', bytes: ofSheet(sheetXml('<a>'.repeat(80_000))), code: 'broken-part' },
    {
      name: 'path upwards',
      bytes: rawZip([...entries(), { name: '../../evil.xml', content: 'x' }]),
      code: 'unsafe-name',
    },
    { name: '200 MB', bytes: Buffer.alloc(200 * mebibyte, 1), code: 'too-large' },
  ];
}

/** The sound workbook with some of its bytes flipped, dropped, repeated or put in; one seed, one mutant. */
export function mutants(sound: Uint8Array, seed: number, count: number): BadWorkbook[] {
  return Array.from({ length: count }, (_, place) => {
    const random = createRandom(seed + place);
    let bytes = Buffer.from(sound);
    for (let hit = random.between(1, 6); hit > 0; hit -= 1) {
      const at = random.between(0, bytes.length - 1);
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      const length = random.between(1, 255);
      const deed = random.between(0, 3);
      if (deed === 0) bytes[at] = (bytes[at] ?? 0) ^ length;
      else if (deed === 1) bytes = Buffer.concat([before, after.subarray(length)]);
      else if (deed === 2) bytes = Buffer.concat([before, after.subarray(0, length), after]);
      else bytes = Buffer.concat([before, Buffer.from([length]), after]);
    }
    return { name: `mutant ${seed + place}`, bytes, code: null };
  });
}
