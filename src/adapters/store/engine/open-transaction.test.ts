/** One caller's transaction is nobody else's, and what was not committed is never acknowledged. */
import { Kysely, sql, type Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isRepeatable } from './database-error.ts';
import { createEngineDialect } from './engine-dialect.ts';
import type { Session, SessionSource } from './session.ts';
import { testEngines, withDatabase } from './test-engines.ts';

interface Schema {
  entry: { id: number };
}

/** A foreign write while another caller's transaction is open, which is then rolled back: is the acknowledged write still there? */
async function writeBesideRolledBackTransaction(db: Kysely<Schema>): Promise<boolean> {
  await sql`create table entry (id int4 primary key)`.execute(db);
  let foreign: Promise<unknown> = Promise.resolve();
  const failing = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('entry').values({ id: 1 }).execute();
    foreign = db.insertInto('entry').values({ id: 2 }).execute();
    await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Error('rolled back on purpose');
  });
  await expect(failing).rejects.toThrow('on purpose');
  await foreign;
  const left = await db.selectFrom('entry').select('id').execute();
  return left.length === 1 && left[0]?.id === 2;
}

/** A source that skips the queue: everybody gets the one session at once. */
function withoutQueue(session: Session): SessionSource {
  const shared: Session = {
    run: (text, parameters) => session.run(text, parameters),
    release: async () => undefined,
  };
  return {
    engine: 'pglite',
    acquire: async () => shared,
    listen: async () => async () => undefined,
    healthy: async () => true,
    close: async () => undefined,
  };
}

describe('control: the one session without the queue', () => {
  it('loses an acknowledged write with a foreign rollback', async () => {
    await withDatabase('pglite', ({ session }) =>
      session(async (own) => {
        const db = new Kysely<Schema>({ dialect: createEngineDialect(withoutQueue(own)) });
        expect(await writeBesideRolledBackTransaction(db)).toBe(false);
      }),
    );
  });
});

const insert = (transaction: Transaction<Schema>, id: number) =>
  transaction.insertInto('entry').values({ id }).execute();

describe.each(testEngines)('a transaction on %s', (engine) => {
  it('keeps foreign writes out', async () => {
    await withDatabase<Schema, void>(engine, async ({ db }) => {
      expect(await writeBesideRolledBackTransaction(db)).toBe(true);
    });
  });

  it('refuses a COMMIT that the server turned into a ROLLBACK', async () => {
    await withDatabase<Schema, void>(engine, async ({ db, tx }) => {
      await sql`create table entry (id int4 primary key)`.execute(db);
      const swallowing = tx(async (transaction) => {
        await insert(transaction, 1);
        await insert(transaction, 1).catch(() => undefined);
      });
      await expect(swallowing).rejects.toMatchObject({ code: '25P02' });
      expect(await db.selectFrom('entry').selectAll().execute()).toEqual([]);
    });
  });

  it('refuses statements that go around it, and works on afterwards', async () => {
    await withDatabase<Schema, void>(engine, async ({ db, tx, session }) => {
      await sql`create table entry (id int4 primary key)`.execute(db);
      const around = tx(() => db.selectFrom('entry').selectAll().execute());
      await expect(around).rejects.toMatchObject({ code: '25000' });
      await expect(tx(() => tx((inner) => insert(inner, 1)))).rejects.toMatchObject({ code: '25000' });
      await expect(tx(() => session((own) => own.run('select 1')))).rejects.toMatchObject({ code: '25000' });
      await tx((transaction) => insert(transaction, 3));
      expect(await db.selectFrom('entry').selectAll().execute()).toEqual([{ id: 3 }]);
    });
  });

  it('is rolled back when a session is given back with it open', async () => {
    await withDatabase<Schema, void>(engine, async ({ db, session }) => {
      await session((own) => own.run('create table entry (id int4); begin; insert into entry values (1)'));
      await session((own) => own.run('create table entry (id int4)'));
      expect(await db.selectFrom('entry').selectAll().execute()).toEqual([]);
    });
  });

  it('is repeated after a serialisation failure, three times at most', async () => {
    await withDatabase<Schema, void>(engine, async ({ tx }) => {
      let runs = 0;
      const failing = tx(async (transaction) => {
        runs += 1;
        await sql`do $$ begin raise sqlstate '40001'; end $$`.execute(transaction);
      });
      await expect(failing).rejects.toSatisfy(isRepeatable);
      expect(runs).toBe(4);
    });
  });

  it('makes callers wait their turn in order, and no longer than the limit', async () => {
    await withDatabase<Schema, void>(
      engine,
      async ({ db, tx }) => {
        await sql`create table entry (id int4 generated always as identity, who int4)`.execute(db);
        const add = (who: number) => sql`insert into entry (who) values (${who})`.execute(db);
        await Promise.all(Array.from({ length: 20 }, (_, who) => add(who)));
        const { rows } = await sql<{ who: number }>`select who from entry order by id`.execute(db);
        expect(rows.map(({ who }) => who)).toEqual(Array.from({ length: 20 }, (_, who) => who));
        let finish = (): void => undefined;
        const held = tx(
          () =>
            new Promise<void>((resolve) => {
              finish = resolve;
            }),
        );
        await expect(add(99)).rejects.toMatchObject({ code: expect.stringMatching(/^(55P03|08006)$/) });
        finish();
        await held;
        await add(100);
      },
      { poolSize: 1, acquireTimeoutMs: 1_000 },
    );
  });
});
