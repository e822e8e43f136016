/** The audit log in SQL: appended inside the transaction of what it tells, read by number. Must never be changed. */
import { type Kysely, sql } from 'kysely';
import type { AccountQueries, StoredAuditEntry } from '../../flows/accounts/account-ports.ts';
import { toInstant } from './account-rows.ts';
import type { AccountsSchema } from './accounts-schema.ts';

type AuditQueries = Pick<AccountQueries, 'audit' | 'auditEntries' | 'auditActions'>;

export function auditQueries(db: Kysely<AccountsSchema>): AuditQueries {
  return {
    audit: async ({ actor, action, object, detail = {}, address, outcome }) => {
      await sql`insert into audit_entry (actor, action, object, detail, address, outcome)
        values (${actor}, ${action}, ${object}, ${JSON.stringify(detail)}::jsonb, ${address}, ${outcome})`.execute(
        db,
      );
    },
    auditEntries: async ({ actor, action, object, outcome, before, limit }) => {
      const wanted = [
        ...(actor === undefined ? [] : [sql`actor = ${actor}`]),
        ...(action === undefined ? [] : [sql`action = ${action}`]),
        ...(object === undefined ? [] : [sql`object = ${object}`]),
        ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
        ...(before === undefined ? [] : [sql`seq < ${before}`]),
        sql`true`,
      ];
      const { rows } = await sql<AuditRow>`select seq, at, actor, action, object, detail, address, outcome
        from audit_entry where ${sql.join(wanted, sql` and `)} order by seq desc limit ${limit}`.execute(db);
      return rows.map(toEntry);
    },
    auditActions: async () => {
      const { rows } = await sql<{ action: string }>`select distinct action from audit_entry
        order by action limit 200`.execute(db);
      return rows.map((row) => row.action);
    },
  };
}

interface AuditRow extends Omit<StoredAuditEntry, 'at' | 'seq'> {
  readonly seq: number;
  readonly at: Date;
}

function toEntry(row: AuditRow): StoredAuditEntry {
  return { ...row, seq: Number(row.seq), at: toInstant(row.at) ?? '' };
}
