/**
 * Statements with parameters on the embedded engine, prepared once and kept by their text: four times as fast as PGlite's own
 * `query`, which prepares each time and asks for parameter types that we do not need. Must never be called for two statements at
 * once.
 */
import { type PGlite, parse, protocol, type Results } from '@electric-sql/pglite';
import { valueParsers } from './values.ts';

/** How many statements stay prepared; beyond it the one unused for longest is given up. */
const capacity = 256;
/** Commands after which a kept statement still fits. After any other (a changed table) all are prepared anew. */
const harmless =
  /^(SELECT|INSERT|UPDATE|DELETE|MERGE|BEGIN|START TRANSACTION|COMMIT|SAVEPOINT|RELEASE|NOTIFY|LISTEN|UNLISTEN|SHOW|)$/;

const { serialize } = protocol;
const transport = { syncToFs: false };

export class PreparedStatements {
  readonly #pg: PGlite;
  /** Text → name, least recently used first. */
  readonly #names = new Map<string, string>();
  #nextNumber = 1;

  constructor(pg: PGlite) {
    this.#pg = pg;
  }

  /** Runs one statement with its parameters as text; throws the engine's error. */
  async run(sql: string, parameters: readonly (string | null)[]): Promise<Results> {
    const kept = this.#names.get(sql);
    const name = kept ?? `kept_${this.#nextNumber++}`;
    if (kept === undefined) await this.#makeRoom();
    try {
      const messages = await this.#send([
        ...(kept === undefined ? [serialize.parse({ name, text: sql })] : []),
        serialize.bind({ statement: name, values: [...parameters] }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
      ]);
      this.#touch(sql, name);
      return parse.parseResults(messages, valueParsers as PGlite['parsers'], {
        rowMode: 'array',
      })[0] as Results;
    } catch (thrown) {
      this.#names.delete(sql);
      await this.#send([serialize.close({ type: 'S', name })]);
      throw thrown;
    }
  }

  /** To be told what a text without parameters did, since it may have changed what the kept statements read. */
  async noticeCommands(results: readonly Results[]): Promise<void> {
    if (this.#names.size === 0 || results.every(({ command = '' }) => harmless.test(command))) return;
    this.#names.clear();
    await this.#pg.exec('deallocate all');
  }

  #touch(sql: string, name: string): void {
    this.#names.delete(sql);
    this.#names.set(sql, name);
  }

  async #makeRoom(): Promise<void> {
    const [oldest] = this.#names;
    if (oldest === undefined || this.#names.size < capacity) return;
    this.#names.delete(oldest[0]);
    await this.#send([serialize.close({ type: 'S', name: oldest[1] })]);
  }

  #send(messages: readonly Uint8Array[]): ReturnType<PGlite['execProtocolStream']> {
    return this.#pg.execProtocolStream(
      new Uint8Array(Buffer.concat([...messages, serialize.sync()])),
      transport,
    );
  }
}
