/**
 * The portable form loses nothing: values that are easily bent go from each engine into each engine and come back as the same text, and
 * with them numbering, references, triggers and indexes. Older schemas are migrated, newer ones refused.
 */
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackupFiles } from '../../src/adapters/backup-file/index.ts';
import { createBackupSource } from '../../src/adapters/store/backup/backup-source.ts';
import { createDirectoryTarget, createServerTarget } from '../../src/adapters/store/backup/restore-target.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { readMigrationFiles } from '../../src/adapters/store/engine/migration-files.ts';
import {
  type Database,
  type DatabaseAddress,
  openDatabase,
} from '../../src/adapters/store/engine/open-database.ts';
import { testEngines, withAddress, withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import type { RestoreTarget } from '../../src/flows/backup/backup-ports.ts';
import { makeBackup } from '../../src/flows/backup/make-backup.ts';
import { restoreBackup } from '../../src/flows/backup/restore-backup.ts';

const own = join(import.meta.dirname, '../../src/adapters/store/migrations');
const key = 'k'.repeat(64);
const passphrase = 'a passphrase of tests';
const files = createBackupFiles(10);
const silent = { checking: () => undefined, loading: () => undefined };
const pairs = testEngines.flatMap((from) => testEngines.map((to) => [from, to] as const));

/** A later migration: a table of values that are easily bent, with a reference to itself and a trigger that would stop loading. */
const oddMigration = `create table odd_value (
  word text not null, place integer not null, seq bigint generated always as identity,
  parent_word text, parent_place integer,
  amount numeric, ratio double precision, small real, day date, moment timestamptz, plain timestamp, span interval,
  mark uuid, written json, kept jsonb, bytes bytea, words text[], grid integer[][], bits bit(5), doubled integer generated always as (place * 2) stored,
  primary key (word, place), foreign key (parent_word, parent_place) references odd_value (word, place)
);
create function refuse_odd() returns trigger language plpgsql as $$ begin raise exception 'no more'; end $$;
create trigger odd_append before insert on odd_value for each row execute function refuse_odd();`;
const oddRows = `alter table odd_value disable trigger user;
insert into odd_value (word, place, parent_word, parent_place, amount, ratio, small, day, moment, plain, span, mark, written, kept, bytes, words, grid, bits) values
 ('я', 2, null, null, 12345678901234567890.1234567890, 0.1 + 0.2, 1.1, '0044-03-15 BC', '2026-11-24 10:00:00.123456+03', '1999-12-31 23:59:59.999999', '1 year -2 days 03:04:05.6', '00000000-0000-0000-0000-00000000000f', '{"b" : 1,  "a":1.10}', '{"b": 1, "a": 1.10, "ё": "\\u0001\\n"}', '\\x00ff5c0a', array['', 'NULL', null, 'a"b', 'c\\d', '{,}', E'tab\\t'], array[[1,null],[3,4]], b'10101'),
 ('Я', 1, 'я', 2, 'NaN', 'Infinity', '-0', 'infinity', '-infinity', null, null, null, 'null', 'null', '', '{}', null, null),
 (E'line\\nbreak \\\\ "quoted" \\u2028 😀', 1, 'Я', 1, 1e-20, 1e-300, null, null, '2026-11-24 10:00:00+00', null, null, null, null, '9007199254740993', null, null, null, null),
 ('', 1, 'я', 2, 0.00, 'NaN', null, null, null, null, null, null, null, null, null, null, null, null),
 ('ё', 1, null, null, -5, 5e-324, null, null, null, null, null, null, null, null, null, null, null, null);
alter table odd_value enable trigger user;
select setval('odd_value_seq_seq', 9007199254740993)`;

let folder = '';
let later = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-values-'));
  later = join(folder, 'migrations');
  await cp(own, later, { recursive: true });
  await writeFile(join(later, '2099-01-01-01-odd-values.sql'), oddMigration);
});
afterAll(() => rm(folder, { recursive: true }));

function targetOf(address: DatabaseAddress, migrations: string): RestoreTarget {
  const options = { migrations, keyFile: 'account.key', givenKey: null };
  // The address of a test's directory holds an empty database: the target beside it does not exist yet.
  if ('dataDir' in address) return createDirectoryTarget(`${address.dataDir}/new`, options);
  return createServerTarget(address.url, join(folder, `keys-${Math.random()}`), options);
}
const restoredAddress = (address: DatabaseAddress): DatabaseAddress =>
  'dataDir' in address ? { dataDir: `${address.dataDir}/new` } : address;

