/**
 * Opens the database of the product: embedded in a directory, or a PostgreSQL server by its address. The only door to both engines.
 * Must never show which of the two it is in its results.
 */
import { resolve } from 'node:path';
import { Kysely, type Transaction } from 'kysely';
import { createEngineDialect } from './engine-dialect.ts';
import { refuseInsideTransaction, runTransaction, type TransactionOptions } from './open-transaction.ts';
import { PgliteSource } from './pglite-source.ts';
import { PostgresSource } from './postgres-source.ts';
import { type EngineName, type Session, type SessionSource, type Unlisten, withSession } from './session.ts';

/** `dataDir` is made with its parents when it is missing; `url` is a `postgres://` address. */
export type DatabaseAddress = { readonly dataDir: string } | { readonly url: string };

export interface DatabaseOptions {
  /** Connections to a server (the embedded engine always has one session). Default 10. */
  readonly poolSize?: number;
  /** How long a caller waits for its turn, in milliseconds. Default 30,000. */
  readonly acquireTimeoutMs?: number;
}

export interface Database<Schema> {
  /** Queries outside a transaction. Inside `tx` its use is refused: take the handle. */
  readonly db: Kysely<Schema>;
  readonly engine: EngineName;
  /** See runTransaction: resolves after COMMIT, repeats after deadlock and serialisation failure. */
  tx<T>(work: (transaction: Transaction<Schema>) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** A session of its own for plain SQL texts, also of several statements. */
  session<T>(use: (session: Session) => Promise<T>): Promise<T>;
  /** Notifications of a channel, after the commit that sent them. An empty payload may mean a gap: read the state anew. */
  listen(channel: string, callback: (payload: string) => void): Promise<Unlisten>;
  /** False while the engine cannot answer; never throws. */
  healthy(): Promise<boolean>;
  /** Lets running work finish (10 s at most), then closes. Repeating is harmless. */
  close(): Promise<void>;
}

/** Throws StartError with a sentence for the operator when the database cannot be had. */
export async function openDatabase<Schema>(
  address: DatabaseAddress,
  options: DatabaseOptions = {},
): Promise<Database<Schema>> {
  const source = await openSource(address, options);
  const db = new Kysely<Schema>({ dialect: createEngineDialect(source) });
  return {
    db,
    engine: source.engine,
    tx: (work, transactionOptions) => runTransaction(db, work, transactionOptions),
    session: async (use) => {
      refuseInsideTransaction();
      return withSession(source, use);
    },
    listen: async (channel, callback) => {
      refuseInsideTransaction();
      return source.listen(channel, callback);
    },
    healthy: () => source.healthy(),
    close: async () => {
      await db.destroy();
      await source.close();
    },
  };
}

function openSource(
  address: DatabaseAddress,
  { poolSize = 10, acquireTimeoutMs = 30_000 }: DatabaseOptions,
): Promise<SessionSource> {
  if ('url' in address) return PostgresSource.open({ url: address.url, poolSize, acquireTimeoutMs });
  return PgliteSource.open(resolve(address.dataDir), acquireTimeoutMs);
}
