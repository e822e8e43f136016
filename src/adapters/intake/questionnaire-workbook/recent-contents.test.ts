import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { refused } from '../workbook/child-answer.ts';
import { caps } from '../workbook/testing/make-package.ts';
import type { WorkbookCell } from '../workbook/workbook-content.ts';
import { rememberContents } from './recent-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-recent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (text: string) => {
  const path = join(folder, 'book');
  writeFileSync(path, text);
  return path;
};

const cell: WorkbookCell = {
  sheet: 'Лист',
  ref: 'A1',
  row: 1,
  column: 1,
  kind: 'text',
  value: 'x',
  text: 'x',
  formula: null,
  shownAs: 'number',
  isRowHidden: false,
  isColumnHidden: false,
};

/** A parser that counts how often it is asked. */
function counting(cells: number, text = 'x') {
  const asked: string[] = [];
  const { parse, parseKept } = rememberContents(async (path) => {
    asked.push(path);
    const content = {
      date1904: false,
      sheets: [],
      notes: [],
      cells: Array<WorkbookCell>(cells).fill({ ...cell, text }),
    };
    return { kind: 'read', content };
  });
  return { asked, parse, parseKept };
}

describe('workbooks read lately', () => {
  it('are parsed once, by their bytes and not by their place', async () => {
    const { asked, parse } = counting(10);
    for (const text of ['a', 'a', 'b', 'a']) await parse(place(text), caps);
    expect(asked).toHaveLength(2);
    await parse(place('a'), { ...caps, maxRows: 5 });
    expect(asked).toHaveLength(3);
  });

  it('are known by the hash of what is kept, and then no copy is made', async () => {
    const { asked, parse, parseKept } = counting(10);
    const sha256 = createHash('sha256').update('a').digest('hex');
    let copies = 0;
    const withCopy = <T>(use: (path: string) => Promise<T>) => {
      copies += 1;
      return use(place('a'));
    };
    await parse(place('a'), caps);
    await parseKept({ sha256, withCopy }, caps);
    expect([asked.length, copies]).toEqual([1, 0]);
    await parseKept({ sha256, withCopy }, { ...caps, maxRows: 5 });
    expect([asked.length, copies]).toEqual([2, 1]);
  });

  it('are forgotten beyond a bound on files and on what they weigh', async () => {
    const many = counting(10);
    for (let at = 0; at < 9; at += 1) await many.parse(place(String(at)), caps);
    await many.parse(place('0'), caps);
    expect(many.asked).toHaveLength(10);
    for (const large of [counting(50_000), counting(1, 'x'.repeat(7 * 1024 * 1024))]) {
      for (let at = 0; at < 2; at += 1) await large.parse(place('x'), caps);
      expect(large.asked).toHaveLength(2);
    }
    const two = counting(25_000);
    for (const text of ['a', 'b', 'b', 'a']) await two.parse(place(text), caps);
    expect(two.asked).toHaveLength(3);
  });

  it('are judged by what they weigh, whichever way they came and however large the file is', async () => {
    const bytes = 'y'.repeat(3 * 1024 * 1024);
    const { asked, parse, parseKept } = counting(10);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const withCopy = <T>(use: (path: string) => Promise<T>) => use(place(bytes));
    await parse(place(bytes), caps);
    await parse(place(bytes), caps);
    await parseKept({ sha256, withCopy }, caps);
    expect(asked).toHaveLength(1);
  });

  it('are not remembered where they were refused', async () => {
    let asked = 0;
    const { parse } = rememberContents(async () => {
      asked += 1;
      return refused('busy');
    });
    for (let at = 0; at < 2; at += 1) await parse(place('a'), caps);
    expect([asked, (await parse('/tmp/no/such/file', caps)).kind]).toEqual([2, 'refused']);
  });
});
