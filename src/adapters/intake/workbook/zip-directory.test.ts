import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflatePart, newBudget } from './inflate-part.ts';
import { limits } from './limits.ts';
import { plainParts, type RawEntry, rawEntries, rawZip, rowsXml } from './testing/make-package.ts';
import { codeOf, makeScratch } from './testing/scratch.ts';
import { fileSource } from './upload-source.ts';
import { readZipDirectory } from './zip-directory.ts';

const { place, read } = makeScratch();
const parts = plainParts(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
const entries = rawEntries(parts);
const sheet = 'xl/worksheets/sheet1.xml';

/** The archive with one entry changed. */
function changed(name: string, change: Partial<RawEntry>): Buffer {
  return rawZip(entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

const flipped = (position: (bytes: Buffer) => number, value: number) => {
  const bytes = rawZip(entries);
  bytes[position(bytes)] = value;
  return bytes;
};

describe('archives', () => {
  it('are read when sound, deflated or stored', async () => {
    expect((await read(rawZip(entries))).cells).toHaveLength(1);
    const stored = rawZip(entries.map((entry) => ({ ...entry, method: 0 })));
    expect((await read(stored)).cells).toHaveLength(1);
  });

  const zeros = Buffer.alloc(60 * 1024 * 1024);
  const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
    ['an entry twice', 'broken-archive', () => rawZip([...entries, entries[6] as RawEntry])],
    [
      'two entries that differ by case only',
      'broken-archive',
      () => rawZip([...entries, { name: 'xl/Workbook.xml', content: 'x' }]),
    ],
    [
      'two entries with the same bytes',
      'broken-archive',
      () => rawZip([...entries, { name: 'xl/theme.xml', content: 'x', headerOffset: 0 }]),
    ],
    [
      'an entry that reaches into the next',
      'broken-archive',
      () => changed('_rels/.rels', { packedBytes: 5000 }),
    ],
    [
      'another name in the local header',
      'broken-archive',
      () => changed(sheet, { localName: 'xl/worksheets/sheet2.xml' }),
    ],
    ['a wrong checksum', 'broken-archive', () => changed(sheet, { crc: 1 })],
    ['bytes that do not inflate', 'broken-archive', () => changed(sheet, { method: 0, flags: 0, crc: 5 })],
    ['a declared size below the real one', 'false-size', () => changed(sheet, { declaredBytes: 10 })],
    ['a declared size above the real one', 'broken-archive', () => changed(sheet, { declaredBytes: 10_000 })],
    ['an unknown method', 'broken-archive', () => changed(sheet, { method: 12 })],
    ['an encrypted entry', 'encrypted', () => changed(sheet, { flags: 1 })],
    ['sizes of ZIP64', 'broken-archive', () => changed(sheet, { declaredBytes: 0xffffffff })],
    ['a path upwards', 'unsafe-name', () => rawZip([...entries, { name: '../../evil.xml', content: 'x' }])],
    ['an absolute path', 'unsafe-name', () => rawZip([...entries, { name: '/etc/cron.d/x', content: 'x' }])],
    ['a path of Windows', 'unsafe-name', () => rawZip([...entries, { name: 'xl\\a.xml', content: 'x' }])],
    ['a drive', 'unsafe-name', () => rawZip([...entries, { name: 'C:/a.xml', content: 'x' }])],
    ['a name with NUL', 'unsafe-name', () => rawZip([...entries, { name: 'xl/a\0.xml', content: 'x' }])],
    [
      '10,000 entries',
      'too-many-parts',
      () =>
        rawZip(Array.from({ length: 10_000 }, (_, index) => ({ name: `xl/p${index}.xml`, content: 'x' }))),
    ],
    ['an honest bomb', 'unpacks-too-large', () => changed(sheet, { content: zeros })],
    ['a thousandfold ratio', 'suspicious-ratio', () => changed(sheet, { content: zeros.subarray(0, 9e6) })],
    ['a lying bomb', 'false-size', () => changed(sheet, { content: zeros, declaredBytes: 50_000 })],
    ['several volumes', 'broken-archive', () => flipped((bytes) => bytes.length - 18, 1)],
    ['bytes after the end', 'truncated', () => Buffer.concat([rawZip(entries), Buffer.from('more')])],
    [
      'bytes between the parts and the directory',
      'broken-archive',
      () => flipped((bytes) => bytes.length - 6, 1),
    ],
  ];

  it.each(cases)('with %s are refused: %s', async (_name, code, bytes) => {
    expect(await codeOf(read(bytes()))).toBe(code);
  });

  it('would break the bound if the declared size were trusted (negative control)', async () => {
    const path = place('lying.xlsx', changed(sheet, { content: zeros, declaredBytes: 50_000 }));
    const file = await open(path, 'r');
    const source = fileSource(file, (await file.stat()).size);
    const listed = await readZipDirectory(source);
    const entry = listed.find(({ name }) => name === sheet);
    if (entry === undefined) throw new Error('no such entry');
    expect(entry.declaredBytes).toBe(50_000);
    const packed = Buffer.alloc(entry.packedBytes);
    await file.read(packed, 0, packed.length, entry.dataOffset);
    expect(inflateRawSync(packed).length).toBeGreaterThan(limits.unpackedBytes);

    let bytes = 0;
    const guarded = (async () => {
      for await (const chunk of inflatePart(source, entry, newBudget())) bytes += chunk.length;
    })();
    expect(await codeOf(guarded)).toBe('false-size');
    expect(bytes).toBeLessThanOrEqual(50_000);
    // With the declared size out of the way the budget of the whole file stops it.
    const honest = { ...entry, declaredBytes: Number.MAX_SAFE_INTEGER };
    bytes = 0;
    const budgeted = (async () => {
      for await (const chunk of inflatePart(source, honest, newBudget(1_000_000))) bytes += chunk.length;
    })();
    expect(await codeOf(budgeted)).toBe('unpacks-too-large');
    expect(bytes).toBeLessThanOrEqual(1_000_000);
    await file.close();
  });
});
