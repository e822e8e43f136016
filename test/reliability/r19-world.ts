/**
 * What drill R19 backs up: the imported review, a survey with files, an administrator with a second factor, and writers at work while the
 * backup runs. Everything through the product's own flows and commands.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEditionSource } from '../../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../../src/adapters/rulebook/read-rulebook.ts';
import { createBackupEvents } from '../../src/adapters/store/backup/backup-event.queries.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import {
  type Database,
  type DatabaseAddress,
  openDatabase,
} from '../../src/adapters/store/engine/open-database.ts';
import type { EngineName } from '../../src/adapters/store/engine/session.ts';
import { withAddress } from '../../src/adapters/store/engine/test-engines.ts';
import { createFactStore } from '../../src/adapters/store/fact.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createSurveyStore } from '../../src/adapters/store/survey.queries.ts';
import { edit, wave } from '../../src/adapters/store/survey-sample.ts';
import { openBackupDoor } from '../../src/backup-door.ts';
import { importEdition } from '../../src/flows/import-edition.ts';
import {
  accountKey,
  accountsOver,
  firstAdministrator,
  type Person,
  type World,
} from '../accounts/fixture.ts';
import { type Ended, startMain } from '../start/run-main.ts';
import { fillSurvey } from './survey-corruptions.ts';

const root = join(import.meta.dirname, '../..');
const migrations = join(root, 'src/adapters/store/migrations');
export const passphrase = 'six words that nobody will guess';

export interface Source {
  readonly engine: EngineName;
  readonly database: Database<Schema>;
  readonly world: World;
  readonly administrator: Person;
  /** Settings of a command that is run beside the serving process. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface Folder {
  readonly path: string;
  at(name: string): string;
}

/** A folder for files of one drill. */
export async function withFolder(use: (folder: Folder) => Promise<void>): Promise<void> {
  const path = await mkdtemp(join(tmpdir(), 'atlas-r19-'));
  try {
    await use({ path, at: (name) => join(path, name) });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** A filled database that a process (this one) serves, with the door of the backup command where it is embedded. */
export async function withSource(engine: EngineName, use: (source: Source) => Promise<void>): Promise<void> {
  await withAddress(engine, async (address) => {
    const keys = await mkdtemp(join(tmpdir(), 'atlas-r19-keys-'));
    const dataDir = 'dataDir' in address ? address.dataDir : keys;
    const database = await openDatabase<Schema>(address);
    let closeDoor = async () => {};
    try {
      await migrate(database, migrations);
      await fill(database);
      const world = await accountsOver(database);
      const administrator = await firstAdministrator(world);
      await mkdir(dataDir, { recursive: true });
      await writeFile(join(dataDir, 'account.key'), `${accountKey}\n`);
      if (engine === 'pglite')
        closeDoor = await openBackupDoor({
          database,
          dataDir,
          accountKey: async () => accountKey,
          events: createBackupEvents(database),
        });
      const environment = environmentOf(address, dataDir);
      await use({ engine, database, world, administrator, environment });
    } finally {
      await closeDoor();
      await database.close();
      await rm(keys, { recursive: true, force: true });
    }
  });
}

async function fill(database: Database<Schema>): Promise<void> {
  const parts = {
    source: createEditionSource(root),
    store: createFactStore(database),
    rulebook: readRulebook(root),
  };
  await importEdition(parts, '2017', () => undefined);
  await fillSurvey(database);
}

function environmentOf(address: DatabaseAddress, dataDir: string): Record<string, string> {
  return {
    ATLAS_DATA_DIR: dataDir,
    ATLAS_BACKUP_PASSPHRASE: passphrase,
    DATABASE_URL: 'url' in address ? address.url : '',
  };
}

/** Runs `npm run backup` or `npm run restore` as the operator does. */
export function command(
  source: Pick<Source, 'environment'>,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return startMain({ environment: { ...source.environment, ...more }, args }).ended;
}

/** Where a backup is restored into: nothing is there yet. */
export function withPlace(
  engine: EngineName,
  use: (place: {
    readonly environment: Record<string, string>;
    readonly address: DatabaseAddress;
  }) => Promise<void>,
): Promise<void> {
  return withAddress(engine, async (address) => {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-r19-place-'));
    const dataDir = join(folder, 'data');
    const restored = 'url' in address ? address : { dataDir };
    try {
      await use({ environment: environmentOf(restored, dataDir), address: restored });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

export interface Load {
  /** Ends the writers; what each was told is stored: writer → last value. */
  stop(): Promise<ReadonlyMap<string, number>>;
  /** The same at this moment. */
  acknowledged(): ReadonlyMap<string, number>;
  /** ms of the slowest write so far. */
  slowest(): number;
}

export const writerField = (writer: string) => `general/${writer}/goals/-`;

/** Writers that count up, each its own answer and its history in one transaction. */
export async function startWriters(database: Database<Schema>, count: number): Promise<Load> {
  const store = createSurveyStore(database);
  const recipient = await loadedRecipient(database);
  const last = new Map<string, number>();
  let isOver = false;
  let slowest = 0;
  const write = async (writer: string) => {
    for (let value = 1; !isOver; value += 1) {
      const began = performance.now();
      await store.editAnswers(recipient, [edit(writerField(writer), value, value - 1)], writer);
      slowest = Math.max(slowest, performance.now() - began);
      last.set(writer, value);
    }
  };
  const writers = Array.from({ length: count }, (_, number) => write(`writer-${number}`));
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(writers);
      return last;
    },
    acknowledged: () => new Map(last),
    slowest: () => Math.round(slowest),
  };
}

/** The recipient the writers write to: one that nobody else uses. */
export async function loadedRecipient({ db }: Pick<Database<Schema>, 'db'>): Promise<string> {
  const row = await db
    .selectFrom('recipient')
    .select('id')
    .where('wave', '=', wave)
    .where('state', '=', 'not-opened')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}
