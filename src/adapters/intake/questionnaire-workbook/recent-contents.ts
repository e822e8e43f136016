/**
 * The cells of the last few workbooks, by the hash of their bytes: an upload, its preview and its acceptance read the same file within
 * minutes. One bound on what they weigh together, whichever way a file came and whatever its size on disk. Must never keep anything of
 * a file that was refused.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { KeptWorkbook } from '../../../flows/survey/workbook-port.ts';
import type { ParsedWorkbook } from '../workbook/child-answer.ts';
import { limits, type WorkbookCaps } from '../workbook/limits.ts';
import type { WorkbookContent } from '../workbook/workbook-content.ts';

type Parse = (path: string, caps: WorkbookCaps) => Promise<ParsedWorkbook>;

const most = { files: 8, bytes: 12 * 1024 * 1024 };

export interface RecentContents {
  readonly parse: Parse;
  /** The same for kept bytes, which are on disk only while somebody asks for them. */
  parseKept(file: KeptWorkbook, caps: WorkbookCaps): Promise<ParsedWorkbook>;
}

/** `parse` that remembers. */
export function rememberContents(parse: Parse): RecentContents {
  const kept = new Map<string, Kept>();
  const remembering = async (hash: string | null, path: string, caps: WorkbookCaps) => {
    const parsed = await parse(path, caps);
    if (hash !== null && parsed.kind === 'read') keep(kept, keyOf(hash, caps), parsed.content);
    return parsed;
  };
  const recall = (hash: string | null, caps: WorkbookCaps): ParsedWorkbook | undefined => {
    const found = hash === null ? undefined : kept.get(keyOf(hash, caps));
    return found && { kind: 'read', content: found.content };
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

/** Null for a file that cannot be read at all: missing, too large, or no file. Its bytes pass by, none are kept. */
async function hashOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size > limits.fileBytes) return null;
  const hash = createHash('sha256');
  return pipeline(createReadStream(path), hash).then(
    () => hash.digest('hex'),
    () => null,
  );
}

/** About what the cells take up in memory: each its record, and two bytes a character. */
function weightOf({ cells }: Pick<WorkbookContent, 'cells'>): number {
  return cells.reduce((sum, { text, formula }) => sum + 256 + 2 * (text.length + (formula?.length ?? 0)), 0);
}

interface Kept {
  readonly content: WorkbookContent;
  readonly weight: number;
}

function keep(kept: Map<string, Kept>, key: string, content: WorkbookContent): void {
  const weight = weightOf(content);
  if (weight > most.bytes) return;
  kept.set(key, { content, weight });
  let total = [...kept.values()].reduce((sum, one) => sum + one.weight, 0);
  for (const [oldest, one] of kept) {
    if (kept.size <= most.files && total <= most.bytes) return;
    kept.delete(oldest);
    total -= one.weight;
  }
}
