/** Gathers the lines of the reader's process until one of them is the last. Must never trust their shape. */
import type { Text } from '../../../kernel/language.ts';
import type { ChildLine } from './child-protocol.ts';
import { LineSplitter } from './line-splitter.ts';
import { unpackCell } from './pack-cells.ts';
import type { WorkbookCell, WorkbookContent } from './workbook-content.ts';
import { type RefusalCode, refusalDetail } from './workbook-refused.ts';

export type ParsedWorkbook =
  | { readonly kind: 'read'; readonly content: WorkbookContent }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly detail: Text;
      /** For the log only: how the child ended when it did not answer. */
      readonly note?: string;
    };

export class ChildAnswer {
  readonly #lines: LineSplitter;
  readonly #cells: WorkbookCell[] = [];
  #complaint = '';

  constructor(resultBytes: number) {
    this.#lines = new LineSplitter(resultBytes);
  }

  /** The outcome when this chunk completes it, otherwise null. */
  take(chunk: Buffer): ParsedWorkbook | null {
    const lines = this.#lines.take(chunk);
    if (lines === null) return refused('too-much-content');
    for (const line of lines) {
      const verdict = this.#read(line);
      if (verdict !== null) return verdict;
    }
    return null;
  }

  complain(chunk: Buffer): void {
    if (this.#complaint.length < 4096) this.#complaint += chunk.toString('utf8');
  }

  /** The outcome of a child that ended without a last line. */
  atEnd(end: string): ParsedWorkbook {
    const note = `${end}: ${this.#complaint.slice(0, 4096)}`;
    const isMemory = /heap out of memory|allocation failed/i.test(this.#complaint);
    return refused(isMemory ? 'too-much-memory' : 'reader-stopped', note);
  }

  /** A line of any other shape ends the reading instead of the server. */
  #read(line: string): ParsedWorkbook | null {
    try {
      const said = JSON.parse(line) as ChildLine;
      if (said.kind === 'refused') return said;
      if (said.kind === 'outline') return { kind: 'read', content: { ...said.outline, cells: this.#cells } };
      for (const packed of said.cells) this.#cells.push(unpackCell(said.sheet, packed));
      return null;
    } catch {
      return refused('reader-stopped', 'the child wrote something else than agreed');
    }
  }
}

/** A refusal of the server's side. */
export function refused(code: RefusalCode, note?: string): ParsedWorkbook {
  return { kind: 'refused', code, detail: refusalDetail(code), ...(note === undefined ? {} : { note }) };
}
