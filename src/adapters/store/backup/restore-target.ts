/**
 * The empty places a backup can be restored into: a database on a server (one transaction) or a data directory (made beside, renamed at
 * the end). Must never touch what is not empty.
 */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BackupContent, Loader, Restored, RestoreTarget } from '../../../flows/backup/backup-ports.ts';
import { StartError } from '../../../kernel/start-error.ts';
import { syncPath } from '../engine/durable-files.ts';
import { type Database, openDatabase } from '../engine/open-database.ts';
import type { Schema } from '../schema.ts';
import { fillDatabase } from './fill-database.ts';

export interface PlaceOptions {
  /** Folder of the migrations. */
  readonly migrations: string;
  /** Name of the file in the data directory that holds the key of second factors. */
  readonly keyFile: string;
  /** The key given by the environment, which counts before the file; null: none. */
  readonly givenKey: string | null;
}

/** A data directory that is missing or empty. */
export function createDirectoryTarget(dataDir: string, options: PlaceOptions): RestoreTarget {
  const place = resolve(dataDir);
  const refuseUnlessEmpty = () => refuseFilledDirectory(place);
  return {
    refuseUnlessEmpty,
    fill: async (content, backup, load) => {
      await mkdir(dirname(place), { recursive: true });
      const draft = await mkdtemp(`${place}.restoring-`);
      try {
        const restored = await fillDirectory(draft, { content, backup, load }, options);
        await refuseUnlessEmpty();
        await rmdir(place).catch(() => undefined);
        await rename(draft, place);
        syncPath(dirname(place));
        return restored;
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
    },
  };
}

/** A database on a server without a table of its own; the key of second factors goes into `dataDir`. */
export function createServerTarget(url: string, dataDir: string, options: PlaceOptions): RestoreTarget {
  const withServer = async <T>(use: (database: Database<Schema>) => Promise<T>): Promise<T> => {
    const database = await openDatabase<Schema>({ url }, { poolSize: 2 });
    return use(database).finally(() => database.close());
  };
  const keyPath = join(resolve(dataDir), options.keyFile);
  return {
    refuseUnlessEmpty: () => withServer(refuseFilledDatabase),
    fill: (content, backup, load) =>
      withServer(async (database) => {
        await refuseFilledDatabase(database);
        const undo: (() => Promise<void>)[] = [];
        const keepKey = async (key: string) => {
          refuseOtherKey(key, options.givenKey);
          if (await writeKey(keyPath, key)) undo.push(() => unlink(keyPath));
        };
        const filling = { content, backup, load, migrations: options.migrations, keepKey };
        return fillDatabase(database, filling).catch(async (error: unknown) => {
          for (const step of undo) await step();
          throw error;
        });
      }),
  };
}

interface Content {
  readonly content: BackupContent;
  readonly backup: string;
  readonly load: (loader: Loader) => Promise<void>;
}

async function fillDirectory(draft: string, given: Content, options: PlaceOptions): Promise<Restored> {
  const database = await openDatabase<Schema>({ dataDir: draft });
  try {
    return await fillDatabase(database, {
      ...given,
      migrations: options.migrations,
      keepKey: async (key) => {
        refuseOtherKey(key, options.givenKey);
        await writeKey(join(draft, options.keyFile), key);
      },
    });
  } finally {
    await database.close();
  }
}

/** True where the file was written; false where it stood there with the same key. Throws StartError for another one. */
async function writeKey(path: string, key: string): Promise<boolean> {
  const present = await readFile(path, 'utf8').catch(() => null);
  if (present?.trim() === key) return false;
  if (present !== null)
    throw new StartError(
      `${path} holds another key than the backup: it belongs to other data. Name an empty directory in ATLAS_DATA_DIR.`,
    );
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return true;
}

function refuseOtherKey(key: string, given: string | null): void {
  if (given === null || given === key) return;
  throw new StartError(
    'ATLAS_ACCOUNT_KEY is another key than that of the backup: nobody could pass the second factor. Unset it, then restore again.',
  );
}

async function refuseFilledDirectory(place: string): Promise<void> {
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new StartError(`The directory ${place} cannot be read (${error.code}). Name another one.`, error);
  });
  if (names.length === 0) return;
  throw new StartError(
    `The directory ${place} is not empty (it holds ${names.slice(0, 3).join(', ')}). A backup is restored only into an empty place: name another directory in ATLAS_DATA_DIR, or move this one away.`,
  );
}

const anythingQuery = `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
  and n.nspname not like 'pg\\_toast%' and n.nspname not like 'pg\\_temp%'
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
order by 1 limit 1`;

async function refuseFilledDatabase(database: Database<Schema>): Promise<void> {
  const { rows } = await database.session((session) => session.run(anythingQuery));
  if (rows.length === 0) return;
  throw new StartError(
    `The database is not empty (it holds ${String(rows[0]?.['name'])}). A backup is restored only into an empty place: name another database in DATABASE_URL.`,
  );
}
