/** Forward only, whole or not at all, once even when two start together. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { testEngines, withDatabase } from './test-engines.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-migrations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFile(join(folder, name), text);
const first = '2017-01-01-letters.sql';
const second = '2017-02-01-words.sql';

async function putTwo(): Promise<void> {
  await put(
    first,
    `create collation ru (provider = icu, locale = 'ru'); create table letter (l text collate ru); -- commit;`,
  );
  await put(second, `insert into letter values ('я'), ('ё'), ('е'), ('ж');`);
}

describe.each(testEngines)('migrations on %s', (engine) => {
  it('apply what is missing in order, once; Russian letters sort with ё after е', async () => {
    await putTwo();
    await withDatabase(engine, async (database) => {
      expect(await migrate(database, folder)).toEqual([first, second]);
      expect(await migrate(database, folder)).toEqual([]);
      const { rows } = await sql<{ l: string }>`select l from letter order by l`.execute(database.db);
      expect(rows.map(({ l }) => l).join('')).toBe('еёжя');
    });
  });

  it('leave nothing of a file that fails', async () => {
    await put(first, 'create table letter (l text); create table letter (l text);');
    await withDatabase(engine, async (database) => {
      await expect(migrate(database, folder)).rejects.toThrow(
        /2017-01-01-letters.sql failed and was rolled back/,
      );
      await put(first, 'create table letter (l text);');
      expect(await migrate(database, folder)).toEqual([first]);
    });
  });

  it('refuse a changed file, a newer database, a late file, a wrong name and a transaction of its own', async () => {
    await putTwo();
    await withDatabase(engine, async (database) => {
      await migrate(database, folder);
      await put('2017-01-15-late.sql', 'select 1;');
      await expect(migrate(database, folder)).rejects.toThrow(/2017-01-15-late.sql is older/);
      await rm(join(folder, '2017-01-15-late.sql'));
      await put(first, 'select 1;');
      await expect(migrate(database, folder)).rejects.toThrow(/letters.sql was changed after it was applied/);
      await rm(join(folder, first));
      await expect(migrate(database, folder)).rejects.toThrow(/newer than this program/);
      await put(first, 'create table x (i int4);\ncommit;');
      await expect(migrate(database, folder)).rejects.toThrow(/begins or ends a transaction itself/);
      await rm(join(folder, first));
      await put('1-wrong.sql', '');
      await expect(migrate(database, folder)).rejects.toThrow(/1-wrong.sql is not named/);
    });
  });
});

describe.runIf(testEngines.includes('postgres'))('two processes that start together', () => {
  it('migrate once', async () => {
    await putTwo();
    await withDatabase('postgres', async (database, address) => {
      const other = await openDatabase(address);
      const applied = await Promise.all([migrate(database, folder), migrate(other, folder)]);
      await other.close();
      expect(applied.map(({ length }) => length).sort()).toEqual([0, 2]);
    });
  });
});
