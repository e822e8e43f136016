/**
 * Reads a backup chunk by chunk, so that its size does not matter. Must never hand on a byte that was not authenticated, nor end quietly
 * where the file was cut.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { StartError } from '../../kernel/start-error.ts';
import { type ChunkCipher, chunkLength, headerLength, openEnvelope, tagLength } from './envelope.ts';

const sealedLength = chunkLength + tagLength;
const newline = 0x0a;

/**
 * Lines of the backup in groups, without their ends. `onRead` is told the bytes of the file read so far and all of them. Throws
 * StartError with a sentence for a file that is missing, foreign, damaged or cut short, and for a wrong passphrase.
 */
export async function* readBackupFile(
  path: string,
  passphrase: string,
  onRead: (done: number, total: number) => void = () => undefined,
): AsyncGenerator<readonly Buffer[]> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw new StartError(`${path} cannot be read (${cause.code}). Name a backup that is there.`, cause);
  });
  try {
    const { size } = await file.stat();
    const cipher = await openHeader(path, file, passphrase);
    const chunks = openChunks({ path, file, size, cipher, onRead });
    const plain = Readable.from(chunks, { objectMode: false });
    const gunzip = createGunzip();
    // Errors come out of the last stream, which is read below.
    pipeline(plain, gunzip, () => undefined);
    yield* splitLines(path, gunzip);
  } finally {
    await file.close();
  }
}

async function openHeader(path: string, file: FileHandle, passphrase: string): Promise<ChunkCipher> {
  const header = Buffer.alloc(headerLength);
  const { bytesRead } = await file.read(header, 0, headerLength, 0);
  const cipher = await openEnvelope(header.subarray(0, bytesRead), passphrase);
  if (cipher === 'no-backup')
    throw new StartError(
      `${path} does not begin like a backup of Cluster Atlas: it is another file, cut off or damaged.`,
    );
  if (cipher === 'wrong-passphrase')
    throw new StartError(
      `The passphrase does not open ${path}: it is wrong, or the first ${headerLength} bytes of the file are damaged.`,
    );
  return cipher;
}

interface Opened {
  readonly path: string;
  readonly file: FileHandle;
  readonly size: number;
  readonly cipher: ChunkCipher;
  readonly onRead: (done: number, total: number) => void;
}

async function* openChunks({ path, file, size, cipher, onRead }: Opened): AsyncGenerator<Buffer> {
  const count = Math.max(1, Math.ceil((size - headerLength) / sealedLength));
  for (let number = 0; number < count; number += 1) {
    const at = headerLength + number * sealedLength;
    const sealed = Buffer.alloc(Math.max(0, Math.min(sealedLength, size - at)));
    const { bytesRead } = await file.read(sealed, 0, sealed.length, at);
    const isLast = number === count - 1;
    const plain = bytesRead === sealed.length ? cipher.open(number, isLast, sealed) : null;
    if (plain === null) throw refusal(path, number, count, isLast && cipher.open(number, false, sealed));
    onRead(Math.min(size, at + sealedLength), size);
    yield plain;
  }
}

/** `inner` are the bytes of a chunk that ends the file but was not sealed as the last. */
function refusal(path: string, number: number, count: number, inner: Buffer | null | false): StartError {
  return new StartError(
    inner
      ? `${path} is cut short: it ends after chunk ${number + 1}, and more were written. Take another copy of it.`
      : `${path} is damaged or cut short: chunk ${number + 1} of ${count} is not what was written. Take another copy of it.`,
  );
}

async function* splitLines(path: string, bytes: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let held: Buffer[] = [];
  for await (const piece of bytes) {
    const end = piece.lastIndexOf(newline);
    if (end < 0) {
      held.push(piece);
      continue;
    }
    yield linesOf(Buffer.concat([...held, piece.subarray(0, end + 1)]));
    held = [piece.subarray(end + 1)];
  }
  if (held.some((piece) => piece.length > 0))
    throw new StartError(`${path} ends in the middle of a line. It was not written by this program.`);
}

function linesOf(text: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf(newline, start);
    lines.push(text.subarray(start, end));
    start = end + 1;
  }
  return lines;
}
