/**
 * What both engines give to the code above them: sessions (one statement at a time, transactions belong to one holder) and where
 * they come from. Must never name an engine's own types.
 */

export type EngineName = 'pglite' | 'postgres';

/** Outcome of one statement; of several statements sent together: all rows in order, the last command. */
export interface StatementResult {
  readonly rows: readonly Record<string, unknown>[];
  /** Rows inserted, updated or deleted; undefined for other commands. */
  readonly affected: number | undefined;
  readonly command: string;
}

/** An exclusive hold on a database session until `release`. */
export interface Session {
  /** Without parameters several statements may stand in one text. Throws DatabaseError. */
  run(sql: string, parameters?: readonly unknown[]): Promise<StatementResult>;
  /** Gives the session back; a transaction left open is rolled back first. */
  release(): Promise<void>;
}

/** Stops listening. */
export type Unlisten = () => Promise<void>;

/** Where sessions come from: the one PGlite session behind a fair queue, or a pool of PostgreSQL connections. */
export interface SessionSource {
  readonly engine: EngineName;
  /** Waits its turn; throws DatabaseError 55P03 when the turn does not come in time, 08006 when the database is lost. */
  acquire(): Promise<Session>;
  /** An empty payload after a loss of the connection means: something may have been missed, read the state anew. */
  listen(channel: string, callback: (payload: string) => void): Promise<Unlisten>;
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/** Set on every new session of both engines, so that texts of values look alike. */
export const sessionSettings =
  "set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set bytea_output = 'hex'";

/** A name as a quoted SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Takes a session, gives it to `use` and gives it back whatever happens. */
export async function withSession<T>(
  source: SessionSource,
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await source.acquire();
  try {
    return await use(session);
  } finally {
    await session.release();
  }
}
