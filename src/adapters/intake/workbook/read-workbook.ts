/**
 * The reader of uploaded workbooks: a file and caps in, typed cells out, in flat memory. Runs inside the limited child process;
 * a server must call `parseWorkbook` of `parse-in-child.ts` instead. Must never evaluate, follow or repair anything.
 */

import { open } from 'node:fs/promises';
import type { WorkbookCaps } from './limits.ts';
import { readNumberFormats } from './number-formats.ts';
import { newCommentBudget, readComments } from './read-comments.ts';
import { newSheetBudget, type SheetBudget, SheetListener } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { CellTables } from './type-cell.ts';
import { fileSource, type UploadSource } from './upload-source.ts';
import type { WorkbookCell, WorkbookContent, WorkbookNote, WorkbookOutline } from './workbook-content.ts';
import { checkFileSize, openPackage, type WorkbookPackage } from './workbook-package.ts';
import { type ListedSheet, readWorkbookParts } from './workbook-parts.ts';
import { WorkbookRefused } from './workbook-refused.ts';
import { XmlReader } from './xml-reader.ts';

/** Takes cells of one sheet in the order of the file; the reader waits until it is done. */
export type ReceiveCells = (cells: readonly WorkbookCell[]) => void | Promise<void>;

const externalLinks: WorkbookNote = {
  code: 'external-links',
  detail: {
    ru: 'Книга ссылается на другие файлы; взяты значения, сохранённые в самой книге. Проверьте их или разорвите связи (Данные → Изменить связи).',
    en: 'The workbook refers to other files; the values stored in the workbook itself were taken. Check them or break the links (Data → Edit Links).',
  },
};

/** Reads a workbook, handing the cells over in small batches. Throws WorkbookRefused. */
export async function streamWorkbook(
  file: UploadSource,
  caps: WorkbookCaps,
  receive: ReceiveCells,
): Promise<WorkbookOutline> {
  const opened = await openPackage(file);
  const parts = await readWorkbookParts(opened, caps);
  const { sharedStrings, styles, date1904 } = parts;
  const tables: CellTables = {
    date1904,
    strings: sharedStrings === null ? [] : await readSharedStrings(opened, sharedStrings, caps),
    formats: styles === null ? [] : await readNumberFormats(opened, styles),
  };
  const budget = newSheetBudget(caps);
  const commentBudget = newCommentBudget();
  const sheets = [];
  for (const sheet of parts.sheets) {
    const outline = await readSheet(opened, sheet, caps, tables, budget, receive);
    sheets.push({ ...outline, ...(await readComments(opened, sheet.part, commentBudget)) });
  }
  return { date1904, sheets, notes: opened.pointsOutside ? [externalLinks] : [] };
}

/** Reads a workbook whole. Throws WorkbookRefused. */
export async function readWorkbook(path: string, caps: WorkbookCaps): Promise<WorkbookContent> {
  const size = await checkFileSize(path);
  const file = await open(path, 'r').catch(() => null);
  if (file === null) throw new WorkbookRefused('unreadable');
  try {
    const cells: WorkbookCell[] = [];
    const outline = await streamWorkbook(fileSource(file, size), caps, (batch) => {
      for (const cell of batch) cells.push(cell);
    });
    return { ...outline, cells };
  } finally {
    await file.close();
  }
}

async function readSheet(
  opened: WorkbookPackage,
  { name, state, holds, part }: ListedSheet,
  caps: WorkbookCaps,
  tables: CellTables,
  budget: SheetBudget,
  receive: ReceiveCells,
) {
  const listener = new SheetListener(name, caps, tables, budget);
  if (holds === 'cells') {
    const reader = new XmlReader(part, listener);
    for await (const chunk of opened.chunks(part)) {
      reader.write(chunk);
      const cells = listener.take();
      if (cells.length > 0) await receive(cells);
    }
    reader.end();
    await receive(listener.take());
  }
  return { name, state, holds, ...listener.outline() };
}
