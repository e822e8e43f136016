/**
 * The process that parses uploads, one after the other: a line of JSON and the bytes of a file on standard input, lines of JSON on
 * standard output. It has no environment, may read only its own program, and ends when the server goes away. Must never be imported by
 * the server, and never keep anything of one file when the next one comes.
 */
import { once } from 'node:events';
import type { ChildLine, ChildRequest } from './child-protocol.ts';
import { limits } from './limits.ts';
import { packCell } from './pack-cells.ts';
import { streamWorkbook } from './read-workbook.ts';
import { bytesSource } from './upload-source.ts';
import type { WorkbookCell } from './workbook-content.ts';
import { WorkbookRefused } from './workbook-refused.ts';

/** Writes a line and waits while the server is behind, so that no queue grows here. */
async function say(line: ChildLine): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

/** The cells of a batch stand on one sheet. */
async function sayCells(cells: readonly WorkbookCell[]): Promise<void> {
  const [first] = cells;
  if (first !== undefined) await say({ kind: 'cells', sheet: first.sheet, cells: cells.map(packCell) });
}

async function answer(bytes: Buffer, { caps }: ChildRequest): Promise<void> {
  try {
    const outline = await streamWorkbook(bytesSource(bytes), caps, sayCells);
    await say({ kind: 'outline', outline });
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    await say({ kind: 'refused', code: error.code, detail: error.detail });
  }
}

/** Standard input in pieces of asked length. */
class Input {
  readonly #pieces = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  /** The bytes before the next line feed. */
  async line(): Promise<string> {
    while (!this.#rest.includes(10)) this.#rest = Buffer.concat([this.#rest, await this.#next()]);
    const end = this.#rest.indexOf(10);
    const line = this.#rest.toString('utf8', 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }

  async exactly(size: number): Promise<Buffer> {
    if (size > limits.fileBytes) throw new Error('more bytes than a file may have');
    const bytes = Buffer.alloc(size);
    for (let filled = 0; filled < size; ) {
      if (this.#rest.length === 0) this.#rest = await this.#next();
      const taken = this.#rest.copy(bytes, filled);
      filled += taken;
      this.#rest = this.#rest.subarray(taken);
    }
    return bytes;
  }

  async #next(): Promise<Buffer> {
    const { done, value } = await this.#pieces.next();
    // Standard input ends only when the server is gone.
    if (done) process.exit(0);
    return value;
  }
}

const input = new Input();
for (;;) {
  const request = JSON.parse(await input.line()) as ChildRequest;
  await answer(await input.exactly(request.size), request);
}
