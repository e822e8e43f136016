/**
 * Kysely over sessions, the same driver for both engines: the dialects that come with kysely need the engine in the main thread and
 * differ in values and errors. Must never hand one session to two holders, nor report a COMMIT that did not happen.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { DatabaseError, transactionAborted } from './database-error.ts';
import { refuseInsideTransaction } from './open-transaction.ts';
import { quoteIdentifier, type Session, type SessionSource } from './session.ts';

/** The dialect of `source`; destroying the Kysely instance closes the source. */
export function createEngineDialect(source: SessionSource): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new EngineDriver(source),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class EngineConnection implements DatabaseConnection {
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.session.run(query.sql, query.parameters);
    return {
      rows: [...rows] as R[],
      ...(affected === undefined ? {} : { numAffectedRows: BigInt(affected) }),
    };
  }

  // biome-ignore lint/correctness/useYield: the interface wants a generator, and there is nothing to yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is not offered, since the embedded engine has none; read by pages.');
  }
}

class EngineDriver implements Driver {
  readonly #source: SessionSource;

  constructor(source: SessionSource) {
    this.#source = source;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<EngineConnection> {
    refuseInsideTransaction();
    return new EngineConnection(await this.#source.acquire());
  }

  async beginTransaction(connection: EngineConnection, settings: TransactionSettings): Promise<void> {
    const isolation = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : '';
    const access = settings.accessMode ? ` ${settings.accessMode}` : '';
    await connection.session.run(`start transaction${isolation}${access}`);
  }

  /** A COMMIT after a failed statement is answered with ROLLBACK: nothing was stored, so nothing may be acknowledged. */
  async commitTransaction(connection: EngineConnection): Promise<void> {
    const { command } = await connection.session.run('commit');
    if (command === 'ROLLBACK') {
      throw new DatabaseError(
        'The transaction was rolled back: a statement in it had failed.',
        transactionAborted,
      );
    }
  }

  /** Silent when the session is lost: the transaction is gone with it, and the first error is the one that matters. */
  async rollbackTransaction(connection: EngineConnection): Promise<void> {
    await connection.session.run('rollback').catch(() => undefined);
  }

  async savepoint(connection: EngineConnection, name: string): Promise<void> {
    await connection.session.run(`savepoint ${quoteIdentifier(name)}`);
  }

  async rollbackToSavepoint(connection: EngineConnection, name: string): Promise<void> {
    await connection.session.run(`rollback to savepoint ${quoteIdentifier(name)}`);
  }

  async releaseSavepoint(connection: EngineConnection, name: string): Promise<void> {
    await connection.session.run(`release savepoint ${quoteIdentifier(name)}`);
  }

  async releaseConnection(connection: EngineConnection): Promise<void> {
    await connection.session.release();
  }

  async destroy(): Promise<void> {
    await this.#source.close();
  }
}
