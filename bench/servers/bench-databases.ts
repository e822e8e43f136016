/** An empty, migrated database on each engine for a bench, removed at the end. PostgreSQL only where it is installed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import {
  type Database,
  type DatabaseAddress,
  openDatabase,
} from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { migrations } from '../many-clusters.ts';
import { startThrowawayPostgres } from './throwaway-postgres.ts';

type Work<T> = (engine: 'PGlite' | 'PostgreSQL', database: Database<Schema>) => Promise<T>;

/** What `work` gives on each engine, the embedded one first. */
export async function withBenchDatabases<T>(work: Work<T>): Promise<T[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-atlas-bench-'));
  const found: T[] = [];
  try {
    found.push(await withDatabase({ dataDir: join(folder, 'data') }, (one) => work('PGlite', one)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const postgres = await startThrowawayPostgres();
  if (postgres === null) return found;
  try {
    found.push(await withDatabase({ url: postgres.url }, (one) => work('PostgreSQL', one)));
  } finally {
    postgres.stop();
  }
  return found;
}

async function withDatabase<T>(
  address: DatabaseAddress,
  use: (database: Database<Schema>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase<Schema>(address);
  try {
    await migrate(database, migrations);
    return await use(database);
  } finally {
    await database.close();
  }
}
