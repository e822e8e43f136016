/**
 * Drill R05: the disk of the database fills up while respondents answer and send files, and is freed again. Needs the right to mount a
 * small tmpfs. A checkpoint that falls into the full disk stops PostgreSQL itself (drill R06), so none does here. Run: `node test/reliability/r05-drill.ts [--megabytes 160] [--seconds 20] [--control]`; prints JSON, exits 0 when it holds.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWriters, type Tally } from './answer-writers.ts';
import { isWhole, judgeJournal, type Verdict } from './judge-journal.ts';
import { moreAcknowledged } from './more-acknowledged.ts';
import { makeDatabase, type OwnPostgres, openOwnPostgres } from './own-postgres.ts';
import { sendRequest } from './send-request.ts';
import { type ServedProduct, serveProduct } from './serve-product.ts';
import { type Seat, takeSeats } from './survey-seats.ts';

export interface FullDiskResult extends Verdict {
  /** Status → count, while the disk was full. */
  readonly reads: Readonly<Record<string, number>>;
  readonly uploads: Readonly<Record<string, number>>;
  readonly refusedWrites: number;
  readonly strange: Tally['strange'];
  readonly lettersAcknowledged: number;
  readonly lettersLost: number;
  readonly secondsToResume: number;
  readonly restarts: number;
}

