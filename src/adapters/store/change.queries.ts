/**
 * The one way the survey changes: repeated request, work, audit entry and answer in a single transaction. Must never acknowledge
 * what was not committed, nor answer one actor with another's result.
 */
import { type Kysely, sql } from 'kysely';
import type { Change } from '../../flows/survey/survey-ports.ts';
import { Problem } from '../../kernel/problem.ts';
import { DatabaseError, leaseTimeout } from './engine/database-error.ts';
import type { Schema } from './schema.ts';
import { json } from './survey-scope.ts';

/** Runs `work` once for all repeats of the request, inside the transaction `tx`. See SurveyStore.change. */
export async function changeOnce<T>(tx: Kysely<Schema>, change: Change, work: () => Promise<T>): Promise<T> {
  await sql`set local lock_timeout = '15s'`.execute(tx);
  if (change.repeat !== null) {
    if (!(await claimKey(tx, change, change.repeat))) return firstAnswer<T>(tx, change, change.repeat);
  }
  const result = await work();
  await insertAudit(tx, change, 'done');
  return change.repeat === null ? result : keepAnswer(tx, change, change.repeat, result);
}

/** An entry of the audit log. */
export async function insertAudit(
  db: Kysely<Schema>,
  { actor, action, object, detail }: Omit<Change, 'repeat'>,
  outcome: 'done' | 'refused',
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ actor: actor.id, action, object, detail: json(detail ?? {}), address: actor.address, outcome })
    .execute();
}

type Repeat = NonNullable<Change['repeat']>;

/**
 * False where the key was used before; waits while the first request with it runs. Keys live 48 hours, whether or not the sweeping job
 * came by: an older one is claimed anew. Throws Problem still-running, and key-required for what can be no key.
 */
async function claimKey(tx: Kysely<Schema>, { actor, action }: Change, repeat: Repeat): Promise<boolean> {
  if (repeat.key.length < 8 || repeat.key.length > 200)
    throw new Problem('key-required', 'This form came without its key. Open the page again, then repeat.');
  const claim = { operation: action, body_sha256: repeat.bodySha256, result: null };
  try {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('idempotency')
      .values({ actor: actor.id, key: repeat.key, ...claim })
      .onConflict((conflict) =>
        conflict
          .columns(['actor', 'key'])
          .doUpdateSet({ ...claim, at: sql`now()` })
          .where(sql<boolean>`idempotency.at < now() - interval '48 hours'`),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  } catch (thrown) {
    if (!(thrown instanceof DatabaseError) || thrown.code !== leaseTimeout) throw thrown;
    throw new Problem(
      'still-running',
      'The first request with this key is still running. Ask again in a few seconds.',
      {
        retryAfter: 5,
      },
    );
  }
}

async function firstAnswer<T>(tx: Kysely<Schema>, { actor, action }: Change, repeat: Repeat): Promise<T> {
  const first = await tx
    .selectFrom('idempotency')
    .select(['operation', 'body_sha256', 'result'])
    .where('actor', '=', actor.id)
    .where('key', '=', repeat.key)
    .executeTakeFirst();
  if (!first || first.result === null)
    throw new Problem(
      'still-running',
      'The first request with this key is still running. Ask again in a few seconds.',
      {
        retryAfter: 5,
      },
    );
  if (first.operation !== action || first.body_sha256 !== repeat.bodySha256)
    throw new Problem(
      'repeated-with-other-body',
      'This Idempotency-Key was used for another request. Choose a new key for a new request.',
    );
  return JSON.parse(first.result) as T;
}

/** The answer is given as it will be read from what is kept, so that the first one and its repeats have the same bytes. */
async function keepAnswer<T>(tx: Kysely<Schema>, { actor }: Change, { key }: Repeat, result: T): Promise<T> {
  const kept = JSON.stringify(result ?? null);
  await tx
    .updateTable('idempotency')
    .set({ result: kept })
    .where('actor', '=', actor.id)
    .where('key', '=', key)
    .execute();
  return JSON.parse(kept) as T;
}
