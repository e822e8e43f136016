/** The thread in which Typst sets one book. Files exist in memory only; nothing is read from the disk but fonts and templates. */
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintJob } from './lay-out.ts';

/** A root that exists nowhere: every path of the book is a file in memory. */
const root = '/yearbook-in-memory';

/** The compiler's memory of layouts outlives its thread: what the last few books did not use is dropped. */
const booksRemembered = 2;

function setBook(job: PrintJob): Uint8Array {
  const fontBlobs = job.fonts.map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] });
  const templates = new URL('./typst/', import.meta.url);
  for (const name of readdirSync(templates))
    compiler.mapShadow(`${root}/${name}`, readFileSync(new URL(name, templates)));
  for (const { path, svg } of job.pictures) compiler.mapShadow(root + path, Buffer.from(svg));
  compiler.mapShadow(`${root}/yearbook.json`, Buffer.from(job.document));
  const result = compiler.compile({ mainFilePath: `${root}/main.typ` });
  const document = result.result;
  if (!document)
    throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? 'no reason given'));
  const bytes = compiler.pdf(document, { pdfStandard: job.standard });
  compiler.evictCache(booksRemembered);
  return bytes;
}

try {
  const bytes = Uint8Array.from(setBook(workerData as PrintJob));
  parentPort?.postMessage({ bytes }, [bytes.buffer]);
} catch (error) {
  parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
}
