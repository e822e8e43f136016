/**
 * Fills an empty database from a backup in one transaction: schema of the backup's version, rows, comparison, the migrations since, the
 * integrity checks. Must never commit what does not equal the backup.
 */
import type { BackupContent, Loader, Restored } from '../../../flows/backup/backup-ports.ts';
import { compareSums, hashOfTables, sumOf } from '../../../flows/backup/portable-form.ts';
import { StartError } from '../../../kernel/start-error.ts';
import { applyInTransaction } from '../engine/migrate.ts';
import { readMigrationFiles } from '../engine/migration-files.ts';
import type { Database } from '../engine/open-database.ts';
import { checkIntegrity } from '../integrity.queries.ts';
import type { Schema } from '../schema.ts';
import { writeBackupEvent } from './backup-event.queries.ts';
import { checkIndexes } from './check-indexes.ts';
import { createLoader, withoutReferences } from './load-rows.ts';
import { readRows } from './read-rows.ts';
import { type Run, runIn } from './run.ts';
import { readTables } from './table-shapes.ts';

export interface Filling {
  readonly content: BackupContent;
  /** SHA-256 of the file. */
  readonly backup: string;
  readonly migrations: string;
  /** Called inside the transaction, once all else is done. */
  readonly keepKey: (key: string) => Promise<void>;
  readonly load: (loader: Loader) => Promise<void>;
}

/** Throws StartError when what was loaded is not what was written; the database is as empty as before then. */
export async function fillDatabase(database: Database<Schema>, filling: Filling): Promise<Restored> {
  const files = await readMigrationFiles(filling.migrations);
  const { content } = filling;
  const version = content.head.migrations.length;
  return database.tx(async (transaction) => {
    const run = runIn(transaction);
    await applyInTransaction(run, files.slice(0, version));
    let accountKey: string | null = null;
    const loader = await createLoader(run, async (key) => {
      accountKey = key;
    });
    await withoutReferences(run, () => filling.load(loader));
    await run('analyze');
    const tables = await sumTables(run);
    refuseDifferent(content, tables.sums, tables.hash);
    const later = files.slice(version);
    await applyInTransaction(run, later);
    const findings = await checkIntegrity(transaction);
    const indexesChecked = database.engine === 'postgres' ? await checkIndexes(run) : null;
    const isVerified = findings.length === 0;
    if (isVerified) await writeBackupEvent(transaction, verified(filling));
    if (accountKey !== null) await filling.keepKey(accountKey);
    return {
      tables: tables.sums,
      hash: tables.hash,
      migrated: later.map(({ name }) => name),
      integrityFindings: findings.map(({ check, object }) => `${check}: ${object}`),
      indexesChecked,
    };
  });
}

const verified = ({ backup, content }: Filling) =>
  ({ kind: 'verified-restore', sha256: backup, rows: content.rows }) as const;

async function sumTables(run: Run) {
  const sums = [];
  for (const table of await readTables(run)) sums.push(await sumOf(table.name, readRows(run, table)));
  return { sums, hash: hashOfTables(sums) };
}

function refuseDifferent(
  content: BackupContent,
  found: Awaited<ReturnType<typeof sumTables>>['sums'],
  hash: string,
): void {
  const faults = compareSums(content.tables, found);
  if (faults.length === 0 && hash === content.hash) return;
  throw new StartError(
    `What was restored is not what was backed up, so nothing was kept: ${faults.join('; ') || 'the hashes over all tables differ'}.`,
  );
}
