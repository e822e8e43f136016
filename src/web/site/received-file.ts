/**
 * Forms with a file: the file goes to the disk piece by piece, the other fields go on as a plain form, so that no page and no flow ever
 * holds a whole file in memory. Must never trust the size or name that was declared, nor keep a file after its request.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { Problem } from '../../kernel/problem.ts';

/** A file on disk and the name its sender gave it. */
export interface ReceivedFile {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** Bytes of one file, and of everything that is read of a request before the connection is given up. */
export const mostFileBytes = 20 * 1024 * 1024;
const mostRequestBytes = 400 * 1024 * 1024;

/**
 * Pieces of a body lie outside the heap, where the collector does not see them pile up: a file of 200 MB would cost 130 MB. Asked for
 * every few megabytes, it frees them in about a millisecond.
 */
const sweepEvery = 8 * 1024 * 1024;
const sweepYoung = () => globalThis.gc?.({ type: 'minor' });

const header = 'x-atlas-received';
/** One for the process: the server's edge and the bundle of the pages each hold a copy of this module. */
const place = Symbol.for('cluster-atlas.received-files');
const shared = globalThis as typeof globalThis & { [place]?: Map<string, ReceivedFile | 'too-large'> };
const received = shared[place] ?? new Map<string, ReceivedFile | 'too-large'>();
shared[place] = received;

/** Whether a request came as a form for a file, with one or without. */
export const isFileForm = (request: Request) => request.headers.has(header);

/** The file that came with a request; null where none did. Throws Problem too-large, so that the page says it beside the field. */
export function receivedFile(request: Request): ReceivedFile | null {
  const found = received.get(request.headers.get(header) ?? '') ?? null;
  if (found !== 'too-large') return found;
  throw new Problem(
    'too-large',
    'A file may have at most 20 MB. A workbook of the survey has less than 2 MB: check that it is the right file.',
    { parameter: 'file' },
  );
}

/**
 * Takes the file of a multipart request aside and gives `use` the request with its other fields. The file is gone afterwards. A file
 * that is too large is told to whoever asks for it. Throws Problem too-large for an endless body, unsupported-media for one that is no form.
 */
export async function withReceivedFile(
  request: Request,
  use: (request: Request) => Promise<Response>,
): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.delete(header);
  if (!/^multipart\/form-data/i.test(headers.get('content-type') ?? '')) return use(strip(request, headers));
  const folder = await mkdtemp(join(tmpdir(), 'atlas-received-'));
  const id = randomUUID();
  try {
    const { file, fields } = await readForm(request, join(folder, 'file'));
    if (file) received.set(id, file);
    for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name);
    headers.set(header, id);
    headers.set('content-type', 'application/x-www-form-urlencoded');
    return await use(new Request(request.url, { method: request.method, headers, body: fields.toString() }));
  } finally {
    received.delete(id);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Nobody outside may name a received file. */
function strip(request: Request, headers: Headers): Request {
  return request.headers.has(header) ? new Request(request, { headers }) : request;
}

async function readForm(
  request: Request,
  path: string,
): Promise<{ file: ReceivedFile | 'too-large' | null; fields: URLSearchParams }> {
  const fields = new URLSearchParams();
  let file: ReceivedFile | null = null;
  let isTooLarge = false;
  const writing: Promise<void>[] = [];
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: {
      fileSize: mostFileBytes,
      files: 1,
      fields: 20,
      fieldSize: 64 * 1024,
      fieldNameSize: 100,
      headerPairs: 50,
    },
  });
  parser.on('field', (name, value) => fields.append(name, value));
  parser.on('file', (_field, stream, name) => {
    stream.on('limit', () => {
      isTooLarge = true;
    });
    const target = createWriteStream(path);
    writing.push(
      pipeline(stream, target).then(() => {
        if (target.bytesWritten > 0) file = { path, name: name ?? '', size: target.bytesWritten };
      }),
    );
  });
  await pipeline(Readable.fromWeb(request.body as never), stopAt(mostRequestBytes), parser).catch(
    (error: unknown) => {
      if (error instanceof Problem) throw error;
      throw new Problem('unsupported-media', 'The form did not arrive whole. Send the file again.', {
        parameter: 'file',
      });
    },
  );
  await Promise.all(writing);
  return { file: isTooLarge ? 'too-large' : file, fields };
}

function stopAt(most: number) {
  return async function* (source: AsyncIterable<Uint8Array>) {
    let size = 0;
    let swept = 0;
    for await (const piece of source) {
      size += piece.byteLength;
      if (size - swept > sweepEvery) {
        swept = size;
        sweepYoung();
      }
      if (size > most)
        throw new Problem('too-large', 'A file may have at most 20 MB.', { parameter: 'file' });
      yield piece;
    }
  };
}
