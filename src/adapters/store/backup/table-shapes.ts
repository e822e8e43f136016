/**
 * Which tables there are and what their rows look like, from the database's own catalogue, so that a new table cannot be forgotten. Left
 * out are projections that are rebuilt at the next start and the list of migrations, which a restore writes itself.
 */
import type { Migration, Numbering, TableShape } from '../../../flows/backup/backup-ports.ts';
import { quoteIdentifier } from '../engine/session.ts';
import type { Run } from './run.ts';

/** Rebuilt from facts, or written by the migrations of the restore. */
export const leftOut: readonly string[] = [
  'cluster_index',
  'cluster_index_state',
  'cluster_word',
  'schema_migration',
];

/** A shape with what only the SQL of this database needs. */
export interface StoredTable extends TableShape {
  /** Columns of the key that hold words: ordered by their bytes, whatever the database's own order is. */
  readonly wordKeys: readonly string[];
  readonly identity: string | null;
}

const shapesQuery = `select c.relname as name,
  (select json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) order by a.attnum)
    from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
  (select json_agg(json_build_array(a.attname, a.attcollation <> 0) order by array_position(i.indkey::int2[], a.attnum))
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
    where i.indrelid = c.oid and i.indisprimary) as key,
  (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
order by c.relname collate "C"`;

interface ShapeRow {
  readonly name: string;
  readonly columns: readonly (readonly [string, string])[];
  readonly key: readonly (readonly [name: string, isWord: boolean])[] | null;
  readonly identity: string | null;
}

/** Tables of the product, in the order of their names. Throws Error for a table without a primary key: its rows have no order. */
export async function readTables(run: Run): Promise<readonly StoredTable[]> {
  const rows = (await run(shapesQuery)) as unknown as readonly ShapeRow[];
  return rows
    .filter(({ name }) => !leftOut.includes(name))
    .map(({ name, columns, key, identity }) => {
      if (key === null) throw new Error(`The table ${name} has no primary key: it cannot be backed up.`);
      return {
        name,
        columns,
        key: key.map(([column]) => column),
        wordKeys: key.flatMap(([column, isWord]) => (isWord ? [column] : [])),
        identity,
      };
    });
}

export async function readMigrations(run: Run): Promise<readonly Migration[]> {
  const rows = await run('select name, sha256 from schema_migration order by name collate "C"');
  return rows as unknown as readonly Migration[];
}

/** Where the numbering of the table's identity column stands. */
export async function readNumbering(
  run: Run,
  { name, identity }: Pick<StoredTable, 'name' | 'identity'>,
): Promise<Numbering | null> {
  if (identity === null) return null;
  const [place] = await run('select pg_get_serial_sequence($1, $2) as name', [
    quoteIdentifier(name),
    identity,
  ]);
  const [state] = await run(`select last_value::text as last, is_called from ${String(place?.['name'])}`);
  return { column: identity, last: String(state?.['last']), isCalled: state?.['is_called'] === true };
}
