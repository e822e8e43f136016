/** The thread in which Typst sets one book. Files exist in memory only; nothing is read from the disk but fonts and templates. */
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PrintJob } from './lay-out.ts';

/** A root that exists nowhere: every path of the book is a file in memory. */
const root = '/yearbook-in-memory';

/** The compiler's memory of layouts outlives its thread: what the last few books did not use is dropped. */
const booksRemembered = 2;

const templates = new URL('./typst/', import.meta.url);

/** The compiler with fonts and templates, made while the main thread still draws the pictures. */
function createCompiler(fonts: readonly string[]): NodeCompiler {
  const fontBlobs = fonts.map((path) => readFileSync(path));
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] });
  for (const name of readdirSync(templates)) {
    compiler.mapShadow(`${root}/${name}`, readFileSync(new URL(name, templates)));
  }
  return compiler;
}

function setBook(compiler: NodeCompiler, job: PrintJob): Uint8Array {
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

const compiler = createCompiler((workerData as { fonts: readonly string[] }).fonts);
parentPort?.once('message', (job: PrintJob) => {
  try {
    const bytes = Uint8Array.from(setBook(compiler, job));
    parentPort?.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) });
  }
});
