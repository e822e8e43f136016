/**
 * The cells of the last few workbooks, by the hash of their bytes: an upload, its preview and its acceptance read the same file within
 * minutes. Must never keep a large one, nor anything of a file that was refused.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { KeptWorkbook } from '../../../flows/survey/workbook-port.ts';
import type { ParsedWorkbook } from '../workbook/child-answer.ts';
import type { WorkbookCaps } from '../workbook/limits.ts';
import type { WorkbookContent } from '../workbook/workbook-content.ts';

type Parse = (path: string, caps: WorkbookCaps) => Promise<ParsedWorkbook>;

const most = { files: 8, cells: 40_000, fileBytes: 1024 * 1024 };

export interface RecentContents {
  readonly parse: Parse;
  /** The same for kept bytes, which are on disk only while somebody asks for them. */
  parseKept(file: KeptWorkbook, caps: WorkbookCaps): Promise<ParsedWorkbook>;
}

/** `parse` that remembers. */
export function rememberContents(parse: Parse): RecentContents {
  const kept = new Map<string, WorkbookContent>();
  const remembering = async (hash: string | null, path: string, caps: WorkbookCaps) => {
    const parsed = await parse(path, caps);
    if (hash !== null && parsed.kind === 'read') keep(kept, keyOf(hash, caps), parsed.content);
    return parsed;
  };
  const recall = (hash: string | null, caps: WorkbookCaps): ParsedWorkbook | undefined => {
    const content = hash === null ? undefined : kept.get(keyOf(hash, caps));
    return content && { kind: 'read', content };
  };
  return {
    parse: async (path, caps) => {
      const hash = await hashOf(path);
      return recall(hash, caps) ?? remembering(hash, path, caps);
    },
    parseKept: async ({ sha256, withCopy }, caps) =>
      recall(sha256, caps) ?? withCopy((path) => remembering(sha256, path, caps)),
  };
}

const keyOf = (hash: string, caps: WorkbookCaps) => `${hash} ${JSON.stringify(caps)}`;

/** Null for a file that is not remembered: one that is missing, is larger than a workbook of a questionnaire, or is no file. */
async function hashOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > most.fileBytes) return null;
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
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
