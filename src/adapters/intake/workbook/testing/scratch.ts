/** A folder of the test's own for the files it makes. Must never be used outside tests. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { readWorkbook } from '../read-workbook.ts';
import { WorkbookRefused } from '../workbook-refused.ts';
import { caps } from './make-package.ts';

/** Makes the folder and removes it after the tests of the file. */
export function makeScratch() {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-workbook-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const place = (name: string, bytes: Uint8Array | string) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const read = (bytes: Uint8Array | string, own = caps) => readWorkbook(place('book.xlsx', bytes), own);
  return { folder, place, read };
}

/** The code with which reading is refused; 'read' when it is not. Throws whatever is no refusal. */
export async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookRefused) return error.code;
    throw error;
  }
}
