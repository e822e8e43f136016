/**
 * The yearbook as a PDF (PDF/A-2a), set by Typst. The compiler is synchronous and heavy, so each book is printed in a worker
 * thread, one at a time; all content reaches it as data, never as markup. Must never read a clock: the same yearbook, pictures
 * and fonts give the same bytes.
 */
import { Worker } from 'node:worker_threads';
import type { Yearbook } from '../../../domain/yearbook/yearbook.ts';
import type { Drawing } from '../../../flows/drawing.ts';
import type { YearbookPrinter } from '../../../flows/make-yearbook.ts';
import { findFonts } from './find-fonts.ts';
import { layOut, type PrintJob } from './lay-out.ts';
import { createPrintable } from './printable.ts';

/** Standards the compiler is asked to keep; `ua-1` is for the check in tests. */
export type PrintStandard = 'a-2a' | 'ua-1';

/**
 * A printer of yearbooks. `fontsDir` holds the TTF files of Golos Text (default: the installed package); `address` is the public
 * address of the atlas, without a slash at the end, that links lead to (default: links are printed as words).
 */
export function createYearbookPdf(
  fontsDir?: string,
  address: string | null = null,
  standard: PrintStandard = 'a-2a',
): YearbookPrinter {
  const fonts = findFonts(fontsDir);
  const printable = createPrintable(fonts[0] ?? '');
  let last: Promise<unknown> = Promise.resolve();
  return (yearbook: Yearbook, drawing: Drawing) => {
    const job = () => print(fonts, () => ({ ...layOut(yearbook, drawing, address, printable), standard }));
    const printed = last.then(job, job);
    last = printed.catch(() => undefined);
    return printed;
  };
}

/**
 * Runs one job in a worker of its own, which loads compiler and fonts while the job is made here; rejects with the compiler's
 * words when the book cannot be set.
 */
function print(fonts: readonly string[], makeJob: () => PrintJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData: { fonts } });
    worker.once('message', (message: { bytes: Uint8Array } | { fault: string }) => {
      if ('bytes' in message) resolve(message.bytes);
      else reject(new Error(`The yearbook cannot be set: ${message.fault}`));
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The printing thread ended early with code ${code}`)));
    try {
      worker.postMessage(makeJob());
    } catch (error) {
      void worker.terminate();
      reject(error);
    }
  });
}
