/**
 * LISTEN on PostgreSQL over one connection of its own, made again whenever it is lost. Must never stay silent about a gap: after a
 * loss every listener is called with an empty payload.
 */
import pg from 'pg';
import { toDatabaseError } from './database-error.ts';
import { quoteIdentifier, type Unlisten } from './session.ts';

type Callback = (payload: string) => void;

const reconnectDelayMs = 500;
const connectTimeoutMs = 10_000;

export class PostgresListener {
  readonly #url: string;
  readonly #callbacks = new Map<string, Set<Callback>>();
  #client: Promise<pg.Client> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(url: string) {
    this.#url = url;
  }

  /** Resolves when the server listens; throws DatabaseError when it cannot be reached. */
  async listen(channel: string, callback: Callback): Promise<Unlisten> {
    const callbacks = this.#callbacks.get(channel) ?? new Set();
    this.#callbacks.set(channel, callbacks.add(callback));
    try {
      await (await this.#connected()).query(`listen ${quoteIdentifier(channel)}`);
    } catch (thrown) {
      callbacks.delete(callback);
      if (callbacks.size === 0) this.#callbacks.delete(channel);
      throw toDatabaseError(thrown);
    }
    return () => this.#unlisten(channel, callback);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#client?.then((client) => client.end()).catch(() => undefined);
  }

  async #unlisten(channel: string, callback: Callback): Promise<void> {
    const callbacks = this.#callbacks.get(channel);
    callbacks?.delete(callback);
    if (callbacks?.size !== 0 || this.#isClosed) return;
    this.#callbacks.delete(channel);
    await this.#client
      ?.then((client) => client.query(`unlisten ${quoteIdentifier(channel)}`))
      .catch(() => undefined);
  }

  #connected(): Promise<pg.Client> {
    this.#client ??= this.#connect();
    return this.#client;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: connectTimeoutMs,
      keepAlive: true,
      application_name: 'cluster-atlas listen',
    });
    client.on('error', () => undefined);
    client.once('end', () => this.#lose());
    client.on('notification', ({ channel, payload }) => this.#notify(channel, payload ?? ''));
    try {
      await client.connect();
    } catch (thrown) {
      this.#client = undefined;
      throw thrown;
    }
    return client;
  }

  #lose(): void {
    this.#client = undefined;
    if (this.#isClosed || this.#callbacks.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#listenAgain().catch(() => this.#lose());
    }, reconnectDelayMs);
  }

  async #listenAgain(): Promise<void> {
    const client = await this.#connected();
    for (const channel of this.#callbacks.keys()) await client.query(`listen ${quoteIdentifier(channel)}`);
    for (const channel of this.#callbacks.keys()) this.#notify(channel, '');
  }

  #notify(channel: string, payload: string): void {
    for (const callback of this.#callbacks.get(channel) ?? []) callback(payload);
  }
}
