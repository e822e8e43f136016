/**
 * An opened upload whose size, kind and table of contents have been checked: gives its parts as streams from one budget. Must
 * never hand out a part of a file that any check refused.
 */
import { stat } from 'node:fs/promises';
import { inflatePart, newBudget } from './inflate-part.ts';
import { limits } from './limits.ts';
import { partFault, pointsOutside } from './part-names.ts';
import { recogniseFile, recognisePackage } from './recognise-file.ts';
import type { UploadSource } from './upload-source.ts';
import { inPart, WorkbookRefused } from './workbook-refused.ts';
import { readXml } from './xml-reader.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export interface WorkbookPackage {
  /** True when a part says that the book refers to other files. */
  readonly pointsOutside: boolean;
  has(part: string): boolean;
  /** The bytes of a part. Throws WorkbookRefused, also for a part that is missing. */
  chunks(part: string): AsyncGenerator<Buffer>;
}

/** Refuses by size alone, before anything is opened. Throws WorkbookRefused. */
export async function checkFileSize(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null || !found.isFile()) throw new WorkbookRefused('unreadable');
  if (found.size > limits.fileBytes) throw new WorkbookRefused('too-large');
  if (found.size === 0) throw new WorkbookRefused('empty');
  return found.size;
}

/** Checks an upload and lists its parts. Throws WorkbookRefused. */
export async function openPackage(file: UploadSource): Promise<WorkbookPackage> {
  const kind = await recogniseFile(file, file.size);
  if (kind !== null) throw new WorkbookRefused(kind);
  const entries = await readZipDirectory(file);
  checkParts(entries);
  const opened = packageOf(file, entries);
  await checkContentTypes(opened);
  return opened;
}

function checkParts(entries: readonly ZipEntry[]): void {
  const other = recognisePackage(entries);
  if (other !== null) throw new WorkbookRefused(other);
  for (const { name } of entries) {
    const fault = partFault(name);
    if (fault !== null) throw new WorkbookRefused(fault, inPart(name));
  }
}

function packageOf(file: UploadSource, entries: readonly ZipEntry[]): WorkbookPackage {
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const budget = newBudget();
  return {
    pointsOutside: entries.some(({ name }) => pointsOutside(name)),
    has: (part) => parts.has(part.toLowerCase()),
    chunks: (part) => {
      const entry = parts.get(part.toLowerCase());
      if (entry === undefined) throw new WorkbookRefused('broken-workbook', inPart(part));
      return inflatePart(file, entry, budget);
    },
  };
}

/** The declared types may tell of macros although the parts have innocent names. */
async function checkContentTypes(opened: WorkbookPackage): Promise<void> {
  const part = '[Content_Types].xml';
  await readXml(part, opened.chunks(part), {
    open: (_name, { ContentType: type = '' }) => {
      if (/macroEnabled|vbaProject|ms-excel\.sheet\.binary/i.test(type)) throw new WorkbookRefused('macros');
    },
  });
}