/** Fills, waits `seconds`, frees. The control forgets one acknowledged answer in the journal's favour: it must be missed. */
export async function drillFullDisk(
  megabytes: number,
  seconds: number,
  isControl: boolean,
): Promise<FullDiskResult> {
  const outside = tmpdir();
  const mount = mkdtempSync(join(outside, 'atlas-r05-'));
  const folder = mkdtempSync(join(outside, 'atlas-r05-data-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount]);
  if (mounted.status !== 0) throw new Error(`A small disk cannot be mounted here: ${mounted.stderr}`);
  chmodSync(mount, 0o777);
  process.env['TMPDIR'] = mount;
  const server = await openOwnPostgres([
    'max_wal_size=96MB',
    'min_wal_size=80MB',
    'checkpoint_timeout=30min',
  ]);
  process.env['TMPDIR'] = outside;
  let product: ServedProduct | undefined;
  try {
    await moveLog(server, mount, folder);
    const address = { url: await makeDatabase(server) };
    const seats = await takeSeats(address, 20);
    product = await serveProduct(address, folder);
    const journal = join(folder, 'journal');
    const served = product;
    const writers = startWriters({ address: () => served.address, seats, journal, rate: 20 });
    const letters = new Map<string, Seat>();
    await moreAcknowledged(writers.tally, 40);
    fill(mount);
    const refusedBefore = writers.tally.unavailable;
    const [reads, uploads]: Record<string, number>[] = [{}, {}];
    for (const until = Date.now() + seconds * 1000; Date.now() < until; )
      for (const seat of seats) {
        await look(served, seat, reads ?? {});
        await sendLetter(served, seat, uploads ?? {}, letters);
      }
    const refusedWrites = writers.tally.unavailable - refusedBefore;
    rmSync(join(mount, 'filler'));
    const freed = Date.now();
    await moreAcknowledged(writers.tally, seats.length);
    const secondsToResume = (Date.now() - freed) / 1000;
    await writers.stop();
    const lettersLost = await countMissing(served, letters);
    const isAlive = await served.stop();
    if (isControl)
      writeFileSync(journal, `${readFileSync(journal, 'utf8')}${seats[0]?.recipient} answer never\n`);
    return {
      ...(await judgeJournal(address, journal)),
      reads: reads ?? {},
      uploads: uploads ?? {},
      refusedWrites,
      strange: writers.tally.strange,
      lettersAcknowledged: letters.size,
      lettersLost,
      secondsToResume,
      restarts: isAlive ? 0 : 1,
    };
  } finally {
    await product?.stop().catch(() => undefined);
    await server.remove();
    spawnSync('umount', [mount]);
    rmSync(mount, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The log stands on another disk: a server that cannot write its log stops altogether, and that is drill R06. */
async function moveLog(server: OwnPostgres, mount: string, folder: string): Promise<void> {
  await server.stop();
  const [own] = readdirSync(mount);
  if (own === undefined) throw new Error('the database is not on the small disk');
  const log = join(mount, own, 'data', 'pg_wal');
  const target = join(folder, 'pg_wal');
  chmodSync(folder, 0o755);
  for (const [program, ...args] of [
    ['cp', '-a', log, target],
    ['rm', '-rf', log],
    ['ln', '-s', target, log],
  ] as const)
    if (spawnSync(program, args).status !== 0) throw new Error(`${program} failed`);
  await server.start();
}

/** Writes until nothing goes on the disk any more. */
function fill(mount: string): void {
  const file = openSync(join(mount, 'filler'), 'w');
  const piece = Buffer.alloc(64 * 1024);
  try {
    for (;;) writeSync(file, piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(file);
  }
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

async function look(product: ServedProduct, seat: Seat, reads: Record<string, number>): Promise<void> {
  const own = `/workspace/recipients/${seat.recipient}/answer`;
  for (const path of ['/health', '/clusters', '/sign-in', own]) {
    const reply = await sendRequest(product.address, seat, { method: 'GET', path }).catch(() => ({
      status: 0,
    }));
    count(reads, `${path === own ? 'own form' : path} ${reply.status}`);
  }
}

/** A letter of 300 KB; kept in `letters` where the product acknowledged it. */
async function sendLetter(
  product: ServedProduct,
  seat: Seat,
  uploads: Record<string, number>,
  letters: Map<string, Seat>,
): Promise<void> {
  const border = 'atlas-letter';
  const name = `${randomUUID()}.pdf`;
  const field = (key: string, value: string) =>
    `--${border}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const head = `${field('act', 'letter')}${field('key', randomUUID())}--${border}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n%PDF-1.7\n`;
  const body = Buffer.concat([Buffer.from(head), randomBytes(300_000), Buffer.from(`\r\n--${border}--\r\n`)]);
  const reply = await sendRequest(product.address, seat, {
    method: 'POST',
    path: `/workspace/recipients/${seat.recipient}/workbook?upload=1`,
    headers: { 'content-type': `multipart/form-data; boundary=${border}` },
    body,
  }).catch(() => ({ status: 0 }));
  count(uploads, String(reply.status));
  if (reply.status === 303) letters.set(name, seat);
}

async function countMissing(product: ServedProduct, letters: ReadonlyMap<string, Seat>): Promise<number> {
  let missing = 0;
  for (const [name, seat] of letters) {
    const path = `/api/v1/workspace/recipients/${seat.recipient}`;
    const { text } = await sendRequest(product.address, seat, { method: 'GET', path });
    if (!text.includes(name)) missing += 1;
  }
  return missing;
}

/** Whether the product did what is asked of it. */
export function holds(result: FullDiskResult): boolean {
  const isRead = Object.keys(result.reads).every((key) => key.endsWith(' 200'));
  const statuses = Object.keys(result.uploads);
  return (
    isWhole(result) &&
    isRead &&
    statuses.every((status) => ['303', '503', '507'].includes(status)) &&
    result.refusedWrites + (result.uploads['503'] ?? 0) + (result.uploads['507'] ?? 0) > 0 &&
    Object.keys(result.strange).every((key) => key.startsWith('507')) &&
    result.lettersLost + result.restarts === 0 &&
    result.secondsToResume <= 30
  );
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      megabytes: { type: 'string', default: '160' },
      seconds: { type: 'string', default: '20' },
      control: { type: 'boolean', default: false },
    },
  });
  const result = await drillFullDisk(Number(values.megabytes), Number(values.seconds), values.control);
  console.log(JSON.stringify(result, null, 2));
  process.exit(holds(result) ? 0 : 1);
}
