/**
 * Drill R07: the database and the product are restarted as an operator does it, again and again, while respondents answer at a steady
 * rate. Whoever reaches the product gets an answer or a proper 503; nothing acknowledged is lost, nothing is half done. Run:
 * `node test/reliability/r07-drill.ts --n 20 [--embedded] [--control]`; prints JSON, exits 0 when it holds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { drillField, startWriters, type Tally } from './answer-writers.ts';
import { isWhole, judgeJournal, type Verdict } from './judge-journal.ts';
import { moreAcknowledged, pause } from './more-acknowledged.ts';
import { freePort, makeDatabase, type OwnPostgres, openOwnPostgres } from './own-postgres.ts';
import { type ServedProduct, serveProduct } from './serve-product.ts';
import { takeSeats } from './survey-seats.ts';

export interface RestartResult extends Verdict {
  /** Answers that were written, but their writers were cut off before they heard of it. */
  readonly cutOff: number;
  /** Connections that broke; a few came when nobody took connections any more. */
  readonly broken: number;
  readonly databaseRestarts: number;
  readonly productRestarts: number;
  readonly rate: number;
  readonly writesASecond: number;
  readonly tally: Omit<Tally, 'unanswered'>;
  readonly seconds: number;
}

export interface RestartOptions {
  readonly engine: 'pglite' | 'postgres';
  readonly restarts: number;
  /** Writes a second. */
  readonly rate: number;
  /** The control stops the product with `kill -9`: answers under way are cut. */
  readonly isControl: boolean;
}

/** Restarts the database (where it is a server of its own) and then the product, `restarts` times each. */
export async function drillRestarts(options: RestartOptions): Promise<RestartResult> {
  const { engine, restarts, rate, isControl } = options;
  const started = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'atlas-r07-'));
  const server = engine === 'postgres' ? await openOwnPostgres() : null;
  try {
    const address: DatabaseAddress = server ? { url: await makeDatabase(server) } : { dataDir: folder };
    const seats = await takeSeats(address, 50);
    const port = await freePort();
    let product: ServedProduct = await serveProduct(address, folder, port);
    const journal = join(folder, 'journal');
    const began = Date.now();
    const writers = startWriters({ address: () => product.address, seats, journal, rate });
    for (let round = 0; server && !isControl && round < restarts; round += 1)
      await restartDatabase(server, writers.tally);
    for (let round = 0; round < restarts; round += 1) {
      await moreAcknowledged(writers.tally, 20);
      if (isControl) await product.kill();
      else await product.stop();
      product = await serveProduct(address, folder, port);
    }
    await moreAcknowledged(writers.tally, 20);
    await writers.stop();
    const writesASecond = Math.round(writers.tally.acknowledged / ((Date.now() - began) / 1000));
    await product.stop();
    const verdict = await judgeJournal(address, journal);
    const { unanswered, ...tally } = writers.tally;
    return {
      ...verdict,
      cutOff: await cutOffIn(address, unanswered),
      broken: unanswered.length,
      databaseRestarts: server && !isControl ? restarts : 0,
      productRestarts: restarts,
      rate,
      writesASecond,
      tally,
      seconds: (Date.now() - started) / 1000,
    };
  } finally {
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function restartDatabase(server: OwnPostgres, tally: Tally): Promise<void> {
  await moreAcknowledged(tally, 10);
  await server.stop();
  await pause(100);
  await server.start();
}

async function cutOffIn(address: DatabaseAddress, unanswered: Tally['unanswered']): Promise<number> {
  const database = await openDatabase<Schema>(address);
  try {
    const { rows } = await sql<{
      line: string;
      at: number;
    }>`select recipient || ' ' || (after #>> '{}') as line,
      extract(epoch from at)::float8 * 1000 as at from answer_change where field = ${drillField}`.execute(
      database.db,
    );
    const written = new Map(rows.map((row) => [row.line, row.at]));
    return unanswered.filter(({ line, at }) => (written.get(line) ?? Infinity) <= at).length;
  } finally {
    await database.close();
  }
}

/**
 * True where nothing is lost and whoever was served heard of it: a connection that was made but not yet taken when the door closed
 * breaks without effect.
 */
export function holds(result: RestartResult): boolean {
  return isWhole(result) && result.cutOff === 0 && Object.keys(result.tally.strange).length === 0;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      n: { type: 'string', default: '20' },
      rate: { type: 'string', default: '50' },
      embedded: { type: 'boolean', default: false },
      control: { type: 'boolean', default: false },
    },
  });
  const engine = values.embedded ? 'pglite' : 'postgres';
  const result = await drillRestarts({
    engine,
    restarts: Number(values.n),
    rate: Number(values.rate),
    isControl: values.control,
  });
  console.log(JSON.stringify({ drill: 'R07', engine, control: values.control, ...result }));
  process.exit(holds(result) === !values.control ? 0 : 1);
}