let made = 0;
async function backUp(database: Database<Schema>): Promise<string> {
  const path = join(folder, `backup-${++made}`);
  const order = { path, passphrase, product: '1.0.0', madeAt: '2026-01-01T00:00:00Z' };
  await makeBackup({ source: createBackupSource(database, key), files }, order, () => undefined);
  return path;
}

async function restore(path: string, target: RestoreTarget, migrations: string) {
  const order = {
    path,
    passphrase,
    sha256: 'a'.repeat(64),
    migrations: await readMigrationFiles(migrations),
  };
  return restoreBackup({ files, target }, order, silent);
}

async function read(database: Database<Schema>, sql: string) {
  return database.session(async (session) => (await session.run(sql)).rows);
}

const everything = `select t::text as row from odd_value t order by word collate "C", place`;
/** What the schema promises, in words that both engines use. */
const promises = `select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as promise from pg_constraint
  where connamespace = 'public'::regnamespace and contype <> 'n'
  union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  union all select indexdef from pg_indexes where schemaname = 'public' order by 1`;

describe('the portable form', () => {
  it.each(pairs)('carries every value from %s into %s', { timeout: 240_000 }, (from, to) =>
    withDatabase<Schema, void>(from, async (source) => {
      await migrate(source, later);
      await read(source, oddRows);
      const path = await backUp(source);
      await withAddress(to, async (address) => {
        const { content, restored } = await restore(path, targetOf(address, later), later);
        expect(restored).toMatchObject({ hash: content.hash, tables: content.tables, migrated: [] });
        expect(restored.integrityFindings).toEqual([]);
        if (to === 'postgres') expect(restored.indexesChecked ?? 1).toBeGreaterThan(0);
        const target = await openDatabase<Schema>(restoredAddress(address));
        try {
          expect(await read(target, everything)).toEqual(await read(source, everything));
          expect((await read(target, everything)).length).toBe(5);
          expect(await read(target, promises)).toEqual(await read(source, promises));
          const extensions = "select extname from pg_extension where extname = 'amcheck'";
          expect(await read(target, extensions)).toEqual([]);
          await expect(read(target, `insert into odd_value (word, place) values ('x', 1)`)).rejects.toThrow(
            'no more',
          );
          // The refused row above has used up a number.
          await read(target, 'alter table odd_value disable trigger user');
          expect(
            await read(
              target,
              `insert into odd_value (word, place) values ('x', 1) returning seq::text, doubled`,
            ),
          ).toEqual([{ seq: '9007199254740995', doubled: 2 }]);
        } finally {
          await target.close();
        }
      });
    }),
  );

  it.each(testEngines)('refuses on %s a schema that is newer or was changed, and touches nothing', (to) =>
    withDatabase<Schema, void>('pglite', async (source) => {
      await migrate(source, later);
      const path = await backUp(source);
      await withAddress(to, async (address) => {
        const target = targetOf(address, own);
        await expect(restore(path, target, own)).rejects.toThrow(
          /newer than this program: .*2099-01-01-01-odd-values/,
        );
        const changed = join(folder, 'changed');
        await cp(later, changed, { recursive: true });
        await writeFile(join(changed, '2099-01-01-01-odd-values.sql'), `${oddMigration} -- changed`);
        await expect(restore(path, target, changed)).rejects.toThrow(/made with another migration/);
        await target.refuseUnlessEmpty();
      });
    }),
  );

  it.each(pairs)('restores an older schema of %s in %s at its version and migrates it', (from, to) =>
    withDatabase<Schema, void>(from, async (source) => {
      const older = join(folder, `older-${made}`);
      await cp(own, older, { recursive: true });
      const names = (await readdir(older)).sort();
      for (const name of names.slice(2)) await rm(join(older, name));
      await migrate(source, older);
      await read(source, `insert into audit_entry (actor, action, object) values ('me', 'test', 'thing')`);
      const path = await backUp(source);
      await withAddress(to, async (address) => {
        const { content, restored } = await restore(path, targetOf(address, own), own);
        expect(restored.migrated).toEqual(names.slice(2));
        expect(content.head.migrations).toHaveLength(2);
        const target = await openDatabase<Schema>(restoredAddress(address));
        const entries = await read(
          target,
          'select seq::integer, action, outcome from audit_entry order by seq',
        );
        expect(entries).toMatchObject([{ seq: 1, action: 'test', outcome: 'done' }, { seq: 2 }]);
        expect(await migrate(target, own)).toEqual([]);
        await target.close();
      });
    }),
  );
});
