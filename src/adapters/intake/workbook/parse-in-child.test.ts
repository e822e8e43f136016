import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseWorkbook } from './parse-in-child.ts';
import { readWorkbook } from './read-workbook.ts';
import { caps, plainParts, rawEntries, rawZip, rowsXml, sheetXml, zipParts } from './testing/make-package.ts';
import { makeScratch } from './testing/scratch.ts';
import { watched } from './testing/watched.ts';

const { place } = makeScratch();
const mebibyte = 1024 * 1024;
const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';

describe('a sound workbook', () => {
  it('comes through the child as it is', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Данные');
    for (let row = 1; row <= 1000; row += 1) {
      sheet.addRow(Array.from({ length: 20 }, (_, column) => (column % 2 ? row * column : `Ёлка ${row}`)));
    }
    const path = place('sound.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const parsed = await parseWorkbook(path, caps);
    expect(parsed).toEqual({ kind: 'read', content: await readWorkbook(path, caps) });
  });

  it('waits for a place while two others are read', async () => {
    const path = place('queue.xlsx', zipParts(plainParts(rowsXml(cell))));
    const parsed = await Promise.all(Array.from({ length: 6 }, () => parseWorkbook(path, caps)));
    expect(parsed.map(({ kind }) => kind)).toEqual(Array(6).fill('read'));
  });
});

describe('a burst', () => {
  const small = (name: string) => place(name, zipParts(plainParts(rowsXml(cell))));

  it('is read by processes that stay: quicker than a process for each', async () => {
    const path = small('next.xlsx');
    const median = async (limits: { timeoutMs?: number }) => {
      const times: number[] = [];
      for (let turn = 0; turn < 7; turn += 1) {
        const start = performance.now();
        expect((await parseWorkbook(path, caps, limits)).kind).toBe('read');
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3] ?? Number.NaN;
    };
    await parseWorkbook(path, caps);
    const [warm, cold] = [await median({}), await median({ timeoutMs: 30_000 })];
    expect(warm).toBeLessThan(cold / 2);
  });

  it('gives a fresh process to the file after a bad one, and nothing of the bad one', async () => {
    const bomb = place('bomb.xlsx', zipParts(plainParts(rowsXml(' '.repeat(20 * mebibyte)))));
    const sound = await parseWorkbook(small('sound.xlsx'), caps);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await parseWorkbook(bomb, caps)).toMatchObject({ code: 'suspicious-ratio' });
      expect(await parseWorkbook(small('sound.xlsx'), caps)).toEqual(sound);
    }
  });
});

