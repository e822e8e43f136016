/**
 * Facts in SQL: reading an edition, and accepting a table in one transaction with its mark, its audit entry and the revision.
 * Must never update or delete a fact (the database would refuse).
 */
import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Fact } from '../../domain/facts/fact.ts';
import type { AcceptedTable, FactStore, Revision } from '../../flows/ports.ts';
import type { Database } from './engine/open-database.ts';
import type { FactTable, Schema } from './schema.ts';

const emptyRevision: Revision = { number: 0, hash: '000000000000', acceptedAt: '1970-01-01T00:00:00.000Z' };

/** The fact store over an open database. */
export function createFactStore(database: Database<Schema>): FactStore {
  const { db } = database;
  return {
    revision: () => readRevision(db),
    editions: async () => {
      const rows = await db
        .selectFrom('import_mark')
        .select('edition')
        .distinct()
        // Waves of the survey have marks too, but are editions only once they are published: the flows of the survey list them.
        .where('edition', '~', '^[0-9]{4}$')
        .orderBy('edition')
        .execute();
      return rows.map((row) => row.edition);
    },
    facts: async (edition) => {
      const rows = await db
        .selectFrom('fact')
        .selectAll()
        .where('edition', '=', edition)
        .orderBy('seq')
        .execute();
      return rows.map(toFact);
    },
    fact: async (id) => {
      const row = await db.selectFrom('fact').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toFact(row);
    },
    history: (id) => readHistory(db, id),
    acceptTable: (table) => database.tx((tx) => acceptTable(tx, table)),
    importedTables: async (edition) => {
      const rows = await db
        .selectFrom('import_mark')
        .select(['table_name', 'sha256'])
        .where('edition', '=', edition)
        .execute();
      return new Map(rows.map((row) => [row.table_name, row.sha256]));
    },
    onRevision: (callback) => database.listen('revision', () => void tellRevision(db, callback)),
  };
}

async function readRevision(db: Kysely<Schema>): Promise<Revision> {
  const row = await db
    .selectFrom('revision')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { number: row.number, hash: row.hash, acceptedAt: toInstant(row.accepted_at) } : emptyRevision;
}

/**
 * Reads the revision that was announced, again where the database does not answer just now: a missed one would leave old answers
 * standing. Gives up after ten seconds without a word; a loss of the connection is announced anew.
 */
async function tellRevision(db: Kysely<Schema>, callback: (revision: Revision) => void): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const revision = await readRevision(db).catch(() => null);
    if (revision) return callback(revision);
    await new Promise((resolve) => setTimeout(resolve, 500).unref());
  }
}

/** Everything accepted about the same subject as a fact, oldest first. */
export async function readHistory(
  db: Kysely<Schema>,
  id: string,
): Promise<(Fact & { acceptedAt: string })[]> {
  const rows = await db
    .selectFrom('fact as other')
    .innerJoin('fact as asked', (join) =>
      join
        .onRef('asked.edition', '=', 'other.edition')
        .onRef('asked.entity', '=', 'other.entity')
        .onRef('asked.measure', '=', 'other.measure')
        .onRef('asked.statement', '=', 'other.statement')
        .on(sql<boolean>`asked.period is not distinct from other.period`),
    )
    .selectAll('other')
    .where('asked.id', '=', id)
    .orderBy('other.seq')
    .execute();
  return rows.map((row) => ({ ...toFact(row), acceptedAt: toInstant(row.accepted_at) }));
}

/**
 * Accepts a table inside the transaction `tx`: facts, mark, revision and audit entry. `by` is the account that accepts. Facts that
 * stand there already are left alone.
 */
export async function acceptTable(
  tx: Kysely<Schema>,
  table: AcceptedTable,
  by = 'import',
): Promise<{ added: number; revision: Revision }> {
  await lockRevisions(tx);
  const ids = await insertFacts(tx, table.facts);
  await tx
    .insertInto('import_mark')
    .values({
      edition: table.edition,
      table_name: table.table,
      sha256: table.sha256,
      facts: Math.max(table.facts.length, 1),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['edition', 'table_name'])
        .doUpdateSet({ sha256: table.sha256, marked_at: sql`now()` }),
    )
    .execute();
  if (ids.length === 0) return { added: 0, revision: await readRevision(tx) };
  return {
    added: ids.length,
    revision: await insertRevision(tx, table, ids, { by, action: 'accept-table', sha256: table.sha256 }),
  };
}

/** Revisions form one line: the lock makes two accepting processes wait for each other until commit. */
export async function lockRevisions(tx: Kysely<Schema>): Promise<void> {
  await sql`lock table revision in share row exclusive mode`.execute(tx);
}

/** Adds the next link of the chain with its audit entry; the caller holds the lock. `ids`: facts accepted with it, maybe none. */
export async function insertRevision(
  tx: Kysely<Schema>,
  { edition, table }: Pick<AcceptedTable, 'edition' | 'table'>,
  ids: readonly string[],
  { by, action, ...detail }: { by: string; action: string; sha256?: string },
): Promise<Revision> {
  const before = await readRevision(tx);
  const hash = createHash('sha256')
    .update(before.hash + ids.join(','))
    .digest('hex')
    .slice(0, 12);
  const added = ids.length;
  await tx.insertInto('revision').values({ hash, edition, table_name: table, added }).execute();
  await tx
    .insertInto('audit_entry')
    .values({
      actor: by,
      action,
      object: `${edition}/${table}`,
      detail: JSON.stringify({ ...detail, added, hash }),
    })
    .execute();
  return readRevision(tx);
}

/** Ids of the facts that were not there before, in their order. */
async function insertFacts(tx: Kysely<Schema>, facts: readonly Fact[]): Promise<string[]> {
  const added: string[] = [];
  for (let start = 0; start < facts.length; start += 500) {
    const part = facts.slice(start, start + 500);
    // One parameter instead of thousands, and one statement for every count. Values stay texts: a JSON null is a value, not a missing one.
    const rows = part.map((fact) => ({
      ...fact,
      withdrawn: fact.withdrawn ?? false,
      value: JSON.stringify(fact.value),
      provenance: JSON.stringify(fact.provenance),
    }));
    const inserted = await sql<{
      id: string;
    }>`insert into fact (id, edition, entity, measure, period, statement, value, unit,
        provenance, supersedes, withdrawn)
      select id, edition, entity, measure, period, statement, value::jsonb, unit, provenance::jsonb, supersedes, withdrawn
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one(id text, edition text, entity text, measure text, period text,
        statement integer, value text, unit text, provenance text, supersedes text, withdrawn boolean)
      on conflict (id) do nothing returning id`.execute(tx);
    const ids = new Set(inserted.rows.map(({ id }) => id));
    added.push(...part.filter(({ id }) => ids.delete(id)).map(({ id }) => id));
  }
  return added;
}

/** A row as a fact; `withdrawn` stands only on facts that were. */
export function toFact(row: Selectable<FactTable>): Fact {
  const { seq: _seq, accepted_at: _acceptedAt, withdrawn, ...fact } = row;
  return withdrawn ? { ...fact, withdrawn } : fact;
}

function toInstant(value: string | Date): string {
  return new Date(value).toISOString();
}
