/**
 * The cells of the last few workbooks, by the hash of their bytes: an upload, its preview and its acceptance read the same file within
 * minutes. Must never keep a large one, nor anything of a file that was refused.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ParsedWorkbook } from '../workbook/child-answer.ts';
import type { WorkbookCaps } from '../workbook/limits.ts';
import type { WorkbookContent } from '../workbook/workbook-content.ts';

type Parse = (path: string, caps: WorkbookCaps) => Promise<ParsedWorkbook>;

const most = { files: 8, cells: 40_000, fileBytes: 1024 * 1024 };

/** `parse` that remembers. */
export function rememberContents(parse: Parse): Parse {
  const kept = new Map<string, WorkbookContent>();
  return async (path, caps) => {
    const key = await keyOf(path, caps);
    const found = key === null ? undefined : kept.get(key);
    if (found) return { kind: 'read', content: found };
    const parsed = await parse(path, caps);
    if (key !== null && parsed.kind === 'read') keep(kept, key, parsed.content);
    return parsed;
  };
}

/** Null for a file that is not kept: one that is missing, is larger than a workbook of a questionnaire, or is no file. */
async function keyOf(path: string, caps: WorkbookCaps): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > most.fileBytes) return null;
  const bytes = await readFile(path);
  return createHash('sha256').update(JSON.stringify(caps)).update(bytes).digest('hex');
}

function keep(kept: Map<string, WorkbookContent>, key: string, content: WorkbookContent): void {
  if (content.cells.length > most.cells) return;
  kept.set(key, content);
  let cells = [...kept.values()].reduce((sum, one) => sum + one.cells.length, 0);
  for (const [oldest, one] of kept) {
    if (kept.size <= most.files && cells <= most.cells) return;
    kept.delete(oldest);
    cells -= one.cells.length;
  }
}
