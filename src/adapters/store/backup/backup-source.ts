/**
 * The data at one moment: one repeatable-read transaction that only reads, on either engine. Must never see a change that was committed
 * after it began.
 */
import type { BackupSource, Snapshot, TableShape } from '../../../flows/backup/backup-ports.ts';
import type { Database } from '../engine/open-database.ts';
import { quoteIdentifier } from '../engine/session.ts';
import { readRows } from './read-rows.ts';
import { type Run, runIn } from './run.ts';
import { readMigrations, readNumbering, readTables, type StoredTable } from './table-shapes.ts';

/** A source over an open database. */
export function createBackupSource<Schema>(
  database: Database<Schema>,
  accountKey: string | null,
): BackupSource {
  return {
    read: (use) =>
      database.tx(
        async (transaction) => {
          const run = runIn(transaction);
          await run('set transaction read only');
          return use(await takeSnapshot(run, database.engine, accountKey));
        },
        { isolation: 'repeatable read' },
      ),
  };
}

async function takeSnapshot(run: Run, engine: string, accountKey: string | null): Promise<Snapshot> {
  const stored = await readTables(run);
  const tables = [];
  for (const table of stored) {
    const [counted] = await run(`select count(*) as rows from ${quoteIdentifier(table.name)}`);
    const { name, columns, key } = table;
    const numbering = await readNumbering(run, table);
    tables.push({ name, columns, key, rows: Number(counted?.['rows']), numbering });
  }
  const byName = new Map(stored.map((table) => [table.name, table]));
  return {
    engine,
    migrations: await readMigrations(run),
    tables,
    accountKey,
    rows: ({ name }: TableShape) => readRows(run, byName.get(name) as StoredTable),
  };
}
