/**
 * Drill R17, the deadline day: many submit and many upload at the same time, through the whole product. Each submission gets a receipt
 * with number, time and hash that is in the database as it was given; each upload is there with the hash of its bytes; overload is a 503
 * with Retry-After, never a hang. Run: `node test/reliability/r17-drill.ts [--submissions 600 --uploads 140 --seconds 600] [--embedded]`;
 * prints JSON, exits 0 when it holds.
 */
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type DatabaseAddress, openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { pause } from './more-acknowledged.ts';
import { makeDatabase, openOwnPostgres } from './own-postgres.ts';
import { type Reply, sendRequest } from './send-request.ts';
import { serveProduct } from './serve-product.ts';
import { type Seat, takeSeats } from './survey-seats.ts';

export interface DeadlineResult {
  readonly submissions: number;
  readonly uploads: number;
  readonly receipts: number;
  readonly stored: number;
  /** Receipts and uploads that the database does not know as they were given. */
  readonly lost: number;
  readonly submitP95Ms: number;
  readonly uploadP95Ms: number;
  readonly unavailable: number;
  readonly hangs: number;
  /** Any other answer, by what it said. */
  readonly strange: Readonly<Record<string, number>>;
  readonly integrityFindings: readonly string[];
  readonly seconds: number;
}

export interface DeadlineOptions {
  readonly engine: 'pglite' | 'postgres';
  readonly submissions: number;
  readonly uploads: number;
  /** Time over which they come. */
  readonly seconds: number;
  /** The control takes a receipt away from the database before the verdict. */
  readonly isControl: boolean;
}

const letterBytes = 5 * 1024 * 1024;

