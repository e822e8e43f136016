/**
 * The process that parses one upload: a request on standard input, lines of JSON on standard output. It has no environment, may
 * read only the program and the upload, and ends when the server goes away. Must never be imported by the server.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ChildLine, ChildRequest } from './child-protocol.ts';
import { packCell } from './pack-cells.ts';
import { streamWorkbook } from './read-workbook.ts';
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

async function answer({ path, caps }: ChildRequest): Promise<void> {
  try {
    const outline = await streamWorkbook(path, caps, sayCells);
    await say({ kind: 'outline', outline });
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    await say({ kind: 'refused', code: error.code, detail: error.detail });
  }
}

const requests = createInterface({ input: process.stdin });
requests.once('line', async (line) => {
  await answer(JSON.parse(line));
  requests.close();
  process.stdin.destroy();
});
// Standard input ends early only when the server is gone.
process.stdin.once('end', () => process.exit(1));
