/** What must hold of a restored place in drill R19. Each expectation is about the place itself, none about what the command said alone. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { readRulebook } from '../../src/adapters/rulebook/read-rulebook.ts';
import { createBackupEvents } from '../../src/adapters/store/backup/backup-event.queries.ts';
import { createClusterIndex } from '../../src/adapters/store/cluster-index.queries.ts';
import {
  type Database,
  type DatabaseAddress,
  openDatabase,
} from '../../src/adapters/store/engine/open-database.ts';
import { createFactStore } from '../../src/adapters/store/fact.queries.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createFileStore } from '../../src/adapters/store/survey.queries.ts';
import { createFlows } from '../../src/flows/create-flows.ts';
import { accountsOver, codeOf, password, stranger } from '../accounts/fixture.ts';
import { type Source, writerField } from './r19-world.ts';

const root = join(import.meta.dirname, '../..');

export interface RestoredPlace {
  readonly address: DatabaseAddress;
  readonly environment: Readonly<Record<string, string>>;
  /** Standard output of the command. */
  readonly said: string;
  /** What each writer was told before the backup began, and at the very end. */
  readonly bounds: {
    readonly before: ReadonlyMap<string, number>;
    readonly after: ReadonlyMap<string, number>;
  };
}

/** Opens the place and looks at everything a person would miss. */
export async function checkRestored(source: Source, place: RestoredPlace): Promise<void> {
  checkWords(place);
  const database = await openDatabase<Schema>(place.address);
  try {
    await checkCounts(source, database, place.said);
    await checkWriters(database, place);
    await checkSignIn(source, database, place);
    await checkFiles(database);
    await checkSearch(database);
    expect(await checkIntegrity(database.db)).toEqual([]);
    await expect(sql`update audit_entry set actor = 'x'`.execute(database.db)).rejects.toThrow('append-only');
  } finally {
    await database.close();
  }
}

function checkWords({ said, address }: RestoredPlace): void {
  const [written, restored] = [
    /written ([0-9a-f]{64})/.exec(said)?.[1],
    /restored ([0-9a-f]{64})/.exec(said)?.[1],
  ];
  expect(written).toBeDefined();
  expect(restored).toBe(written);
  expect(said).toMatch(/Integrity findings: 0/);
  if ('url' in address) expect(said).toMatch(/amcheck: \d+ indexes, 0 broken/);
}

/** Counts of the command are those of the place; what nobody changed since is as in the source. */
async function checkCounts(source: Source, database: Database<Schema>, said: string): Promise<void> {
  const counts = [...said.matchAll(/^(\w+) +(\d+) written +(\d+) restored$/gm)];
  expect(counts.length).toBeGreaterThan(25);
  const added: Readonly<Record<string, number>> = { audit_entry: 1, backup_event: 1 };
  const busy = ['answer', 'answer_change', 'audit_entry', 'backup_event'];
  for (const [, table = '', written, restored] of counts) {
    expect(restored, table).toBe(written);
    const count = async ({ db }: Database<Schema>) =>
      Number(
        (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n,
      );
    expect(await count(database), table).toBe(Number(restored) + (added[table] ?? 0));
    if (!busy.includes(table)) expect(await count(source.database), table).toBe(Number(written));
  }
  const [event] = await createBackupEvents(database).events(1);
  expect(event?.kind).toBe('verified-restore');
  const newest = await database.db
    .selectFrom('audit_entry')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  expect(newest).toMatchObject([{ action: 'backup.verify-restore', actor: 'command-line' }]);
}

/** One moment: each writer's value and its history agree, nothing acknowledged before is missing, nothing after is there. */
async function checkWriters(database: Database<Schema>, { bounds }: RestoredPlace): Promise<void> {
  const { db } = database;
  for (const [writer, least] of bounds.before) {
    const field = writerField(writer);
    const answer = await db
      .selectFrom('answer')
      .select(['value', 'version'])
      .where('field', '=', field)
      .executeTakeFirstOrThrow();
    const history = await db
      .selectFrom('answer_change')
      .select('after')
      .where('field', '=', field)
      .orderBy('seq')
      .execute();
    expect(history.map(({ after }) => after)).toEqual(history.map((_, place) => place + 1));
    expect(answer).toEqual({ value: history.length, version: history.length });
    expect(history.length).toBeGreaterThanOrEqual(least);
    expect(history.length).toBeLessThanOrEqual(bounds.after.get(writer) ?? 0);
  }
}

/** Password and the authenticator that was enrolled before, with the key that lies in the restored place. */
async function checkSignIn(source: Source, database: Database<Schema>, place: RestoredPlace): Promise<void> {
  const key = (await readFile(join(place.environment['ATLAS_DATA_DIR'] ?? '', 'account.key'), 'utf8')).trim();
  const { email, secret } = source.administrator;
  for (const [given, isRight] of [
    ['x'.repeat(64), false],
    [key, true],
  ] as const) {
    const world = await accountsOver(database, null, given);
    const waiting = await world.accounts.signIn(stranger, email, password);
    expect(waiting.stage).toBe('second-factor');
    world.clock.shift += 60_000;
    const visitor = { ...stranger, token: waiting.token };
    const passed = await world.accounts.passSecondFactor(visitor, codeOf(world, secret)).then(
      ({ stage }) => stage === 'open',
      () => false,
    );
    expect(passed).toBe(isRight);
  }
}

async function checkFiles(database: Database<Schema>): Promise<void> {
  const attached = await database.db.selectFrom('attachment').select('file').execute();
  expect(attached.length).toBeGreaterThan(0);
  for (const { file } of attached) {
    const hash = createHash('sha256');
    for await (const piece of (await createFileStore(database).read(file)) ?? []) hash.update(piece);
    expect(hash.digest('hex')).toBe(file);
  }
}

/** The search index was left out of the backup; the start rebuilds it. */
async function checkSearch(database: Database<Schema>): Promise<void> {
  const index = createClusterIndex(database);
  const query = { edition: '2017', q: 'станкостроение', limit: 5, offset: 0 };
  expect((await index.search(query)).total).toBe(0);
  const flows = await createFlows({
    store: createFactStore(database),
    index,
    rulebook: readRulebook(root),
    yearbook: { wording: new Map(), drawing: {} as never, print: async () => new Uint8Array() },
  });
  await flows.readEdition('2017');
  expect((await index.search(query)).total).toBeGreaterThan(0);
  await flows.close();
}
