/** A progress bar on the terminal; one line per step where the output is no terminal. */
import type { Progress } from './flows/ports.ts';

/** Draws on `stream` (standard error), so that results on standard output stay clean. */
export function progressBar(title: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  return ({ done, total, label }) => {
    const filled = Math.round((done / total) * 24);
    const bar = `${title} [${'█'.repeat(filled)}${'·'.repeat(24 - filled)}] ${done}/${total} ${label}`;
    if (stream.isTTY) stream.write(`\r\u001b[2K${bar}${done === total ? '\n' : ''}`);
    else if (done === total || done % 6 === 0) stream.write(`${bar}\n`);
  };
}
