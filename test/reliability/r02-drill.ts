/**
 * Drill R02: `kill -9` of the database server and all its processes while respondents answer through the whole product, N times. The
 * product must heal without a restart, refuse properly meanwhile, and lose nothing it acknowledged. The embedded engine lives inside the
 * product and dies with it: R01 covers it. Run: `node test/reliability/r02-drill.ts --n 200 [--control]`; prints JSON, exits 0 when it
 * holds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWriters, type Tally } from './answer-writers.ts';
import { isWhole, judgeJournal, type Verdict } from './judge-journal.ts';
import { moreAcknowledged, pause } from './more-acknowledged.ts';
import { checkpoint, makeDatabase, openOwnPostgres, stopLogWriter } from './own-postgres.ts';
import { seededRandom } from './seeded-random.ts';
import { serveProduct } from './serve-product.ts';
import { takeSeats } from './survey-seats.ts';

export interface CrashResult extends Verdict {
  readonly crashes: number;
  readonly slowestHealingMs: number;
  readonly tally: Tally;
  readonly seconds: number;
  readonly seed: number;
}

export interface CrashOptions {
  readonly crashes: number;
  readonly isControl: boolean;
  readonly seed: number;
}

/** The control: the server acknowledges before the log is on the disk, and nobody writes it then; one crash is enough. */
const careless = ['synchronous_commit=off', 'wal_buffers=256MB', 'bgwriter_lru_maxpages=0'];

/** Runs the drill on a server of its own. */
export async function drillDatabaseCrash({ crashes, isControl, seed }: CrashOptions): Promise<CrashResult> {
  const started = Date.now();
  const folder = await mkdtemp(join(tmpdir(), 'atlas-r02-'));
  const server = await openOwnPostgres(isControl ? careless : []);
  const random = seededRandom(seed);
  try {
    const url = await makeDatabase(server);
    const seats = await takeSeats({ url }, 8);
    const product = await serveProduct({ url }, folder);
    // What stands before the drill must survive the control's crashes, or nobody could write at all.
    await checkpoint(server);
    if (isControl) await stopLogWriter(server);
    const journal = join(folder, 'journal');
    const writers = startWriters({ address: () => product.address, seats, journal });
    const isOver = () => !product.isAlive();
    let slowestHealingMs = 0;
    for (let round = 0; round < crashes && !isOver(); round += 1) {
      await moreAcknowledged(writers.tally, isControl ? 30 : 3, isOver);
      await pause(20 + Math.floor(random() * 180));
      await server.crash();
      const down = Date.now();
      await server.start();
      // Who lost an answer sees a version that is gone, and is told of a conflict for ever.
      if (!isControl) await moreAcknowledged(writers.tally, 1, isOver);
      slowestHealingMs = Math.max(slowestHealingMs, Date.now() - down);
    }
    await writers.stop();
    const isAlive = await product.stop();
    if (!isAlive) throw new Error(`The product did not live through it:\n${product.said()}`);
    const verdict = await judgeJournal({ url }, journal);
    const seconds = (Date.now() - started) / 1000;
    return { crashes, ...verdict, slowestHealingMs, tally: writers.tally, seconds, seed };
  } finally {
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** True where nothing is lost and the product spoke properly all the time. */
export function holds(result: CrashResult): boolean {
  return isWhole(result) && Object.keys(result.tally.strange).length === 0 && isKept(result.tally);
}

/** The product itself stood: no connection to it was refused or broke. */
function isKept(tally: Tally): boolean {
  return tally.refusedConnections === 0 && Object.keys(tally.broken).length === 0;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      n: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      control: { type: 'boolean', default: false },
    },
  });
  const result = await drillDatabaseCrash({
    crashes: Number(values.n),
    isControl: values.control,
    seed: Number(values.seed),
  });
  console.log(JSON.stringify({ drill: 'R02', control: values.control, ...result }));
  process.exit(holds(result) === !values.control ? 0 : 1);
}
