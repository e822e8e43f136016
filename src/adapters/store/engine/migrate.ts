/**
 * Brings the schema of a database up to the code, forward only: each file in one transaction with its own row of
 * `schema_migration`. Must never run against a database that is newer than the code or was made from other files.
 */
import { type MigrationFile, readMigrationFiles } from './migration-files.ts';
import type { EngineName, Session } from './session.ts';
import { StartError } from './start-error.ts';

/** The part of a Database that migrations need. */
export interface MigratableDatabase {
  readonly engine: EngineName;
  session<T>(use: (session: Session) => Promise<T>): Promise<T>;
}

interface AppliedMigration {
  readonly name: string;
  readonly sha256: string;
}

/** Key of the advisory lock, the same in every process of the product. */
const lockKey = '7246018352991';

const historyTable = `create table if not exists schema_migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
)`;

/** Applies what is missing, oldest first, and returns the names applied now; throws StartError. */
export async function migrate(database: MigratableDatabase, folder: string): Promise<readonly string[]> {
  const files = await readMigrationFiles(folder);
  return database.session((session) =>
    withLock(database.engine, session, () => applyMissing(session, files)),
  );
}

/** Two processes that start together: one migrates, the other waits and finds nothing to do. */
async function withLock<T>(engine: EngineName, session: Session, work: () => Promise<T>): Promise<T> {
  // The directory's lock file has already kept other processes away from the embedded engine.
  if (engine === 'pglite') return work();
  await session.run(`select pg_advisory_lock(${lockKey})`);
  try {
    return await work();
  } finally {
    await session.run(`select pg_advisory_unlock(${lockKey})`).catch(() => undefined);
  }
}

async function applyMissing(session: Session, files: readonly MigrationFile[]): Promise<readonly string[]> {
  await session.run(historyTable);
  const { rows } = await session.run('select name, sha256 from schema_migration order by name collate "C"');
  const applied = rows as unknown as readonly AppliedMigration[];
  refuseForeign(files, applied);
  const missing = files.slice(applied.length);
  for (const file of missing) await apply(session, file);
  return missing.map(({ name }) => name);
}

/** What is applied must be exactly the beginning of what the code has. */
function refuseForeign(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): void {
  const known = new Map(files.map((file) => [file.name, file]));
  for (const { name, sha256 } of applied) {
    const file = known.get(name);
    if (file === undefined) {
      throw new StartError(
        `The database is newer than this program: it has the migration ${name}; start the newer program.`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new StartError(
        `The migration ${name} was changed after it was applied; restore the file and add a new one instead.`,
      );
    }
  }
  const late = files.find((file, place) => applied[place] !== undefined && applied[place].name !== file.name);
  if (late !== undefined) {
    throw new StartError(
      `The migration ${late.name} is older than those already applied; give it a later date.`,
    );
  }
}

/**
 * Applies `files` inside a transaction that is open already, so that they stand or fall with what else happens in it: for a restore into
 * an empty database. Throws StartError.
 */
export async function applyInTransaction(
  run: (sql: string, parameters?: readonly unknown[]) => Promise<unknown>,
  files: readonly MigrationFile[],
): Promise<void> {
  await run(historyTable);
  for (const file of files) await applyOne(run, file);
}

async function applyOne(
  run: (sql: string, parameters?: readonly unknown[]) => Promise<unknown>,
  { name, sql, sha256 }: MigrationFile,
): Promise<void> {
  try {
    await run(sql);
    await run('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
  } catch (thrown) {
    throw new StartError(`The migration ${name} failed and was rolled back: ${(thrown as Error).message}.`);
  }
}

async function apply(session: Session, file: MigrationFile): Promise<void> {
  try {
    await session.run('begin');
    await applyOne((sql, parameters) => session.run(sql, parameters), file);
    await session.run('commit');
  } catch (thrown) {
    await session.run('rollback').catch(() => undefined);
    throw thrown;
  }
}
