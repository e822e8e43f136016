/**
 * From the root of the package to its sheets: relations, workbook.xml, and where strings and styles stand. Must never follow a
 * relation out of the file.
 */
import { posix } from 'node:path';
import { limits, type WorkbookCaps } from './limits.ts';
import type { WorkbookSheet } from './workbook-content.ts';
import type { WorkbookPackage } from './workbook-package.ts';
import { inPart, onSheet, WorkbookRefused } from './workbook-refused.ts';
import { isTrue, prefixed, readXml } from './xml-reader.ts';

export interface ListedSheet extends Pick<WorkbookSheet, 'name' | 'state' | 'holds'> {
  readonly part: string;
}

export interface WorkbookParts {
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export interface Relation {
  readonly type: string;
  readonly part: string;
}

interface NamedSheet extends Pick<WorkbookSheet, 'name' | 'state'> {
  readonly relation: string;
}

/** Where the parts of the book stand. Throws WorkbookRefused. */
export async function readWorkbookParts(opened: WorkbookPackage, caps: WorkbookCaps): Promise<WorkbookParts> {
  const roots = [...(await readRelations(opened, '')).values()];
  const workbook = roots.find(({ type }) => type === 'officeDocument')?.part;
  if (workbook === undefined) throw new WorkbookRefused('broken-workbook');
  const relations = await readRelations(opened, workbook);
  const { date1904, sheets } = await readSheetList(opened, workbook, caps);
  const partOf = (wanted: string) =>
    [...relations.values()].find(({ type }) => type === wanted)?.part ?? null;
  return {
    date1904,
    sheets: placeSheets(sheets, relations),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

/** Relations inside the file by id; those to other files are left out. A part without relations has none. */
export async function readRelations(opened: WorkbookPackage, source: string): Promise<Map<string, Relation>> {
  const folder = posix.dirname(source);
  const part = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  const relations = new Map<string, Relation>();
  if (!opened.has(part)) return relations;
  await readXml(part, opened.chunks(part), {
    open: (name, { Id: id, Type: type = '', Target: target, TargetMode: mode }) => {
      if (name !== 'Relationship' || mode === 'External' || id === undefined || target === undefined) return;
      if (relations.has(id) || relations.size >= limits.relations) {
        throw new WorkbookRefused('broken-workbook', inPart(part));
      }
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: resolve(folder, target) });
    },
  });
  return relations;
}

/** `worksheets/sheet1.xml`, `../xl/…` and `/xl/worksheets/sheet1.xml` all name a part from the root. */
function resolve(folder: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
}

async function readSheetList(opened: WorkbookPackage, part: string, caps: WorkbookCaps) {
  const sheets: NamedSheet[] = [];
  let date1904 = false;
  let section = '';
  await readXml(part, opened.chunks(part), {
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== 'workbook') throw new WorkbookRefused('broken-workbook', inPart(part));
      if (depth === 2) section = name;
      if (depth === 2 && name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (depth !== 3 || section !== 'sheets' || name !== 'sheet') return;
      if (sheets.length >= caps.maxSheets) throw new WorkbookRefused('too-many-sheets');
      sheets.push(readSheetEntry(attributes));
    },
  });
  checkSheetNames(sheets);
  return { sheets, date1904 };
}

function readSheetEntry(attributes: Readonly<Record<string, string>>): NamedSheet {
  const name = attributes['name'] ?? '';
  const state = attributes['state'] ?? 'visible';
  if (name === '' || name.length > limits.sheetNameCharacters) throw new WorkbookRefused('broken-workbook');
  if (state !== 'visible' && state !== 'hidden' && state !== 'veryHidden') {
    throw new WorkbookRefused('broken-workbook', onSheet(name));
  }
  return { name, state, relation: prefixed(attributes, 'id') ?? '' };
}

function checkSheetNames(sheets: readonly NamedSheet[]): void {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (sheets.length === 0 || names.size !== sheets.length) throw new WorkbookRefused('broken-workbook');
}

/** Each sheet has its own part, otherwise a small file could be read many times over. */
function placeSheets(sheets: readonly NamedSheet[], relations: ReadonlyMap<string, Relation>): ListedSheet[] {
  const taken = new Set<string>();
  return sheets.map(({ name, state, relation }) => {
    const { type, part } = relations.get(relation) ?? { type: '', part: '' };
    if (type === 'dialogsheet' || /macrosheet$/i.test(type)) throw new WorkbookRefused('macros');
    const isTaken = taken.has(part.toLowerCase());
    if ((type !== 'worksheet' && type !== 'chartsheet') || isTaken) {
      throw new WorkbookRefused('broken-workbook', onSheet(name));
    }
    taken.add(part.toLowerCase());
    return { name, state, part, holds: type === 'worksheet' ? 'cells' : 'chart' };
  });
}
