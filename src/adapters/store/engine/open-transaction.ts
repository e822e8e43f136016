/**
 * The one transaction of a changing flow. Inside it, a statement that goes around the transaction is refused on both engines: on
 * the embedded one it would wait for itself. Must never acknowledge what was not committed.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsolationLevel, Kysely, Transaction } from 'kysely';
import { DatabaseError, invalidTransactionState, isRepeatable } from './database-error.ts';

export interface TransactionOptions {
  /** Default: read committed. */
  readonly isolation?: Extract<IsolationLevel, 'read committed' | 'repeatable read' | 'serializable'>;
}

/** Repeats after a serialisation failure or a deadlock. */
const repeats = 3;

const present = new AsyncLocalStorage<{ isOpen: boolean }>();

/** Throws DatabaseError 25000 when the caller runs inside an open transaction. */
export function refuseInsideTransaction(): void {
  if (present.getStore()?.isOpen !== true) return;
  throw new DatabaseError(
    'Inside a transaction only its own handle may be used: this statement would run outside of it.',
    invalidTransactionState,
  );
}

/**
 * Runs `work` in a transaction; resolves after COMMIT. `work` may be run up to four times (serialisation failure, deadlock), so it
 * must have no effect but through its handle. Throws what `work` throws, after ROLLBACK.
 */
export async function runTransaction<Schema, T>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let repeat = 0; ; repeat += 1) {
    try {
      return await runOnce(db, work, options);
    } catch (thrown) {
      if (repeat >= repeats || !isRepeatable(thrown)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * (repeat + 1)));
    }
  }
}

function runOnce<Schema, T>(
  db: Kysely<Schema>,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  { isolation = 'read committed' }: TransactionOptions,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel(isolation)
    .execute(async (transaction) => {
      const mark = { isOpen: true };
      try {
        return await present.run(mark, () => work(transaction));
      } finally {
        mark.isOpen = false;
      }
    });
}
