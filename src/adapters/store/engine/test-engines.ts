/**
 * Databases for tests: the embedded engine always, PostgreSQL when ATLAS_TEST_DATABASE_URL names a server on which databases may be
 * created. Every call yields an empty database of its own and removes it. Must never be imported by product code.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, type DatabaseAddress, type DatabaseOptions, openDatabase } from './open-database.ts';
import type { EngineName } from './session.ts';

const serverUrl = process.env.ATLAS_TEST_DATABASE_URL;

/** The engines to run a test on: `describe.each(testEngines)`. */
export const testEngines: readonly EngineName[] = serverUrl ? ['pglite', 'postgres'] : ['pglite'];

/** Opens a fresh, empty database, gives it to `use`, closes and removes it. */
export function withDatabase<Schema, T>(
  engine: EngineName,
  use: (database: Database<Schema>, address: DatabaseAddress) => Promise<T>,
  options?: DatabaseOptions,
): Promise<T> {
  return withAddress(engine, async (address) => {
    const database = await openDatabase<Schema>(address, options);
    try {
      return await use(database, address);
    } finally {
      await database.close();
    }
  });
}

/** Gives the address of a fresh, empty database that nobody has open, and removes it afterwards. */
export function withAddress<T>(
  engine: EngineName,
  use: (address: DatabaseAddress) => Promise<T>,
): Promise<T> {
  return engine === 'pglite' ? withDirectory(use) : withServerDatabase(use);
}

async function withDirectory<T>(use: (address: DatabaseAddress) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atlas-test-'));
  try {
    await cp(await emptyDirectory(), dataDir, { recursive: true });
    return await use({ dataDir });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Making a database takes three seconds, copying one a tenth of that: the empty one is made once per version of the engine. */
async function emptyDirectory(): Promise<string> {
  const template = join(tmpdir(), 'atlas-test-empty-pglite-0.5.16');
  if (existsSync(template)) return template;
  const draft = await mkdtemp(join(tmpdir(), 'atlas-test-draft-'));
  await (await openDatabase({ dataDir: draft })).close();
  // Several test processes may make it at once: the first rename wins, the others throw theirs away.
  await rename(draft, template).catch(() => rm(draft, { recursive: true, force: true }));
  return template;
}

async function withServerDatabase<T>(use: (address: DatabaseAddress) => Promise<T>): Promise<T> {
  const name = `atlas_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(`create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(serverUrl as string);
  url.pathname = `/${name}`;
  try {
    return await use({ url: url.href });
  } finally {
    await runOnServer(`drop database ${name} with (force)`);
  }
}

async function runOnServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