describe('bad workbooks', () => {
  const bad: [path: string, code: string][] = [];

  beforeAll(() => {
    const parts = plainParts(rowsXml(cell));
    const sheet = 'xl/worksheets/sheet1.xml';
    const add = (code: string, bytes: Uint8Array | string) =>
      bad.push([place(`bad-${bad.length}.xlsx`, bytes), code]);
    const ofSheet = (content: string) => zipParts(plainParts(content));
    const lying = (content: Uint8Array) =>
      rawZip(
        rawEntries(parts).map((entry) =>
          entry.name === sheet ? { ...entry, content, declaredBytes: 90_000 } : entry,
        ),
      );
    add('empty', '');
    add('picture', Buffer.from('ffd8ffe000104a46494600', 'hex'));
    add(
      'old-excel',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
    );
    add('truncated', ofSheet(rowsXml(cell)).subarray(0, 700));
    add('false-size', lying(Buffer.alloc(40 * mebibyte, ' ')));
    add('suspicious-ratio', ofSheet(rowsXml(' '.repeat(20 * mebibyte))));
    add('forbidden-markup', ofSheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'));
    add(
      'merge-outside',
      ofSheet(sheetXml('<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
    );
    add('cell-outside', ofSheet(rowsXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')));
    add('broken-part', ofSheet(sheetXml('<a>'.repeat(80_000))));
    // Much real markup: 45 MB of empty cells whose names hardly repeat, under every declared bound.
    const rows = Array.from({ length: 100_000 }, (_, row) => {
      const cells = Array.from(
        { length: 16 },
        (_, column) =>
          `<c r="${'ABCDEFGHIJKLMNOP'[column]}${row + 1}" s="${(row * 31 + column * 17) % 97}"/>`,
      );
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    add('read', ofSheet(rowsXml(rows.join(''))));
    // As many cells and as much text as the caps allow.
    const full = Array.from({ length: 2000 }, (_, row) => {
      const cells = Array.from(
        { length: 50 },
        (_, column) => `<c t="inlineStr"><is><t>Ёлка ${row} и ёж ${column}, ${row * column} раз</t></is></c>`,
      );
      return `<row>${cells.join('')}</row>`;
    });
    add('read', ofSheet(rowsXml(full.join(''))));
    const huge = place('huge.xlsx', 'PK');
    truncateSync(huge, 200 * mebibyte);
    bad.push([huge, 'too-large']);
    bad.push(['/tmp/no/such/book.xlsx', 'unreadable']);
  });

  it('are answered within seconds while the server stays small and awake', async () => {
    for (const [path, code] of bad) {
      const { result: parsed, seconds, grownMb, lagMs } = await watched(() => parseWorkbook(path, caps));
      expect(parsed.kind === 'refused' ? parsed.code : 'read').toBe(code);
      expect(seconds).toBeLessThan(12);
      expect(grownMb).toBeLessThan(100);
      expect(lagMs).toBeLessThan(300);
      if (parsed.kind !== 'refused') continue;
      expect(parsed.detail.ru).toMatch(/[А-Яа-я].*\.$/);
      expect(parsed.detail.en).toMatch(/[A-Za-z].*\.$/);
    }
  });

  it('are answered when they come all at once', async () => {
    const { result, grownMb, lagMs } = await watched(() =>
      Promise.all(bad.map(async ([path]) => (await parseWorkbook(path, caps)).kind)),
    );
    expect(result).toHaveLength(bad.length);
    expect(grownMb).toBeLessThan(100);
    expect(lagMs).toBeLessThan(300);
  });

  it('would be seen to grow and to stall (negative control)', async () => {
    const greedy = await watched(async () => Buffer.alloc(150 * mebibyte, 1));
    expect(greedy.grownMb).toBeGreaterThan(100);
    const stalled = await watched(async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        const end = performance.now() + 400;
        while (performance.now() < end);
        await new Promise((done) => setTimeout(done, 1));
      }
    });
    expect(stalled.lagMs).toBeGreaterThan(300);
  });
});

describe('a reader that misbehaves', () => {
  const program = join(import.meta.dirname, 'testing/misbehaving-child.ts');
  const stage = (deed: string, limits = {}) => parseWorkbook(place(deed, 'x'), caps, { program, ...limits });

  it.each([
    ['hang', 'too-slow'],
    ['hunger', 'too-much-memory'],
    ['crash', 'reader-stopped'],
    ['throw', 'reader-stopped'],
    ['babble', 'too-much-content'],
    ['garble', 'reader-stopped'],
    ['nonsense', 'reader-stopped'],
    ['silence', 'reader-stopped'],
  ])('by %s is stopped: %s', async (deed, code) => {
    const limits = { memoryMb: 48, resultBytes: mebibyte, timeoutMs: deed === 'hang' ? 2000 : 60_000 };
    const { result, grownMb } = await watched(() => stage(deed, limits));
    expect(result).toMatchObject({ kind: 'refused', code });
    expect(grownMb).toBeLessThan(100);
  });

  it('sees no secrets, reads no other file and writes nothing', async () => {
    process.env['ATLAS_TEST_SECRET'] = 'canary';
    expect(await stage('spy')).toMatchObject({
      kind: 'read',
      content: { read: 'ERR_ACCESS_DENIED', upload: 'ERR_ACCESS_DENIED', write: 'ERR_ACCESS_DENIED' },
    });
    const parsed = await stage('spy');
    expect(JSON.stringify(parsed)).not.toContain('ATLAS_TEST_SECRET');
  });

  it('tells the log, and only the log, how it ended', async () => {
    const parsed = await stage('throw');
    if (parsed.kind !== 'refused') throw new Error('was read');
    expect(parsed.note).toContain('a fault of the reader');
    expect(parsed.detail.en).not.toContain('fault');
  });
});
