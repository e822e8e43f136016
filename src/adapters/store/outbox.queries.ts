/**
 * The outbox in SQL. A claim is a lease: `next_at` moves beyond it and the last error is cleared, so that a claimed letter differs
 * from one that waits for its next attempt. Must never delete a letter.
 */
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ClaimedLetter, OutboxLetter, OutboxState, OutboxStore } from '../../flows/mail/mail-ports.ts';
import type { Database } from './engine/open-database.ts';
import type { Schema } from './schema.ts';
import { instant, instantOrNull, type Row } from './survey-scope.ts';

/** Letters as the flows of mail see them. */
export function createOutboxStore(database: Database<Schema>): OutboxStore {
  const { db } = database;
  return {
    claim: (leaseSeconds) => claim(database, leaseSeconds),
    markSent: async ({ seq }) => {
      await db
        .updateTable('outbox')
        .set({
          state: 'sent',
          sent_at: sql`now()`,
          error: null,
          body: sql`regexp_replace(body, ${tokenPattern}, ${'\\1•••'}, 'g')`,
        })
        .where('seq', '=', seq)
        .execute();
    },
    markFailed: async ({ seq }, error, retrySeconds) => {
      await db
        .updateTable('outbox')
        .set({ error: printable(error), next_at: inSeconds(retrySeconds) })
        .where('seq', '=', seq)
        .where('state', '=', 'queued')
        .execute();
    },
    bringForward: async () => {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ next_at: sql`now()` })
        .where(isTroubled)
        .where('next_at', '>', sql<string>`now()`)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    outlook: () => outlook(database),
    known: async (once) => {
      if (once.length === 0) return new Set();
      const { rows } = await sql<{ once: string }>`select once from outbox
        where once = any(${[...once]}::text[])`.execute(db);
      return new Set(rows.map((row) => row.once));
    },
    list: async ({ state, limit, offset }) => {
      const all = db.selectFrom('outbox').selectAll().orderBy('seq', 'desc').limit(limit).offset(offset);
      const rows = await (state === undefined ? all : all.where(conditions[state])).execute();
      const counts = await countByState(database);
      const total = state === undefined ? counts.waiting + counts.troubled + counts.sent : counts[state];
      return { items: rows.map(toLetter), total, counts };
    },
  };
}

/** Tokens of personal links; the same pattern as in mask-links.ts. */
export const tokenPattern = '(/(?:answer|invitations)/)[A-Za-z0-9_-]{16,}';

type Where = (eb: ExpressionBuilder<Schema, 'outbox'>) => ReturnType<typeof sql<SqlBool>>;

const isTroubled: Where = () => sql<SqlBool>`state <> 'sent' and error is not null`;

const conditions: Readonly<Record<OutboxState, Where>> = {
  waiting: () => sql<SqlBool>`state <> 'sent' and error is null`,
  troubled: isTroubled,
  sent: () => sql<SqlBool>`state = 'sent'`,
};

const inSeconds = (seconds: number) => sql<string>`now() + make_interval(secs => ${seconds}::float8)`;

async function claim(database: Database<Schema>, leaseSeconds: number): Promise<ClaimedLetter | undefined> {
  const { rows } = await sql<ClaimedLetter>`update outbox
    set attempts = attempts + 1, error = null, next_at = ${inSeconds(leaseSeconds)}
    where seq = (select seq from outbox where state = 'queued' and next_at <= now()
      order by next_at, seq limit 1 for update skip locked)
    returning seq, id, address, subject, body, attempts`.execute(database.db);
  const row = rows[0];
  return row && { ...row, seq: Number(row.seq), attempts: Number(row.attempts) };
}

async function outlook(database: Database<Schema>): ReturnType<OutboxStore['outlook']> {
  const { rows } = await sql<{ waiting: number; next: number | null }>`select count(*)::int as waiting,
    extract(epoch from min(next_at) - now())::float8 as next from outbox where state = 'queued'`.execute(
    database.db,
  );
  const { waiting = 0, next = null } = rows[0] ?? {};
  return { waiting, nextInSeconds: next === null ? null : Math.max(0, next) };
}

async function countByState(database: Database<Schema>): Promise<Record<OutboxState, number>> {
  const { rows } = await sql<Record<OutboxState, number>>`select
    count(*) filter (where state <> 'sent' and error is null)::int as waiting,
    count(*) filter (where state <> 'sent' and error is not null)::int as troubled,
    count(*) filter (where state = 'sent')::int as sent from outbox`.execute(database.db);
  return rows[0] ?? { waiting: 0, troubled: 0, sent: 0 };
}

/** What a server says is not trusted: one line, and not a long one. */
function printable(error: string): string {
  const line = error.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return (line === '' ? 'unknown' : line).slice(0, 500);
}

function toLetter(row: Row<'outbox'>): OutboxLetter {
  const { id, kind, recipient, address, subject, body, attempts, error } = row;
  return {
    id,
    kind,
    recipient,
    address,
    subject,
    body,
    state: row.state === 'sent' ? 'sent' : error === null ? 'waiting' : 'troubled',
    attempts,
    error,
    nextAt: instant(row.next_at),
    createdAt: instant(row.created_at),
    sentAt: instantOrNull(row.sent_at),
  };
}
