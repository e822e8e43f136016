/** Backups made and restores verified, in SQL. Append-only; each with its entry of the audit log. */
import { type Kysely, sql } from 'kysely';
import type { BackupEvent, BackupEventStore } from '../../../flows/backup/backup-ports.ts';
import { toInstant } from '../account-rows.ts';
import { auditQueries } from '../audit-log.queries.ts';
import type { Database } from '../engine/open-database.ts';
import type { Schema } from '../schema.ts';

/** The events over an open database. */
export function createBackupEvents({ db, tx }: Pick<Database<Schema>, 'db' | 'tx'>): BackupEventStore {
  const newest = () => db.selectFrom('backup_event').selectAll().orderBy('seq', 'desc');
  return {
    events: async (limit) => (await newest().limit(limit).execute()).map(toEvent),
    latest: async (kind) => {
      const row = await newest().where('kind', '=', kind).limit(1).executeTakeFirst();
      return row && toEvent(row);
    },
    record: (event) =>
      tx(async (transaction) => {
        if (!(await hasTable(transaction))) return false;
        if (event.kind === 'verified-restore' && !(await isOwn(transaction, event.sha256))) return false;
        await writeBackupEvent(transaction, event);
        return true;
      }),
  };
}

/** Writes an event and what the audit log says of it. */
export async function writeBackupEvent(
  transaction: Kysely<Schema>,
  { kind, sha256, rows }: Omit<BackupEvent, 'at'>,
): Promise<void> {
  await transaction.insertInto('backup_event').values({ kind, sha256, rows }).execute();
  await auditQueries(transaction as never).audit({
    actor: 'command-line',
    action: kind === 'backup' ? 'backup.make' : 'backup.verify-restore',
    object: `backup:${sha256.slice(0, 16)}`,
    detail: { rows },
    address: null,
    outcome: 'done',
  });
}

/** Data of an older version may be backed up before they are migrated. */
async function hasTable(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{
    found: string | null;
  }>`select to_regclass('public.backup_event')::text as found`.execute(db);
  return rows[0]?.found != null;
}

async function isOwn(db: Kysely<Schema>, sha256: string): Promise<boolean> {
  const known = db.selectFrom('backup_event').select('seq').where('sha256', '=', sha256).limit(1);
  return (await known.executeTakeFirst()) !== undefined;
}

function toEvent({
  kind,
  sha256,
  rows,
  at,
}: Omit<BackupEvent, 'at'> & { readonly at: unknown }): BackupEvent {
  return { kind, sha256, rows: Number(rows), at: toInstant(at as never) ?? '' };
}
