/** Opening, losing and finding the database again. */
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isUnavailable } from './database-error.ts';
import { openDatabase } from './open-database.ts';
import { PgliteSource } from './pglite-source.ts';
import { withSession } from './session.ts';
import { StartError } from './start-error.ts';
import { testEngines, withAddress, withDatabase } from './test-engines.ts';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'atlas-open-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe.each(testEngines)('a database on %s', (engine) => {
  it('delivers notifications after the commit, never after a rollback, not after unlisten', async () => {
    await withDatabase(engine, async ({ db, tx, listen }) => {
      const heard: string[] = [];
      const unlisten = await listen('Новый факт', (payload) => heard.push(payload));
      const send = (payload: string) =>
        tx(async (transaction) => {
          await sql`select pg_notify('Новый факт', ${payload})`.execute(transaction);
          if (payload === 'withdrawn') throw new Error(payload);
        });
      await send('withdrawn').catch(() => undefined);
      await send('accepted');
      await vi.waitFor(() => expect(heard).toEqual(['accepted']));
      await unlisten();
      await send('unheard');
      await sql`select 1`.execute(db);
      expect(heard).toEqual(['accepted']);
    });
  });

  it('reads a changed table with a statement used before, also after a failed one', async () => {
    await withDatabase(engine, async ({ db, session }) => {
      const read = (id: unknown) => sql`select * from entry where id = ${id}`.execute(db);
      await sql`create table entry (id int4)`.execute(db);
      await sql`insert into entry values (${1})`.execute(db);
      expect((await read(1)).rows).toEqual([{ id: 1 }]);
      await expect(read('not a number')).rejects.toMatchObject({ code: '22P02' });
      await sql`alter table entry add column note text default 'new'`.execute(db);
      expect((await read(1)).rows).toEqual([{ id: 1, note: 'new' }]);
      await session(async (own) => {
        await own.run('begin; alter table entry drop column note');
        expect((await own.run('select * from entry where id = $1', [1])).rows).toEqual([{ id: 1 }]);
        await own.run('rollback');
      });
      expect((await read(1)).rows).toEqual([{ id: 1, note: 'new' }]);
      for (let n = 0; n < 300; n += 1) await sql`select ${n}::int4 as ${sql.id(`n${n}`)}`.execute(db);
      expect((await read(1)).rows).toEqual([{ id: 1, note: 'new' }]);
    });
  });

  it('refuses everything after close, without hanging', async () => {
    await withAddress(engine, async (address) => {
      const database = await openDatabase(address);
      await database.close();
      await database.close();
      expect(await database.healthy()).toBe(false);
      await expect(database.session((own) => own.run('select 1'))).rejects.toSatisfy(isUnavailable);
      await (await openDatabase(address)).close();
    });
  });
});

