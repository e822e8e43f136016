/**
 * One life of the database's worker thread, seen from the main thread: requests and their answers, notifications, and the news of
 * its end. Must never leave a request without an answer.
 */
import { Worker } from 'node:worker_threads';
import { connectionFailure, DatabaseError, toDatabaseError } from './database-error.ts';
import type { Reply, Request, WireResult } from './pglite-messages.ts';

type RequestBody = Request extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

interface Pending {
  readonly resolve: (result: WireResult | undefined) => void;
  readonly reject: (error: Error) => void;
  readonly since: number;
}

export interface LinkEvents {
  onNotification(channel: string, payload: string): void;
  /** Called once, when the worker ended without being asked to. */
  onLost(): void;
}

export class WorkerLink {
  readonly #worker: Worker;
  readonly #events: LinkEvents;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #isReady = false;
  #isClosing = false;
  #lost: DatabaseError | undefined;
  #reason = 'its thread ended';
  /** As of the last answer: a transaction is open in the session. */
  inTransaction = false;

  private constructor(directory: string, events: LinkEvents) {
    this.#events = events;
    this.#worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData: { directory },
      execArgv: [],
    });
    this.#worker.on('error', (error) => {
      this.#reason = error.message;
    });
    this.#worker.once('exit', () => this.#end());
  }

  /** Starts a worker on `directory` and waits until its database is ready; throws an Error with the engine's reason. */
  static start(directory: string, events: LinkEvents): Promise<WorkerLink> {
    const link = new WorkerLink(directory, events);
    return new Promise((resolve, reject) => {
      const refuse = () => reject(new Error(link.#reason));
      link.#worker.once('exit', refuse);
      link.#worker.on('message', (reply: Reply) => {
        if (reply.kind !== 'ready') return link.#receive(reply);
        link.#worker.off('exit', refuse);
        link.#isReady = true;
        resolve(link);
      });
    });
  }

  get isAlive(): boolean {
    return this.#lost === undefined && !this.#isClosing;
  }

  /** Milliseconds for which the oldest unanswered request has been waiting; 0 when there is none. */
  get oldestPendingMs(): number {
    const [oldest] = this.#pending.values();
    return oldest === undefined ? 0 : performance.now() - oldest.since;
  }

  async run(sql: string, parameters: readonly (string | null)[]): Promise<WireResult> {
    const result = await this.#request({ kind: 'run', sql, parameters });
    return result as WireResult;
  }

  async ping(): Promise<void> {
    await this.#request({ kind: 'ping' });
  }

  /** Ends the database in good order; after `graceMs` the thread is ended all the same, which the next start recovers from. */
  async close(graceMs: number): Promise<void> {
    if (this.#lost !== undefined) return;
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    this.#isClosing = true;
    const timer = setTimeout(() => void this.#worker.terminate(), graceMs);
    await this.#request({ kind: 'close' }).catch(() => undefined);
    await ended;
    clearTimeout(timer);
  }

  /** Ends the thread at once: for tests of a crash. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #request(body: RequestBody): Promise<WireResult | undefined> {
    if (this.#lost !== undefined) return Promise.reject(this.#lost);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, since: performance.now() });
      this.#worker.postMessage({ id, ...body });
    });
  }

  #receive(reply: Exclude<Reply, { kind: 'ready' }>): void {
    if (reply.kind === 'notification') this.#events.onNotification(reply.channel, reply.payload);
    else if (reply.kind === 'failed') this.#reason = reply.message;
    else this.#settle(reply);
  }

  #settle(reply: Extract<Reply, { id: number }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    this.inTransaction =
      reply.kind === 'error' ? reply.inTransaction : (reply.result?.inTransaction ?? this.inTransaction);
    if (reply.kind === 'error') pending?.reject(toDatabaseError(reply.error));
    else pending?.resolve(reply.result);
  }

  #end(): void {
    this.#lost = new DatabaseError(`The embedded database has stopped: ${this.#reason}.`, connectionFailure);
    for (const pending of this.#pending.values()) pending.reject(this.#lost);
    this.#pending.clear();
    if (this.#isReady && !this.#isClosing) this.#events.onLost();
  }
}
