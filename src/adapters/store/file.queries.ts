/**
 * Received bytes in pieces: neither keeping nor reading a file needs its whole size in memory. Must never keep half a file, nor give
 * bytes for a hash they do not have.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import type { FileStore } from '../../flows/survey/survey-ports.ts';
import { Problem } from '../../kernel/problem.ts';
import { DatabaseError } from './engine/database-error.ts';
import type { Database } from './engine/open-database.ts';
import type { Schema } from './schema.ts';

const pieceSize = 256 * 1024;
/** SQLSTATE of a full disk. */
const diskFull = '53100';

/** The file store over an open database. */
export function createFileStore(database: Database<Schema>): FileStore {
  return {
    keep: (path, mediaType) => keep(database, path, mediaType),
    read: (sha256) => read(database.db, sha256),
    withCopy: (sha256, use) => withCopy(database.db, sha256, use),
    head: readHead,
  };
}

async function read(db: Kysely<Schema>, sha256: string): Promise<AsyncGenerator<Uint8Array> | undefined> {
  const file = await db
    .selectFrom('stored_file')
    .select('pieces')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return file && readPieces(db, sha256, file.pieces);
}

async function withCopy<T>(
  db: Kysely<Schema>,
  sha256: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const pieces = await read(db, sha256);
  if (!pieces) throw new Problem('not-found', 'This file is not kept here. Send it again.');
  const folder = await mkdtemp(join(tmpdir(), 'atlas-file-'));
  try {
    const path = join(folder, 'copy');
    await pipeline(pieces, createWriteStream(path, { mode: 0o600 }));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readHead(path: string, bytes: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function keep(
  database: Database<Schema>,
  path: string,
  mediaType: string,
): Promise<{ sha256: string; size: number }> {
  const { sha256, size } = await measure(path);
  if (size === 0) throw new Problem('invalid-body', 'The file is empty. Choose another one.');
  try {
    await database.tx(async (tx) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('stored_file')
        .values({ sha256, size, pieces: Math.ceil(size / pieceSize), media_type: mediaType })
        .onConflict((conflict) => conflict.column('sha256').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 1n) await writePieces(tx, path, sha256);
    });
  } catch (thrown) {
    if (!(thrown instanceof DatabaseError) || thrown.code !== diskFull) throw thrown;
    throw new Problem('insufficient-storage', 'There is no room left for the file. Tell the administrator.');
  }
  return { sha256, size };
}

async function measure(path: string): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    size += (chunk as Buffer).length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Reads the file a second time; whoever changed it meanwhile makes the transaction fail. */
async function writePieces(tx: Kysely<Schema>, path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  let number = 0;
  for await (const bytes of inPieces(path)) {
    hash.update(bytes);
    number += 1;
    await tx.insertInto('stored_file_piece').values({ sha256, number, bytes }).execute();
  }
  if (hash.digest('hex') !== sha256) throw new Error('the file was changed while it was read');
}

/** A stream may give less than it was asked for, so pieces are filled up to their size. */
async function* inPieces(path: string): AsyncGenerator<Uint8Array> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: pieceSize })) {
    waiting.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length < pieceSize) continue;
    const bytes = Buffer.concat(waiting);
    yield bytes.subarray(0, pieceSize);
    waiting = [bytes.subarray(pieceSize)];
    length -= pieceSize;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function* readPieces(db: Kysely<Schema>, sha256: string, pieces: number): AsyncGenerator<Uint8Array> {
  for (let number = 1; number <= pieces; number += 1) {
    const { bytes } = await db
      .selectFrom('stored_file_piece')
      .select('bytes')
      .where('sha256', '=', sha256)
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    yield bytes;
  }
}
