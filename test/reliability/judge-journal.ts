/**
 * The oracle of the drills that write answers: their journal against a fresh read. Every acknowledged answer stands in the history
 * exactly once, and every change has its audit entry, no more and no fewer.
 */
import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { drillField } from './answer-writers.ts';

export interface Verdict {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Changes without their audit entry, or entries without their change. */
  readonly halves: number;
  readonly integrityFindings: readonly string[];
}

/** Reads the database anew. */
export async function judgeJournal(address: DatabaseAddress, journal: string): Promise<Verdict> {
  const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n') : [];
  const acknowledged = new Set(lines.filter((line) => line !== ''));
  const database = await openDatabase<Schema>(address);
  try {
    const { rows } = await sql<{ line: string; count: number }>`select recipient || ' ' || (after #>> '{}')
      as line, count(*)::int as count from answer_change where field = ${drillField} group by 1`.execute(
      database.db,
    );
    const written = new Map(rows.map((row) => [row.line, row.count]));
    const audited = await sql<{ count: number }>`select count(*)::int as count from audit_entry
      where action = 'recipient.edit-answers' and outcome = 'done'`.execute(database.db);
    const changes = rows.reduce((sum, row) => sum + row.count, 0);
    return {
      acknowledged: acknowledged.size,
      lost: [...acknowledged].filter((line) => !written.has(line)).length,
      doubled: rows.filter((row) => row.count > 1).length,
      halves: Math.abs((audited.rows[0]?.count ?? 0) - changes),
      integrityFindings: (await checkIntegrity(database.db)).map((one) => `${one.check} ${one.object}`),
    };
  } finally {
    await database.close();
  }
}

/** True where nothing acknowledged is lost, doubled or half done. */
export function isWhole(verdict: Verdict): boolean {
  const { acknowledged, lost, doubled, halves, integrityFindings } = verdict;
  return acknowledged > 0 && lost + doubled + halves + integrityFindings.length === 0;
}
