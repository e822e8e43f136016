/**
 * One process that reads uploads, seen from the server: no environment (it holds secrets), no right to write, to start anything or to
 * read any file but its own program; the bytes come to it through a pipe. Must never be asked twice at once, nor asked again after
 * anything but a clean reading.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createReadStream, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { ChildAnswer, type ParsedWorkbook, refused } from './child-answer.ts';
import type { ChildRequest } from './child-protocol.ts';
import type { WorkbookCaps } from './limits.ts';

export interface ChildLimits {
  /** Wall clock of one reading, waiting for a place not counted. */
  readonly timeoutMs?: number;
  /** Heap of the child. */
  readonly memoryMb?: number;
  /** Bytes that the child may answer with. */
  readonly resultBytes?: number;
  /** Another program in the place of the reader, for tests of the bounds. */
  readonly program?: string;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

const projectRoot = join(import.meta.dirname, '../../../..');
const readerProgram = join(import.meta.dirname, 'workbook-child.ts');

export class ReaderChild {
  readonly #child: Child;
  readonly #limits: ChildLimits;
  #readings = 0;
  #isGone = false;

  constructor(limits: ChildLimits) {
    this.#limits = limits;
    this.#child = startChild(limits.memoryMb ?? 192, limits.program ?? readerProgram);
    this.#child.once('close', () => {
      this.#isGone = true;
    });
    // The pipe breaks when the child dies first; 'close' tells the rest.
    this.#child.stdin.on('error', () => undefined);
    this.#child.on('error', () => undefined);
  }

  get readings(): number {
    return this.#readings;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Reads one file. The process is ended unless the file was read without a fault. */
  async read(path: string, size: number, caps: WorkbookCaps): Promise<ParsedWorkbook> {
    this.#readings += 1;
    const parsed = await this.#ask(path, size, caps);
    if (parsed.kind !== 'read') this.end();
    return parsed;
  }

  end(): void {
    this.#isGone = true;
    this.#child.stdout.destroy();
    this.#child.kill('SIGKILL');
  }

  /** While nobody waits for it, the process keeps no server alive. */
  rest(isResting: boolean): void {
    for (const one of [this.#child, this.#child.stdin, this.#child.stdout, this.#child.stderr]) {
      const held = one as unknown as { ref?: () => void; unref?: () => void };
      if (isResting) held.unref?.();
      else held.ref?.();
    }
  }

  #ask(path: string, size: number, caps: WorkbookCaps): Promise<ParsedWorkbook> {
    const { timeoutMs = 10_000, resultBytes = 64 * 1024 * 1024 } = this.#limits;
    const { stdin, stdout, stderr } = this.#child;
    const bytes = createReadStream(path, { end: Math.max(0, size - 1) });
    return new Promise((resolve) => {
      const answer = new ChildAnswer(resultBytes);
      const finish = (parsed: ParsedWorkbook) => {
        clearTimeout(timer);
        stdout.off('data', take);
        stderr.off('data', complain);
        this.#child.off('error', fail).off('close', close);
        bytes.destroy();
        resolve(parsed);
      };
      const take = (chunk: Buffer) => {
        const verdict = answer.take(chunk);
        if (verdict !== null) finish(verdict);
      };
      const complain = (chunk: Buffer) => answer.complain(chunk);
      const fail = (error: Error) => finish(refused('reader-stopped', error.message));
      const close = (code: number | null, signal: string | null) =>
        finish(answer.atEnd(`exit ${code ?? signal}`));
      const timer = setTimeout(() => finish(refused('too-slow')), timeoutMs);
      stdout.on('data', take);
      stderr.on('data', complain);
      this.#child.once('error', fail).once('close', close);
      const request: ChildRequest = { name: basename(path), size, caps };
      stdin.write(`${JSON.stringify(request)}\n`);
      bytes.once('error', fail).pipe(stdin, { end: false });
    });
  }
}

function startChild(memoryMb: number, program: string): Child {
  const modules = join(projectRoot, 'node_modules');
  const readable = [
    join(projectRoot, 'src'),
    join(projectRoot, 'package.json'),
    modules,
    realpathSync(modules),
    program,
  ];
  const flags = [
    `--max-old-space-size=${memoryMb}`,
    '--permission',
    ...readable.map((allowed) => `--allow-fs-read=${allowed}`),
    '--no-warnings',
    program,
  ];
  const system = process.env['SystemRoot'];
  const env = system === undefined ? {} : { SystemRoot: system };
  return spawn(process.execPath, flags, { env, stdio: ['pipe', 'pipe', 'pipe'] });
}
