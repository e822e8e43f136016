/**
 * Parses an upload in a process of its own with bounds on memory, time and size of the result: whatever the file does, the
 * server gets an answer and goes on. Must never throw for what stands in a file, and never parse in the server's own process.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Text } from '../../../kernel/language.ts';
import type { ChildLine } from './child-protocol.ts';
import type { WorkbookCaps } from './limits.ts';
import { LineSplitter } from './line-splitter.ts';
import { unpackCell } from './pack-cells.ts';
import { Turnstile } from './turnstile.ts';
import type { WorkbookCell, WorkbookContent, WorkbookOutline } from './workbook-content.ts';
import { checkFileSize } from './workbook-package.ts';
import { type RefusalCode, refusalDetail, WorkbookRefused } from './workbook-refused.ts';

export interface ChildLimits {
  /** Wall clock of the child, waiting for a place not counted. */
  readonly timeoutMs?: number;
  /** Heap of the child. */
  readonly memoryMb?: number;
  /** Bytes that the child may answer with. */
  readonly resultBytes?: number;
  /** Another program in the place of the reader, for tests of the bounds. */
  readonly program?: string;
}

export type ParsedWorkbook =
  | { readonly kind: 'read'; readonly content: WorkbookContent }
  | {
      readonly kind: 'refused';
      readonly code: RefusalCode;
      readonly detail: Text;
      /** For the log only: how the child ended when it did not answer. */
      readonly note?: string;
    };

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const projectRoot = join(import.meta.dirname, '../../../..');
const readerProgram = join(import.meta.dirname, 'workbook-child.ts');
const turnstile = new Turnstile(2, 100);

/** Reads a workbook, or says why not. Never throws. */
export async function parseWorkbook(
  path: string,
  caps: WorkbookCaps,
  limits: ChildLimits = {},
): Promise<ParsedWorkbook> {
  try {
    await checkFileSize(path);
    const file = await realpath(path);
    return (await turnstile.run(() => runChild(file, caps, limits))) ?? refused('busy');
  } catch (error) {
    if (error instanceof WorkbookRefused) return { kind: 'refused', code: error.code, detail: error.detail };
    return refused('reader-stopped', String(error));
  }
}

function runChild(path: string, caps: WorkbookCaps, limits: ChildLimits): Promise<ParsedWorkbook> {
  const { timeoutMs = 10_000, memoryMb = 192, resultBytes = 64 * 1024 * 1024 } = limits;
  const child = startChild(path, memoryMb, limits.program ?? readerProgram);
  return new Promise((resolve) => {
    const answer = new ChildAnswer(resultBytes);
    const finish = (parsed: ParsedWorkbook) => {
      clearTimeout(timer);
      child.stdout.removeAllListeners('data').destroy();
      child.kill('SIGKILL');
      resolve(parsed);
    };
    const timer = setTimeout(() => finish(refused('too-slow')), timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      const verdict = answer.take(chunk);
      if (verdict !== null) finish(verdict);
    });
    child.stderr.on('data', (chunk: Buffer) => answer.complain(chunk));
    child.once('error', (error) => finish(refused('reader-stopped', error.message)));
    child.once('close', (code, signal) => finish(answer.atEnd(`exit ${code ?? signal}`)));
    // The pipe breaks when the child dies first; 'close' tells the rest.
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${JSON.stringify({ path, caps })}\n`);
  });
}

/** No environment (it holds secrets), no right to write or to start anything, and only these files to read. */
function startChild(path: string, memoryMb: number, program: string): Child {
  const readable = [
    join(projectRoot, 'src'),
    join(projectRoot, 'node_modules'),
    join(projectRoot, 'package.json'),
  ];
  const flags = [
    `--max-old-space-size=${memoryMb}`,
    '--permission',
    ...[...readable, program, path].map((allowed) => `--allow-fs-read=${allowed}`),
    '--no-warnings',
    program,
  ];
  const system = process.env['SystemRoot'];
  const env = system === undefined ? {} : { SystemRoot: system };
  return spawn(process.execPath, flags, { env, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Gathers the lines of a child until one of them is the last. */
class ChildAnswer {
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
      if (said.kind === 'outline') return this.#content(said.outline);
      for (const packed of said.cells) this.#cells.push(unpackCell(said.sheet, packed));
      return null;
    } catch {
      return refused('reader-stopped', 'the child wrote something else than agreed');
    }
  }

  #content(outline: WorkbookOutline): ParsedWorkbook {
    return { kind: 'read', content: { ...outline, cells: this.#cells } };
  }
}

function refused(code: RefusalCode, note?: string): ParsedWorkbook {
  return { kind: 'refused', code, detail: refusalDetail(code), ...(note === undefined ? {} : { note }) };
}
