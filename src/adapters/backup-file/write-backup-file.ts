/**
 * Writes a backup: lines → gzip → sealed chunks → file. The name appears when the whole file is on the disk and not before. Must never
 * overwrite a file, nor be readable by others.
 */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { WrittenFile } from '../../flows/backup/backup-ports.ts';
import { StartError } from '../../kernel/start-error.ts';
import { beginEnvelope, type ChunkCipher, chunkLength } from './envelope.ts';

/** Throws StartError when `path` exists or cannot be written; nothing is left behind then. */
export async function writeBackupFile(
  path: string,
  passphrase: string,
  lines: AsyncIterable<string>,
  costExponent?: number,
): Promise<WrittenFile> {
  await refuseExisting(path);
  const draft = `${path}.partial`;
  const cipher = await beginEnvelope(passphrase, costExponent);
  const hash = createHash('sha256');
  let size = 0;
  await unlink(draft).catch(() => undefined);
  const file = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  try {
    await pipeline(
      lines,
      createGzip({ level: 4 }),
      (plain: AsyncIterable<Buffer>) => seal(cipher, plain),
      async function* (sealed: AsyncIterable<Buffer>) {
        for await (const piece of sealed) {
          hash.update(piece);
          size += piece.length;
          yield piece;
        }
      },
      file,
    );
    await publish(draft, path);
    return { sha256: hash.digest('hex'), size };
  } catch (error) {
    throw explain(path, error);
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

/** Sealed chunks of a stream of plain bytes, after the header. The last one may be shorter, and says that it is the last. */
export async function* seal(cipher: ChunkCipher, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield cipher.header;
  let number = 0;
  let held: Buffer[] = [];
  let length = 0;
  for await (const piece of plain) {
    held.push(piece);
    length += piece.length;
    if (length <= chunkLength) continue;
    let rest = Buffer.concat(held);
    // A full chunk waits until it is known that more follows: it might be the last.
    for (; rest.length > chunkLength; rest = rest.subarray(chunkLength)) {
      yield cipher.seal(number, false, rest.subarray(0, chunkLength));
      number += 1;
    }
    held = [rest];
    length = rest.length;
  }
  yield cipher.seal(number, true, Buffer.concat(held));
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new StartError(`${path} is there already. Name a file that does not exist yet.`);
}

/** Gives the draft its name unless somebody else took it, and forces the directory's entry to the disk. */
async function publish(draft: string, path: string): Promise<void> {
  await link(draft, path);
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}

function explain(path: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST')
    return new StartError(`${path} is there already. Name a file that does not exist yet.`, error);
  if (code === undefined || syscall === undefined) return error;
  return new StartError(
    `${path} cannot be written (${code}). Name a file in a folder that exists, is yours and has room.`,
    error,
  );
}
