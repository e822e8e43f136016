/**
 * Unpacks one part of an archive in pieces with a hard stop: at the declared size of the part and at what is left of the
 * budget of the file, whichever comes first. Must never hold a large part as a whole or believe what the archive declares.
 */
import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { limits } from './limits.ts';
import type { UploadSource } from './upload-source.ts';
import { inPart, WorkbookRefused } from './workbook-refused.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Bytes that the parts of one file may still give together. */
export interface UnpackBudget {
  left: number;
}

const chunkBytes = 64 * 1024;

/** A fresh budget for one file. */
export function newBudget(bytes: number = limits.unpackedBytes): UnpackBudget {
  return { left: bytes };
}

/** The bytes of a part, in pieces of at most 64 KB. Throws WorkbookRefused. */
export async function* inflatePart(
  file: UploadSource,
  entry: ZipEntry,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  let sum = 0;
  const place = inPart(entry.name);
  for await (const chunk of unpack(file, entry)) {
    bytes += chunk.length;
    budget.left -= chunk.length;
    if (bytes > entry.declaredBytes) throw new WorkbookRefused('false-size', place);
    if (budget.left < 0) throw new WorkbookRefused('unpacks-too-large', place);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (bytes !== entry.declaredBytes || sum !== entry.crc32)
    throw new WorkbookRefused('broken-archive', place);
}

async function* unpack(file: UploadSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = readPacked(file, entry);
  if (entry.method === 0) {
    yield* packed;
    return;
  }
  if (Math.max(entry.packedBytes, entry.declaredBytes) <= limits.smallPartBytes) {
    yield* inPieces(await unpackAtOnce(packed, entry));
    return;
  }
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  // A failed source destroys `inflate` with its error, so it surfaces in the loop below.
  pipeline(Readable.from(packed, { objectMode: false }), inflate, () => undefined);
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    if (isZlibError(error)) throw new WorkbookRefused('broken-archive', inPart(entry.name));
    throw error;
  }
  if (inflate.bytesWritten !== entry.packedBytes)
    throw new WorkbookRefused('broken-archive', inPart(entry.name));
}

/** A workbook is a dozen small parts: a stream for each costs as much as reading what is in it. */
async function unpackAtOnce(packed: AsyncIterable<Buffer>, entry: ZipEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of packed) pieces.push(piece);
  try {
    const options = { maxOutputLength: Math.max(1, entry.declaredBytes), info: true } as const;
    const { buffer, engine } = inflateRawSync(Buffer.concat(pieces), options) as unknown as Unpacked;
    if (engine.bytesWritten === entry.packedBytes) return buffer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new WorkbookRefused('false-size', inPart(entry.name));
    if (!isZlibError(error)) throw error;
  }
  throw new WorkbookRefused('broken-archive', inPart(entry.name));
}

/** What zlib gives with `info`, which its types leave out. */
interface Unpacked {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function* inPieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

async function* readPacked(file: UploadSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const end = entry.dataOffset + entry.packedBytes;
  for (let at = entry.dataOffset; at < end; ) {
    const wanted = Math.min(chunkBytes, end - at);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, at);
    if (bytesRead === 0) throw new WorkbookRefused('truncated');
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function isZlibError(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}