/** Runs the day. */
export async function drillDeadline(options: DeadlineOptions): Promise<DeadlineResult> {
  const { engine, submissions, uploads, seconds, isControl } = options;
  const folder = await mkdtemp(join(tmpdir(), 'atlas-r17-'));
  const server = engine === 'postgres' ? await openOwnPostgres() : null;
  try {
    const address: DatabaseAddress = server ? { url: await makeDatabase(server) } : { dataDir: folder };
    const seats = await takeSeats(address, submissions + uploads, 'federal-subject');
    const product = await serveProduct(address, folder);
    const day = openDay(product.address, join(folder, 'journal'));
    const comers = seats.map((seat, place) => ({ seat, isUpload: place >= submissions }));
    const began = Date.now();
    await Promise.all(
      shuffled(comers).map(async ({ seat, isUpload }, place) => {
        await pause((place / comers.length) * seconds * 1000);
        await (isUpload ? upload(day, seat) : submit(day, seat));
      }),
    );
    const took = (Date.now() - began) / 1000;
    closeSync(day.journal);
    await product.stop();
    const verdict = await judge(address, join(folder, 'journal'), isControl);
    return {
      submissions,
      uploads,
      ...verdict,
      submitP95Ms: p95(day.submitMs),
      uploadP95Ms: p95(day.uploadMs),
      unavailable: day.unavailable,
      hangs: day.hangs,
      strange: day.strange,
      seconds: took,
    };
  } finally {
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Day {
  readonly address: string;
  readonly journal: number;
  readonly submitMs: number[];
  readonly uploadMs: number[];
  readonly strange: Record<string, number>;
  unavailable: number;
  hangs: number;
}

function openDay(address: string, journal: string): Day {
  const lists = { submitMs: [], uploadMs: [], strange: {} };
  return { address, journal: openSync(journal, 'a'), ...lists, unavailable: 0, hangs: 0 };
}

/** Deterministic: uploads among the submissions. */
function shuffled<T>(all: readonly T[]): readonly T[] {
  const step = 7919;
  return all.map((_, place) => all[(place * step) % all.length] as T);
}

/** Sends until it is taken; null where it was refused for good. */
async function untilTaken(day: Day, send: () => Promise<Reply>): Promise<Reply | null> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    try {
      const reply = await send();
      if (reply.status < 400) return reply;
      if (reply.status === 503 && Number(reply.headers['retry-after']) > 0) day.unavailable += 1;
      else {
        const said = `${reply.status} ${reply.text.slice(0, 120)}`;
        day.strange[said] = (day.strange[said] ?? 0) + 1;
        return null;
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ETIMEDOUT') throw error;
      day.hangs += 1;
    }
    await pause(1_000);
  }
  return null;
}

const json = (body: object) => ({ body: JSON.stringify(body), type: { 'content-type': 'application/json' } });

/** Answers, submits, and takes the receipt. */
async function submit(day: Day, seat: Seat): Promise<void> {
  const path = `/api/v1/workspace/recipients/${seat.recipient}`;
  const edit = (question: string, value: string) => ({
    field: `contacts/-/${question}/-`,
    value,
    status: 'changed',
    seen: 0,
  });
  const { body, type } = json({ edits: [edit('authority', 'Орган'), edit('mailbox', 'office@example.org')] });
  const key = (name: string) => ({ 'idempotency-key': `${name}-${seat.recipient}` });
  const answered = await untilTaken(day, () =>
    sendRequest(day.address, seat, {
      method: 'PATCH',
      path: `${path}/answers`,
      headers: { ...type, ...key('answer') },
      body,
    }),
  );
  const view =
    answered && (await untilTaken(day, () => sendRequest(day.address, seat, { method: 'GET', path })));
  if (!view) return;
  const { recipient } = JSON.parse(view.text) as { recipient: { version: number } };
  const began = Date.now();
  const sent = await untilTaken(day, () =>
    sendRequest(day.address, seat, {
      method: 'POST',
      path: `${path}/submission`,
      headers: { ...type, ...key('submit'), 'if-match': `"${recipient.version}"` },
      body: '{}',
    }),
  );
  day.submitMs.push(Date.now() - began);
  const after =
    sent && (await untilTaken(day, () => sendRequest(day.address, seat, { method: 'GET', path })));
  if (!after) return;
  const { submissions } = JSON.parse(after.text) as {
    submissions: { number: number; answersSha256: string; submittedAt: string }[];
  };
  const receipt = submissions.at(-1);
  if (receipt)
    note(day, `receipt ${seat.recipient} ${receipt.number} ${receipt.answersSha256} ${receipt.submittedAt}`);
}

/** A scanned letter of 5 MB by the form of the page. */
async function upload(day: Day, seat: Seat): Promise<void> {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(letterBytes)]);
  const boundary = `----drill${seat.recipient}`;
  const field = (name: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const body = Buffer.concat([
    Buffer.from(field('act', 'letter') + field('key', `letter-${seat.recipient}`)),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="letter.pdf"\r\ncontent-type: application/pdf\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const began = Date.now();
  const reply = await untilTaken(day, () =>
    sendRequest(day.address, seat, {
      method: 'POST',
      path: `/workspace/recipients/${seat.recipient}/workbook`,
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      body,
    }),
  );
  day.uploadMs.push(Date.now() - began);
  if (reply) note(day, `letter ${seat.recipient} ${createHash('sha256').update(bytes).digest('hex')}`);
}

function note({ journal }: Day, line: string): void {
  writeSync(journal, `${line}\n`);
  fsyncSync(journal);
}

async function judge(address: DatabaseAddress, journal: string, isControl: boolean) {
  const lines = readFileSync(journal, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const database = await openDatabase<Schema>(address);
  try {
    if (isControl) {
      await sql`alter table submission disable trigger user`.execute(database.db);
      await sql`delete from submission where id = (select min(id) from submission)`.execute(database.db);
    }
    const { rows } = await sql<{
      line: string;
    }>`select 'receipt ' || recipient || ' ' || number || ' ' || answers_sha256
        || ' ' || to_char(submitted_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as line from submission
      union all select 'letter ' || recipient || ' ' || file from attachment where kind = 'letter'`.execute(
      database.db,
    );
    const known = new Set(rows.map((row) => row.line));
    return {
      receipts: lines.filter((line) => line.startsWith('receipt')).length,
      stored: lines.filter((line) => line.startsWith('letter')).length,
      lost: lines.filter((line) => !known.has(line)).length,
      integrityFindings: (await checkIntegrity(database.db)).map((one) => `${one.check} ${one.object}`),
    };
  } finally {
    await database.close();
  }
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}

/** True where everybody got what is due, in time. */
export function holds(result: DeadlineResult): boolean {
  const isComplete = result.receipts === result.submissions && result.stored === result.uploads;
  const faults =
    result.lost + result.hangs + result.integrityFindings.length + Object.keys(result.strange).length;
  return isComplete && faults === 0 && result.submitP95Ms <= 5_000;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      submissions: { type: 'string', default: '600' },
      uploads: { type: 'string', default: '140' },
      seconds: { type: 'string', default: '600' },
      embedded: { type: 'boolean', default: false },
      control: { type: 'boolean', default: false },
    },
  });
  const engine = values.embedded ? 'pglite' : 'postgres';
  const result = await drillDeadline({
    engine,
    submissions: Number(values.submissions),
    uploads: Number(values.uploads),
    seconds: Number(values.seconds),
    isControl: values.control,
  });
  console.log(JSON.stringify({ drill: 'R17', engine, control: values.control, ...result }));
  process.exit(holds(result) === !values.control ? 0 : 1);
}
