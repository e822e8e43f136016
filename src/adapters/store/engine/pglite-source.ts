/**
 * The embedded engine as a source of sessions: one database session, held by one caller at a time; a worker that died is started
 * again on the same files. Must never let two callers share a transaction.
 */

import { claimDataDirectory, type DataDirectory } from './data-directory.ts';
import { connectionFailure, DatabaseError } from './database-error.ts';
import { FairQueue } from './fair-queue.ts';
import type { WireResult } from './pglite-messages.ts';
import {
  quoteIdentifier,
  type Session,
  type SessionSource,
  type StatementResult,
  type Unlisten,
} from './session.ts';
import { StartError } from './start-error.ts';
import { serialiseParameter } from './values.ts';
import { WorkerLink } from './worker-link.ts';

const closeGraceMs = 10_000;
/** A single statement may be long (one thread computes it); beyond this the database counts as stuck. */
const stuckMs = 60_000;
const restartDelaysMs = [0, 500, 1_000, 2_000, 5_000];

type Callback = (payload: string) => void;

export class PgliteSource implements SessionSource {
  readonly engine = 'pglite';
  readonly #directory: DataDirectory;
  readonly #queue: FairQueue;
  readonly #listeners = new Map<string, Set<Callback>>();
  #link: WorkerLink | undefined;
  #isClosed = false;
  #restart: NodeJS.Timeout | undefined;

  private constructor(directory: DataDirectory, acquireTimeoutMs: number) {
    this.#directory = directory;
    this.#queue = new FairQueue(acquireTimeoutMs);
  }

  /** Opens or creates the database under `dataDir`; throws StartError. */
  static async open(dataDir: string, acquireTimeoutMs: number): Promise<PgliteSource> {
    const directory = claimDataDirectory(dataDir);
    const source = new PgliteSource(directory, acquireTimeoutMs);
    try {
      source.#link = await source.#startLink();
      directory.markComplete();
      return source;
    } catch (thrown) {
      await source.#link?.close(closeGraceMs);
      directory.release();
      throw new StartError(
        `The embedded database in ${dataDir} does not open: ${(thrown as Error).message}.`,
      );
    }
  }

  async acquire(): Promise<Session> {
    this.#liveLink();
    await this.#queue.acquire();
    try {
      return new PgliteSession(this.#liveLink(), () => this.#queue.release());
    } catch (thrown) {
      this.#queue.release();
      throw thrown;
    }
  }

  async listen(channel: string, callback: Callback): Promise<Unlisten> {
    const callbacks = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, callbacks.add(callback));
    await this.#runOnce(`listen ${quoteIdentifier(channel)}`);
    return async () => {
      callbacks.delete(callback);
      if (callbacks.size > 0 || this.#isClosed) return;
      this.#listeners.delete(channel);
      await this.#runOnce(`unlisten ${quoteIdentifier(channel)}`);
    };
  }

  async healthy(): Promise<boolean> {
    const link = this.#link;
    if (link === undefined || !link.isAlive || this.#isClosed) return false;
    // A statement at work occupies the whole thread: the ping would only wait behind it.
    if (link.oldestPendingMs > 0) return link.oldestPendingMs < stuckMs;
    return link.ping().then(
      () => true,
      () => false,
    );
  }

  /** Waits for the present holder, then ends the engine and gives the directory back. Repeating is harmless. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    clearTimeout(this.#restart);
    this.#queue.refuseWaiters(closedError());
    await Promise.race([
      this.#queue.acquire(),
      new Promise((resolve) => setTimeout(resolve, closeGraceMs).unref()),
    ]).catch(() => undefined);
    await this.#link?.close(closeGraceMs);
    this.#directory.release();
  }

  /** Ends the worker without warning: for tests of a crash. */
  async crash(): Promise<void> {
    await this.#link?.terminate();
  }

  #liveLink(): WorkerLink {
    if (this.#isClosed) throw closedError();
    if (this.#link?.isAlive) return this.#link;
    throw new DatabaseError(
      'The embedded database has stopped and is being started again.',
      connectionFailure,
    );
  }

  #startLink(): Promise<WorkerLink> {
    return WorkerLink.start(this.#directory.files, {
      onNotification: (channel, payload) => this.#notify(channel, payload),
      onLost: () => this.#restartAfter(0),
    });
  }

  #notify(channel: string, payload: string): void {
    for (const callback of this.#listeners.get(channel) ?? []) callback(payload);
  }

  #restartAfter(attempt: number): void {
    if (this.#isClosed) return;
    this.#queue.refuseWaiters(
      new DatabaseError('The embedded database has stopped and is being started again.', connectionFailure),
    );
    const delay = restartDelaysMs[Math.min(attempt, restartDelaysMs.length - 1)];
    this.#restart = setTimeout(() => {
      this.#startAgain().catch(() => this.#restartAfter(attempt + 1));
    }, delay);
  }

  async #startAgain(): Promise<void> {
    const link = await this.#startLink();
    if (this.#isClosed) return link.close(closeGraceMs);
    for (const channel of this.#listeners.keys()) await link.run(`listen ${quoteIdentifier(channel)}`, []);
    this.#link = link;
    for (const channel of this.#listeners.keys()) this.#notify(channel, '');
  }

  async #runOnce(sql: string): Promise<void> {
    const session = await this.acquire();
    try {
      await session.run(sql);
    } finally {
      await session.release();
    }
  }
}

class PgliteSession implements Session {
  readonly #link: WorkerLink;
  readonly #giveBack: () => void;
  #isReleased = false;

  constructor(link: WorkerLink, giveBack: () => void) {
    this.#link = link;
    this.#giveBack = giveBack;
  }

  async run(sql: string, parameters: readonly unknown[] = []): Promise<StatementResult> {
    if (this.#isReleased) throw new DatabaseError('The session was given back already.', connectionFailure);
    return toResult(await this.#link.run(sql, parameters.map(serialiseParameter)));
  }

  async release(): Promise<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    try {
      if (this.#link.isAlive && this.#link.inTransaction) await this.#link.run('rollback', []);
    } catch {
      // The worker died meanwhile: its transaction died with it.
    } finally {
      this.#giveBack();
    }
  }
}

function toResult(wire: WireResult): StatementResult {
  const rows = wire.tables.flatMap(({ columns, rows }) => rows.map((row) => toRow(columns, row)));
  return { rows, affected: wire.affected, command: wire.command };
}

function toRow(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [place, column] of columns.entries()) row[column] = values[place];
  return row;
}

function closedError(): DatabaseError {
  return new DatabaseError('The database is closed.', connectionFailure);
}
