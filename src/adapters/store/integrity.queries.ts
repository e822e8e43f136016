/**
 * Integrity checks over the whole database: most are one SQL statement that lists what must not exist, hashes are computed anew.
 * They only read; a finding is a reason to stop publishing and to look.
 */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { hashAnswers } from '../../flows/survey/hash-answers.ts';
import { accountChecks } from './account-integrity.queries.ts';
import { factChecks } from './fact-integrity.queries.ts';
import type { IntegrityCheck, IntegrityFinding } from './integrity-check.ts';
import { recipientChecks } from './recipient-integrity.queries.ts';
import type { Schema } from './schema.ts';
import { submissionChecks } from './submission-integrity.queries.ts';

export type { IntegrityFinding } from './integrity-check.ts';

/** The checks in SQL as data: id and the statement that must return no row. */
export const integrityChecks: readonly IntegrityCheck[] = [
  ...factChecks,
  ...recipientChecks,
  ...submissionChecks,
  ...accountChecks,
];

/** Checks that compute hashes anew. */
const hashChecks: Readonly<Record<string, (db: Kysely<Schema>) => Promise<string[]>>> = {
  'revision-chain-broken': findBrokenRevision,
  'submission-hash-wrong': findChangedSubmissions,
  'file-hash-wrong': findChangedFiles,
};

/** Ids of all checks. */
export const integrityCheckIds: readonly string[] = [
  ...integrityChecks.map(({ id }) => id),
  ...Object.keys(hashChecks),
];

/**
 * Runs the checks named, all of them by default, those that compute hashes last; an empty list is a sound database. At most 20
 * objects a check.
 */
export async function checkIntegrity(
  db: Kysely<Schema>,
  ids: readonly string[] = integrityCheckIds,
): Promise<IntegrityFinding[]> {
  const findings: IntegrityFinding[] = [];
  for (const { id, query } of integrityChecks.filter((check) => ids.includes(check.id))) {
    const { rows } = await sql<{ object: string }>`${sql.raw(query)} limit 20`.execute(db);
    findings.push(...rows.map(({ object }) => ({ check: id, object })));
  }
  for (const [check, find] of Object.entries(hashChecks).filter(([id]) => ids.includes(id))) {
    const objects = await find(db);
    findings.push(...objects.slice(0, 20).map((object) => ({ check, object })));
  }
  return findings;
}

/** Each revision's hash covers the one before and the ids accepted with it, in the order of acceptance. */
async function findBrokenRevision(db: Kysely<Schema>): Promise<string[]> {
  const revisions = await db
    .selectFrom('revision')
    .select(['number', 'hash', 'added'])
    .orderBy('number')
    .execute();
  const facts = await db.selectFrom('fact').select('id').orderBy('seq').execute();
  let previous = '000000000000';
  let position = 0;
  for (const { number, hash, added } of revisions) {
    const ids = facts.slice(position, position + added).map((fact) => fact.id);
    position += added;
    const expected = createHash('sha256')
      .update(previous + ids.join(','))
      .digest('hex')
      .slice(0, 12);
    if (expected !== hash) return [String(number)];
    previous = hash;
  }
  return [];
}

/** Frozen answers are read one submission at a time: all together would not fit into memory. */
async function findChangedSubmissions(db: Kysely<Schema>): Promise<string[]> {
  const changed: string[] = [];
  for (const { id } of await db.selectFrom('submission').select('id').orderBy('id').execute()) {
    const { answers, answers_sha256 } = await db
      .selectFrom('submission')
      .select(['answers', 'answers_sha256'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (hashAnswers(answers) !== answers_sha256) changed.push(id);
  }
  return changed;
}

/** Bytes are read piece by piece. */
async function findChangedFiles(db: Kysely<Schema>): Promise<string[]> {
  const changed: string[] = [];
  for (const { sha256 } of await db.selectFrom('stored_file').select('sha256').orderBy('sha256').execute()) {
    const hash = createHash('sha256');
    const pieces = db.selectFrom('stored_file_piece').where('sha256', '=', sha256);
    for (const { number } of await pieces.select('number').orderBy('number').execute()) {
      const { bytes } = await pieces.select('bytes').where('number', '=', number).executeTakeFirstOrThrow();
      hash.update(bytes);
    }
    if (hash.digest('hex') !== sha256) changed.push(sha256);
  }
  return changed;
}
