/** Broken tables stop with file, line, column and reason; nothing is guessed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createEditionSource } from './edition-source.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'atlas-intake-'));
const source = createEditionSource(folder);
const path = (name: string) => join(folder, 'data/review-2017', name);
const change = (name: string, edit: (text: string) => string) =>
  writeFileSync(path(name), edit(readFileSync(path(name), 'utf8')));

beforeEach(() => cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

describe('tables of a published edition', () => {
  it('read whole when sound', async () => {
    expect(await source.editions()).toEqual(['2017']);
    const tables = await source.tables('2017');
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.every((table) => table.drafts.length > 0)).toBe(true);
  });

  it.each([
    [
      'a mark that is no mark',
      'clusters.csv',
      (text: string) => text.replace(',+,', ',yes,'),
      /clusters\.csv, line 3, column register_printed: "yes" is neither \+ nor empty/,
    ],
    [
      'a number that is no number',
      'projects.csv',
      (text: string) => text.replace('686200000', '686,2'),
      /projects\.csv, line \d+/,
    ],
    [
      'a range of lines backwards',
      'signs.csv',
      (text: string) => text.replace(/(\d+)-(\d+)/, '99-1'),
      /signs\.csv, line \d+, column lines: "99-1" is not a range/,
    ],
    [
      'an unknown unit',
      'observations.csv',
      (text: string) => text.replace(',count,', ',pieces,'),
      /observations\.csv, line 2, column unit: "pieces" is none of/,
    ],
    [
      'a column that is gone',
      'map-names.csv',
      (text: string) => text.replace('subject', 'region'),
      /map-names\.csv, line 2, column subject: the column is missing/,
    ],
    [
      'an empty cell',
      'headings.csv',
      (text: string) => text.replace(/\n([^,]+),/, '\n,'),
      /headings\.csv, line 2, column id: the cell is empty/,
    ],
    [
      'a quote that never ends',
      'requirements.csv',
      (text: string) => `${text}9,"broken`,
      /requirements\.csv, line \d+/,
    ],
    [
      'no rows at all',
      'composition.csv',
      (text: string) => `${text.split('\n')[0]}\n`,
      /composition\.csv: the table has no rows/,
    ],
  ])('stop at %s', async (_name, file, edit, sentence) => {
    change(file, edit);
    await expect(source.tables('2017')).rejects.toThrow(sentence);
  });

  it('stop at bytes that are no UTF-8 and at a missing file', async () => {
    writeFileSync(path('signs.csv'), Buffer.from([0xff, 0xfe, 0x41]));
    await expect(source.tables('2017')).rejects.toThrow(/signs\.csv is not UTF-8 text/);
    rmSync(path('signs.csv'));
    await expect(source.tables('2017')).rejects.toThrow(/signs\.csv cannot be read/);
  });
});
