/**
 * Drill R01: kill -9 in the middle of import and of acceptance, N times; nothing acknowledged may be lost, nothing doubled, nothing
 * half done. Run: `node test/reliability/r01-drill.ts --n 200 [--engine postgres --url postgres://…] [--control]`. Prints JSON, exits
 * 0 when it holds.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { seededRandom } from './seeded-random.ts';

export interface DrillResult {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halves: number;
  readonly integrityFindings: number;
  readonly slowestRecoveryMs: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface DrillOptions {
  readonly address: DatabaseAddress;
  readonly kills: number;
  readonly mode: 'honest' | 'control';
  readonly seed: number;
}

/** Runs the drill against an empty database. */
export async function drillCrash(options: DrillOptions): Promise<DrillResult> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-r01-'));
  const journal = join(folder, 'journal');
  const random = seededRandom(options.seed);
  const started = Date.now();
  let slowest = 0;
  try {
    for (let round = 0; round < options.kills; round += 1) {
      // Every other round is killed only after its first acknowledgement, so that a slow machine gets on at all.
      const cue = round % 2 === 0 ? 'acknowledged' : 'ready';
      const recovery = await runAndKill(options, journal, round, cue, 30 + Math.floor(random() * 170));
      // The first rounds make the database; recovery means opening one that was killed.
      if (round > 0) slowest = Math.max(slowest, recovery);
    }
    const verdict = await judge(options.address, journal);
    return {
      kills: options.kills,
      ...verdict,
      slowestRecoveryMs: slowest,
      seconds: (Date.now() - started) / 1000,
      seed: options.seed,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Starts the writer and kills it `delay` ms after it said `cue`. Milliseconds until its first write began. */
function runAndKill(
  { address, mode }: DrillOptions,
  journal: string,
  round: number,
  cue: 'ready' | 'acknowledged',
  delay: number,
): Promise<number> {
  const started = Date.now();
  const script = join(import.meta.dirname, 'r01-writer.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(address), journal, String(round), mode], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let ready = 0;
    let said = '';
    let complaint = '';
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.stdout.on('data', (data) => {
      const before = said;
      said += data;
      if (ready === 0) ready = Date.now() - started;
      if (said.includes(cue) && !before.includes(cue)) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.once('exit', (code) => {
      if (ready > 0) resolve(ready);
      else reject(new Error(`round ${round}: exit ${code}: ${complaint.slice(-400)}`));
    });
  });
}

/** Compares the journal with a fresh read. */
async function judge(address: DatabaseAddress, journalPath: string) {
  const journal = existsSync(journalPath)
    ? readFileSync(journalPath, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
  const acknowledged = new Set(journal);
  const database = await openDatabase<Schema>(address);
  try {
    const { rows } = await sql<{ table: string; facts: number; found: number }>`
      select m.edition || ' ' || m.table_name as table, m.facts, count(f.id) as found from import_mark m
      left join fact f on f.edition = m.edition and f.provenance ->> 'table' = m.table_name
      group by m.edition, m.table_name, m.facts`.execute(database.db);
    const whole = new Set(rows.filter((row) => row.facts === row.found).map((row) => row.table));
    return {
      acknowledged: acknowledged.size,
      lost: [...acknowledged].filter((line) => !whole.has(line)).length,
      halves: rows.length - whole.size,
      integrityFindings: (await checkIntegrity(database.db)).length,
    };
  } finally {
    await database.close();
  }
}

/** True when nothing acknowledged was lost and nothing is half done. */
export function holds(result: DrillResult): boolean {
  return (
    result.acknowledged > 0 && result.lost === 0 && result.halves === 0 && result.integrityFindings === 0
  );
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      n: { type: 'string', default: '200' },
      url: { type: 'string' },
      seed: { type: 'string', default: '1' },
      control: { type: 'boolean', default: false },
    },
  });
  const dataDir = join(tmpdir(), `atlas-r01-data-${process.pid}`);
  const address = values.url ? { url: values.url } : { dataDir };
  const result = await drillCrash({
    address,
    kills: Number(values.n),
    mode: values.control ? 'control' : 'honest',
    seed: Number(values.seed),
  });
  console.log(
    JSON.stringify({
      drill: 'R01',
      engine: values.url ? 'postgres' : 'pglite',
      control: values.control,
      ...result,
    }),
  );
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(holds(result) === !values.control ? 0 : 1);
}
