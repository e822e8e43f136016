/**
 * PostgreSQL as a source of sessions: a pool that outlives the loss of its connections. Must never let an error of an idle
 * connection end the process, nor show the password of the address.
 */
import pg from 'pg';
import { connectionFailure, DatabaseError, toDatabaseError } from './database-error.ts';
import { PostgresListener } from './postgres-listener.ts';
import {
  type Session,
  type SessionSource,
  type StatementResult,
  sessionSettings,
  type Unlisten,
} from './session.ts';
import { StartError } from './start-error.ts';
import { serialiseParameter, valueParsers } from './values.ts';

/** The SQL of the product keeps to what this version has. */
const oldestVersion = 150_000;
const healthTimeoutMs = 2_000;
const closeGraceMs = 10_000;

const types = {
  getTypeParser: (oid: number) => valueParsers[oid] ?? ((text: string) => text),
} as unknown as pg.CustomTypesConfig;

export interface PostgresOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly acquireTimeoutMs: number;
}

export class PostgresSource implements SessionSource {
  readonly engine = 'postgres';
  readonly #pool: pg.Pool;
  readonly #listener: PostgresListener;
  readonly #prepared = new WeakSet<pg.PoolClient>();
  #isClosed = false;

  private constructor(options: PostgresOptions) {
    this.#pool = new pg.Pool({
      connectionString: options.url,
      max: options.poolSize,
      connectionTimeoutMillis: options.acquireTimeoutMs,
      keepAlive: true,
      types,
      application_name: 'cluster-atlas',
    });
    // An idle connection that breaks is dropped by the pool; without a listener the event would end the process.
    this.#pool.on('error', () => undefined);
    // The same for one that breaks while it changes hands, when neither the pool nor a session listens.
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#listener = new PostgresListener(options.url);
  }

  /** Connects and checks the server; throws StartError. */
  static async open(options: PostgresOptions): Promise<PostgresSource> {
    const source = new PostgresSource(options);
    try {
      await checkServer(await source.acquire());
      return source;
    } catch (thrown) {
      await source.close();
      if (thrown instanceof StartError) throw thrown;
      throw new StartError(
        `The database ${describeAddress(options.url)} cannot be used: ${(thrown as Error).message}. Check DATABASE_URL and that the server runs, then start again.`,
      );
    }
  }

  async acquire(): Promise<Session> {
    if (this.#isClosed) throw new DatabaseError('The database is closed.', connectionFailure);
    const client = await this.#pool.connect().catch((thrown: unknown) => {
      throw toDatabaseError(thrown);
    });
    const session = new PostgresSession(client);
    if (this.#prepared.has(client)) return session;
    try {
      await session.run(sessionSettings);
      this.#prepared.add(client);
      return session;
    } catch (thrown) {
      await session.release();
      throw thrown;
    }
  }

  listen(channel: string, callback: (payload: string) => void): Promise<Unlisten> {
    return this.#listener.listen(channel, callback);
  }

  async healthy(): Promise<boolean> {
    if (this.#isClosed) return false;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), healthTimeoutMs);
    });
    try {
      return await Promise.race([this.#probe(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits for running statements up to a limit, then ends all connections. Repeating is harmless. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#listener.close();
    await Promise.race([
      this.#pool.end(),
      new Promise((resolve) => setTimeout(resolve, closeGraceMs).unref()),
    ]);
  }

  async #probe(): Promise<boolean> {
    try {
      const session = await this.acquire();
      await session.run('select 1').finally(() => session.release());
      return true;
    } catch {
      return false;
    }
  }
}

class PostgresSession implements Session {
  readonly #client: pg.PoolClient;
  #isBroken = false;
  #isReleased = false;
  readonly #onError = (): void => {
    this.#isBroken = true;
  };

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#onError);
  }

  async run(sql: string, parameters: readonly unknown[] = []): Promise<StatementResult> {
    if (this.#isReleased) throw new DatabaseError('The session was given back already.', connectionFailure);
    try {
      return toResult(await this.#client.query(sql, parameters.map(serialiseParameter)));
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      if (error.code.startsWith('08') || error.severity === 'FATAL' || error.severity === 'PANIC')
        this.#isBroken = true;
      throw error;
    }
  }

  async release(): Promise<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#client.off('error', this.#onError);
    const isOpen = !this.#isBroken && this.#client.getTransactionStatus() !== 'I';
    if (isOpen) await this.#client.query('rollback').catch(this.#onError);
    this.#client.release(this.#isBroken);
  }
}

/** The driver answers several statements in one text with a list, though its types know only one. */
function toResult(answer: pg.QueryResult | pg.QueryResult[]): StatementResult {
  const results = Array.isArray(answer) ? answer : [answer];
  const last = results.at(-1);
  const command = last?.command ?? '';
  return {
    rows: results.flatMap(({ rows }) => rows as Record<string, unknown>[]),
    affected: /^(INSERT|UPDATE|DELETE|MERGE|COPY)$/.test(command) ? (last?.rowCount ?? undefined) : undefined,
    command,
  };
}

async function checkServer(session: Session): Promise<void> {
  try {
    const { rows } = await session.run(
      "select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding",
    );
    const { version, encoding } = rows[0] as { version: number; encoding: string };
    if (version < oldestVersion) {
      throw new StartError(
        `The server is PostgreSQL ${Math.floor(version / 10_000)}; version 15 or later is needed.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new StartError(`The database has the encoding ${encoding}; create one with the encoding UTF8.`);
    }
  } finally {
    await session.release();
  }
}

/** Host, port and name of a database address, without user and password. */
function describeAddress(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${pathname.slice(1)} at ${hostname || 'the local socket'}:${port || '5432'}`;
  } catch {
    return 'named by the address (which is not a valid URL)';
  }
}
