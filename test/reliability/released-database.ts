/**
 * The database of the released version: the atlas of 2017 before the survey, with all its data. Its schema is made by its own migrations,
 * its rows are copied from an import, column by column as the old schema has them. `fingerprint` tells one schema from another,
 * `canonicalExport` says what stands in the old columns.
 */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEditionSource } from '../../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../../src/adapters/rulebook/read-rulebook.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { readMigrationFiles } from '../../src/adapters/store/engine/migration-files.ts';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import { withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import { createFactStore } from '../../src/adapters/store/fact.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { importEdition } from '../../src/flows/import-edition.ts';

const root = join(import.meta.dirname, '../..');
export const migrations = join(root, 'src/adapters/store/migrations');

/** The last migration of each released version. */
export const released = { '1.0.0': '2026-11-23-02-cluster-index.sql' } as const;

type Open = Pick<Database<Schema>, 'session'>;

const rowsOf = (database: Open, sql: string, parameters: readonly unknown[] = []) =>
  database.session(async (session) => (await session.run(sql, parameters)).rows);

/** Gives a folder with the migrations up to `last`. */
export async function withMigrationsUpTo<T>(last: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-released-'));
  try {
    for (const { name } of await readMigrationFiles(migrations))
      if (name <= last) await cp(join(migrations, name), join(folder, name));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Tables of the product with the columns that hold data of their own. */
export async function shapesOf(database: Open): Promise<readonly Shape[]> {
  const rows = await rowsOf(
    database,
    `select c.table_name as table, array_agg(c.column_name::text order by c.ordinal_position) as columns
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
        and c.table_name <> 'schema_migration' group by 1 order by 1`,
  );
  return rows as unknown as readonly Shape[];
}

const listOf = ({ columns }: Shape) => columns.map((one) => `"${one}"`).join(', ');

/** What stands in these tables and columns: table → rows and hash, whatever the order of rows. */
export async function canonicalExport(
  database: Open,
  shapes: readonly Shape[],
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const shape of shapes) {
    const rows = await rowsOf(
      database,
      `select to_jsonb(x)::text as line from (select ${listOf(shape)} from ${shape.table}) x`,
    );
    const lines = rows.map(({ line }) => String(line)).toSorted();
    found[shape.table] = `${lines.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`;
  }
  return found;
}

/** One hash over relations, columns, constraints, triggers, functions, and the migrations applied. */
export async function fingerprint(database: Open): Promise<string> {
  const rows = await rowsOf(
    database,
    `select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
    union all select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select 'trigger ' || tgname || ' ' || tgrelid::regclass from pg_trigger where not tgisinternal
    union all select 'function ' || p.oid::regprocedure from pg_proc p
      where p.pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  );
  const applied = await rowsOf(database, 'select name from schema_migration order by name');
  const lines = [
    ...rows.map(({ line }) => String(line)).toSorted(),
    ...applied.map(({ name }) => String(name)),
  ];
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The database of a released version in `database`, which is empty; gives its tables. */
export async function makeReleased(database: Database<Schema>, last: string): Promise<readonly Shape[]> {
  await withMigrationsUpTo(last, (folder) => migrate(database, folder));
  const shapes = await shapesOf(database);
  const data = await importedRows(shapes);
  await database.session(async (session) => {
    for (const [table, rows] of data) {
      const shape = shapes.find((one) => one.table === table);
      if (!shape) continue;
      await session.run(
        `insert into ${table} (${listOf(shape)}) overriding system value
          select ${listOf(shape)} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
        [rows],
      );
    }
    for (const { table, columns } of shapes)
      for (const column of columns.filter((one) => one === 'seq' || one === 'number'))
        await session.run(
          `select setval(s, (select max(${column}) from ${table})) from pg_get_serial_sequence('${table}', '${column}') s
            where s is not null and exists (select 1 from ${table})`,
        );
  });
  return shapes;
}

let imported: Promise<ReadonlyMap<string, string>> | null = null;

/** Rows of the old tables after an import by the present code, once for all. */
function importedRows(shapes: readonly Shape[]): Promise<ReadonlyMap<string, string>> {
  imported ??= withDatabase<Schema, ReadonlyMap<string, string>>('pglite', async (database) => {
    await migrate(database, migrations);
    const store = createFactStore(database);
    const ports = { source: createEditionSource(root), store, rulebook: readRulebook(root) };
    await importEdition(ports, '2017', () => undefined);
    const data = new Map<string, string>();
    for (const shape of shapes) {
      const [row] = await rowsOf(
        database,
        `select coalesce(jsonb_agg(to_jsonb(x)), '[]')::text as rows from (select ${listOf(shape)} from ${shape.table}) x`,
      );
      data.set(shape.table, String(row?.['rows']));
    }
    return data;
  });
  return imported;
}
