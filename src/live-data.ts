/**
 * The data that are in use, for the commands of backup: on a server, in a directory that a serving process holds, or in one that nobody
 * holds. Must never make a database where there is none.
 */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { accountKeyFile } from './adapters/external/accounts/account-key.ts';
import { createBackupEvents } from './adapters/store/backup/backup-event.queries.ts';
import { createBackupSource } from './adapters/store/backup/backup-source.ts';
import { type Database, openDatabase } from './adapters/store/engine/open-database.ts';
import type { Schema } from './adapters/store/schema.ts';
import { type DoorAddress, doorFile } from './backup-door.ts';
import type { BackupEventStore, BackupSource } from './flows/backup/backup-ports.ts';
import { StartError } from './kernel/start-error.ts';
import type { Settings } from './settings.ts';

export interface LiveData {
  readonly source: BackupSource;
  readonly record: BackupEventStore['record'];
  close(): Promise<void>;
}

export type LiveSettings = Pick<Settings, 'dataDir' | 'databaseUrl' | 'accountKey'>;

/** Throws StartError when there are none, or they cannot be reached. */
export async function openLiveData(settings: LiveSettings): Promise<LiveData> {
  const { dataDir, databaseUrl } = settings;
  if (databaseUrl !== null) return openOwn(await openDatabase<Schema>({ url: databaseUrl }), settings);
  const door = await findDoor(dataDir);
  if (door !== null) return behindDoor(door);
  if (!existsSync(join(dataDir, 'pgdata')))
    throw new StartError(
      `There are no data in ${resolve(dataDir)}. Name the data directory in ATLAS_DATA_DIR, or the server in DATABASE_URL.`,
    );
  return openOwn(await openDatabase<Schema>({ dataDir }), settings);
}

async function openOwn(database: Database<Schema>, settings: LiveSettings): Promise<LiveData> {
  return {
    source: {
      read: async (use) => createBackupSource(database, await readKey(settings)).read(use),
    },
    record: createBackupEvents(database).record,
    close: () => database.close(),
  };
}

/** The key that the serving process uses. Without it a backup would be worth little, so there is none. */
async function readKey({ dataDir, accountKey }: LiveSettings): Promise<string> {
  if (accountKey !== null) return accountKey;
  const path = join(resolve(dataDir), accountKeyFile);
  const key = await readFile(path, 'utf8').catch(() => null);
  if (key !== null) return key.trim();
  throw new StartError(
    `The key of second factors is not in ${path}. Run the command with the settings of the server: ATLAS_DATA_DIR or ATLAS_ACCOUNT_KEY.`,
  );
}

async function findDoor(dataDir: string): Promise<DoorAddress | null> {
  const written = await readFile(join(dataDir, doorFile), 'utf8').catch(() => null);
  if (written === null) return null;
  const door = JSON.parse(written) as DoorAddress;
  // A process that died leaves its file behind; then nobody answers, or somebody who does not know the token.
  const answered = await ask(door, '/', {}).catch(() => null);
  return answered?.status === 404 ? door : null;
}

function behindDoor(door: DoorAddress): LiveData {
  return {
    source: {
      read: async (use) => {
        const { folder, accountKey } = await told<{ folder: string; accountKey: string }>(door, '/copy', {});
        try {
          const database = await openDatabase<Schema>({ dataDir: folder });
          return await createBackupSource(database, accountKey)
            .read(use)
            .finally(() => database.close());
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      },
    },
    record: async (event) => (await told<{ isRecorded: boolean }>(door, '/events', event)).isRecorded,
    close: async () => undefined,
  };
}

async function told<T>(door: DoorAddress, path: string, body: unknown): Promise<T> {
  const answer = await ask(door, path, body);
  if (answer.status === 200) return JSON.parse(answer.body) as T;
  throw new StartError(`The running server did not do its part of the backup: ${answer.body.slice(0, 200)}.`);
}

function ask(
  { port, token }: DoorAddress,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false },
      (answer) => {
        text(answer).then((said) => resolve({ status: answer.statusCode ?? 0, body: said }), reject);
      },
    );
    asked.once('error', reject);
    asked.end(JSON.stringify(body));
  });
}
