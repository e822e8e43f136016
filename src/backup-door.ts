/**
 * The door for the backup command where the database is embedded: its directory belongs to the serving process, which is asked here for
 * a copy and told of what was done. Listens on the loopback only, and only to who can read the token in the data directory. Must never
 * hand out a row.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { copyDataDirectory } from './adapters/store/backup/copy-directory.ts';
import type { Database } from './adapters/store/engine/open-database.ts';
import type { Schema } from './adapters/store/schema.ts';
import type { BackupEventStore } from './flows/backup/backup-ports.ts';

/** Name of the file in the data directory that says where the door is and what opens it. */
export const doorFile = 'backup-door.json';

export interface DoorAddress {
  readonly port: number;
  readonly token: string;
}

export interface DoorParts {
  readonly database: Database<Schema>;
  readonly dataDir: string;
  readonly accountKey: () => Promise<string>;
  readonly events: Pick<BackupEventStore, 'record'>;
}

/** Opens the door and writes its file; the returned function closes it. */
export async function openBackupDoor(parts: DoorParts): Promise<() => Promise<void>> {
  const token = randomBytes(32).toString('hex');
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(parts, token, request)
      .catch((error: Error) => ({ status: 500, body: { error: error.message } }))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
        response.end(JSON.stringify(body));
      });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: 0 }, done);
  });
  const path = join(resolve(parts.dataDir), doorFile);
  const { port } = server.address() as AddressInfo;
  const address: DoorAddress = { port, token };
  await rm(`${path}.new`, { force: true });
  await writeFile(`${path}.new`, JSON.stringify(address), { mode: 0o600, flag: 'wx' });
  await rename(`${path}.new`, path);
  return async () => {
    await rm(path, { force: true });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function answer(parts: DoorParts, token: string, request: IncomingMessage): Promise<Answer> {
  if (!isAllowed(request, token)) return { status: 403, body: { error: 'not allowed' } };
  const body = await text(request);
  if (request.method === 'POST' && request.url === '/copy') {
    const folder = await copyDataDirectory(parts.database, resolve(parts.dataDir));
    return { status: 200, body: { folder, accountKey: await parts.accountKey() } };
  }
  if (request.method === 'POST' && request.url === '/events') {
    return { status: 200, body: { isRecorded: await parts.events.record(JSON.parse(body)) } };
  }
  return { status: 404, body: { error: 'nothing here' } };
}

function isAllowed(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