describe('the embedded database', () => {
  it('makes parent directories, names the holder to a second start, begins again after a cut-off first start', async () => {
    const dataDir = join(directory, 'a', 'b');
    const database = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toThrow(
      new RegExp(`in use by process ${process.pid} on .* since 2`),
    );
    expect((await stat(dataDir)).mode & 0o077).toBe(0);
    await database.close();
    expect(await readdir(dataDir)).toEqual(['pgdata']);

    await writeFile(join(dataDir, 'pgdata.creating'), '');
    await rm(join(dataDir, 'pgdata', 'global'), { recursive: true });
    const again = await openDatabase({ dataDir });
    expect(await again.healthy()).toBe(true);
    await again.close();
  }, 60_000);

  it('gives one sentence for what it cannot use', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(openDatabase({ dataDir: join(directory, 'file', 'data') })).rejects.toThrow(
      /cannot be written \(ENOTDIR\)/,
    );
    await withAddress('pglite', async (address) => {
      const { dataDir } = address as { dataDir: string };
      await writeFile(join(dataDir, 'pgdata', 'PG_VERSION'), '16\n');
      await expect(openDatabase(address)).rejects.toThrow(/written by PostgreSQL 16/);
      expect(await readdir(dataDir)).toEqual(['pgdata']);
    });
  });

  it('leaves the event loop free during a long statement', async () => {
    await withDatabase('pglite', async ({ db, healthy }) => {
      let longest = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 5);
      const started = performance.now();
      const long = sql`select sum(sqrt(i::float8)) from generate_series(1, 3000000) as t(i)`.execute(db);
      expect(await healthy()).toBe(true);
      await long;
      clearInterval(timer);
      const duration = performance.now() - started;
      expect(duration).toBeGreaterThan(200);
      // In the main thread the gap would be the whole duration; a busy machine makes smaller ones.
      expect(longest).toBeLessThan(duration / 2);
    });
  }, 30_000);

  it('refuses while its worker is dead, then works on with all that was committed', async () => {
    await withAddress('pglite', async (address) => {
      const source = await PgliteSource.open((address as { dataDir: string }).dataDir, 5_000);
      const run = (text: string) => withSession(source, (session) => session.run(text));
      const heard: string[] = [];
      await source.listen('facts', (payload) => heard.push(payload));
      await run('create table entry (id int4); insert into entry values (1)');
      const lost = run(
        'begin; insert into entry values (2); select count(*) from generate_series(1, 20000000)',
      );
      const refused = expect(lost).rejects.toSatisfy(isUnavailable);
      const waiting = expect(run('select 1')).rejects.toSatisfy(isUnavailable);
      await source.crash();
      await refused;
      await waiting;
      expect(await source.healthy()).toBe(false);
      await expect(run('select 1')).rejects.toSatisfy(isUnavailable);
      await vi.waitFor(async () => expect(await source.healthy()).toBe(true), 10_000);
      expect((await run('select id from entry')).rows).toEqual([{ id: 1 }]);
      await run("notify facts, 'again'");
      expect(heard).toEqual(['', 'again']);
      await source.close();
    });
  }, 30_000);
});

/** A door to the server that can be shut and opened. */
async function openDoor(target: URL): Promise<{ url: string; shut(): void; open(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let server: Server;
  let port = 0;
  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer((near) => {
        const far = createConnection(Number(target.port || 5432), target.hostname);
        for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined));
        near.pipe(far).pipe(near);
      }).listen(port, '127.0.0.1', () => {
        port = (server.address() as { port: number }).port;
        resolve();
      });
    });
  const shut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  await open();
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.href, shut, open };
}

describe('a server that cannot be had', () => {
  it('is named without its password', async () => {
    const failure = openDatabase({ url: 'postgres://atlas:secret@127.0.0.1:1/atlas' });
    await expect(failure).rejects.toSatisfy((thrown) => {
      const { sentence } = thrown as StartError;
      return (
        thrown instanceof StartError &&
        sentence.includes('atlas at 127.0.0.1:1') &&
        !sentence.includes('secret')
      );
    });
  });
});

describe.runIf(testEngines.includes('postgres'))('a server that is lost', () => {
  it('is refused while away, found again when back, and the listeners learn of the gap', async () => {
    await withAddress('postgres', async (address) => {
      const door = await openDoor(new URL((address as { url: string }).url));
      const database = await openDatabase({ url: door.url }, { acquireTimeoutMs: 2_000 });
      const run = (text: string) => database.session((session) => session.run(text));
      const heard: string[] = [];
      await database.listen('facts', (payload) => heard.push(payload));
      const refused = expect(run('select pg_sleep(10)')).rejects.toSatisfy(isUnavailable);
      await new Promise((resolve) => setTimeout(resolve, 100));
      door.shut();
      await refused;
      expect(await database.healthy()).toBe(false);
      await expect(run('select 1')).rejects.toSatisfy(isUnavailable);
      await door.open();
      await vi.waitFor(async () => expect(await database.healthy()).toBe(true), 5_000);
      await vi.waitFor(() => expect(heard).toEqual(['']), 5_000);
      await run("notify facts, 'again'");
      await vi.waitFor(() => expect(heard).toEqual(['', 'again']));
      await database.close();
      door.shut();
    });
  }, 30_000);

  it('does not take the process with it when it ends the connections', async () => {
    await withDatabase('postgres', async ({ session, tx, db }) => {
      await sql`create table entry (id int4)`.execute(db);
      const ending = tx(async (transaction) => {
        await sql`insert into entry values (1)`.execute(transaction);
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction);
      });
      await expect(ending).rejects.toSatisfy(isUnavailable);
      expect((await session((own) => own.run('select count(*) as n from entry'))).rows).toEqual([{ n: 0 }]);
    });
  });
});
