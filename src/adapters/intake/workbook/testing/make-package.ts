/**
 * Makes workbooks and archives for the tests of this folder, sound and broken ones, from text and bytes. Must never be used
 * outside tests.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { WorkbookCaps } from '../limits.ts';

/** Generous caps, as a caller would derive them from a large form. */
export const caps: WorkbookCaps = {
  maxSheets: 10,
  maxRows: 2000,
  maxColumns: 100,
  maxCells: 100_000,
  maxSharedStrings: 50_000,
  maxMerges: 200,
};

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Record<string, string | Uint8Array>;

/** `worksheet` around the given content. */
export function sheetXml(content: string): string {
  return `${head}<worksheet xmlns="${mainNamespace}">${content}</worksheet>`;
}

/** A sheet of rows written by hand. */
export function rowsXml(rows: string): string {
  return sheetXml(`<sheetData>${rows}</sheetData>`);
}

export function relationsXml(...relations: readonly (readonly [id: string, type: string, target: string])[]) {
  const rows = relations.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${rows.join('')}</Relationships>`;
}

/** The parts of a book with one sheet «Лист 1», to be overridden or added to. */
export function plainParts(sheet: string, others: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${head}<workbook xmlns="${mainNamespace}" xmlns:r="${officeRelations}"><sheets><sheet name="Лист 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': stringsXml('<si><t>раз</t></si><si><t>два</t></si>'),
    'xl/styles.xml': `${head}<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy;@"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
}

export function stringsXml(items: string): string {
  return `${head}<sst xmlns="${mainNamespace}">${items}</sst>`;
}

/** The parts as an archive that any program reads. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/** One entry of an archive written by hand; whatever is given replaces the truth. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  readonly declaredBytes?: number;
  readonly packedBytes?: number;
  readonly localName?: string;
  readonly crc?: number;
  /** Points the table of contents somewhere else. */
  readonly headerOffset?: number;
}

/** An archive in which entries may lie. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = localRecord(entry);
    listed.push(listedRecord(entry, entry.headerOffset ?? offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The parts of a sound book as entries to be made worse. */
export function rawEntries(parts: Parts): RawEntry[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

function measure(entry: RawEntry) {
  const bytes = Buffer.from(entry.content as string);
  const packed = (entry.method ?? 8) === 8 ? deflateRawSync(bytes) : bytes;
  return {
    packed,
    crc: entry.crc ?? crc32(bytes),
    packedBytes: entry.packedBytes ?? packed.length,
    declaredBytes: entry.declaredBytes ?? bytes.length,
  };
}

function localRecord(entry: RawEntry): Buffer {
  const { packed, crc, packedBytes, declaredBytes } = measure(entry);
  const name = Buffer.from(entry.localName ?? entry.name);
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(entry.flags ?? 0, 6);
  record.writeUInt16LE(entry.method ?? 8, 8);
  record.writeUInt32LE(crc, 14);
  record.writeUInt32LE(packedBytes, 18);
  record.writeUInt32LE(declaredBytes, 22);
  record.writeUInt16LE(name.length, 26);
  return Buffer.concat([record, name, packed]);
}

function listedRecord(entry: RawEntry, headerOffset: number): Buffer {
  const { crc, packedBytes, declaredBytes } = measure(entry);
  const name = Buffer.from(entry.name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(20, 4);
  record.writeUInt16LE(20, 6);
  record.writeUInt16LE(entry.flags ?? 0, 8);
  record.writeUInt16LE(entry.method ?? 8, 10);
  record.writeUInt32LE(crc, 16);
  record.writeUInt32LE(packedBytes, 20);
  record.writeUInt32LE(declaredBytes, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt32LE(headerOffset, 42);
  return Buffer.concat([record, name]);
}
