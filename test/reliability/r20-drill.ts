/**
 * Drill R20: the database of a released version is brought up to the present, killed (`SIGKILL`) after a statement, again and again one
 * statement further. After each kill the schema is that of a whole number of migrations, and nothing of what stood there is lost.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { type MigrationFile, readMigrationFiles } from '../../src/adapters/store/engine/migration-files.ts';
import {
  type Database,
  type DatabaseAddress,
  openDatabase,
} from '../../src/adapters/store/engine/open-database.ts';
import type { EngineName } from '../../src/adapters/store/engine/session.ts';
import { withAddress, withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import {
  canonicalExport,
  fingerprint,
  makeReleased,
  migrations,
  withMigrationsUpTo,
} from './released-database.ts';
import { splitStatements } from './split-statements.ts';

export interface MigrationResult {
  readonly kills: number;
  /** Places after which the schema was not what the migrations applied so far make: `file statement`. */
  readonly between: readonly string[];
  /** Tables whose old columns hold something else than before. */
  readonly changed: readonly string[];
  readonly rows: number;
  readonly integrityFindings: readonly string[];
}

export interface MigrationOptions {
  readonly engine: EngineName;
  /** Last migration of the released version. */
  readonly last: string;
  /** 1: after each statement; 10: after each tenth, and always after the last one and after COMMIT. */
  readonly every: number;
  /** The control leaves transactions out, and ends where it was found out. */
  readonly mode: 'honest' | 'control';
}

/** Runs the drill on a fresh database; in the end the migration goes through. */
export async function drillMigration(options: MigrationOptions): Promise<MigrationResult> {
  const { engine, last } = options;
  const missing = (await readMigrationFiles(migrations)).filter((file) => file.name > last);
  const whole = await wholeSchemas(engine, last, missing);
  return withAddress(engine, async (address) => {
    const shapes = await within(address, (database) => makeReleased(database, last));
    const before = await within(address, (database) => canonicalExport(database, shapes));
    const { kills, between } = await killThrough(address, missing, whole, options);
    const rows = Object.values(before).reduce((sum, line) => sum + Number(line.split(' ')[0]), 0);
    if (between.length > 0) return { kills, between, changed: [], rows, integrityFindings: [] };
    return within(address, async (database) => {
      await migrate(database, migrations);
      const after = await canonicalExport(database, shapes);
      const findings = await checkIntegrity(database.db);
      return {
        kills,
        between,
        changed: Object.keys(before).filter((table) => before[table] !== after[table]),
        rows,
        integrityFindings: findings.map((one) => `${one.check} ${one.object}`),
      };
    });
  });
}

async function killThrough(
  address: DatabaseAddress,
  missing: readonly MigrationFile[],
  whole: readonly string[],
  { every, mode }: MigrationOptions,
): Promise<{ kills: number; between: string[] }> {
  const between: string[] = [];
  let kills = 0;
  for (const [place, file] of missing.entries()) {
    // Begin, the statements, the row of schema_migration, commit.
    const steps = splitStatements(file.sql).length + 3;
    for (const step of placesIn(steps, every)) {
      await migrateAndDie(address, step, mode);
      kills += 1;
      const expected = whole[step < steps ? place : place + 1];
      if ((await within(address, fingerprint)) !== expected) between.push(`${file.name} ${step}`);
      if (between.length > 0) return { kills, between };
    }
  }
  return { kills, between };
}

/** Ascending; the last two are after the row of schema_migration and after COMMIT. */
function placesIn(steps: number, every: number): number[] {
  const places = Array.from({ length: Math.floor((steps - 2) / every) }, (_, index) => (index + 1) * every);
  return [...new Set([...places, steps - 1, steps])];
}

/** The schema after each whole number of migrations beyond the released ones. */
async function wholeSchemas(
  engine: EngineName,
  last: string,
  missing: readonly MigrationFile[],
): Promise<readonly string[]> {
  return withDatabase<Schema, string[]>(engine, async (database) => {
    const schemas: string[] = [];
    for (const name of [last, ...missing.map((file) => file.name)]) {
      await withMigrationsUpTo(name, (folder) => migrate(database, folder));
      schemas.push(await fingerprint(database));
    }
    return schemas;
  });
}

function migrateAndDie(address: DatabaseAddress, after: number, mode: string): Promise<void> {
  const script = join(import.meta.dirname, 'r20-migrator.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(address), String(after), mode], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else
        reject(
          new Error(`it was not killed after ${after} but ended with ${code}: ${complaint.slice(-500)}`),
        );
    });
  });
}

async function within<T>(
  address: DatabaseAddress,
  use: (database: Database<Schema>) => Promise<T>,
): Promise<T> {
  const database = await openDatabase<Schema>(address);
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
