/**
 * Loads tables in any order: references between tables are taken away, and put back when all rows stand, which checks every one of them;
 * indexes that hold no rule are built at the end, at once. Must run inside a transaction, on tables that are empty.
 */
import type { Loader, Numbering, Row, TableShape } from '../../../flows/backup/backup-ports.ts';
import { StartError } from '../../../kernel/start-error.ts';
import { quoteIdentifier } from '../engine/session.ts';
import type { Run } from './run.ts';
import { readTables } from './table-shapes.ts';

/** Characters and rows of one statement. */
const statementLength = 512 * 1024;
const mostRows = 1_000;

const referencesQuery = `select quote_ident(c.relname) as table_name, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
from pg_constraint k join pg_class c on c.oid = k.conrelid
where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by c.relname, k.conname`;

const plainIndexesQuery = `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i join pg_class c on c.oid = i.indrelid
where c.relnamespace = 'public'::regnamespace and not i.indisunique
  and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
order by 1`;

/** Runs `load` while references, triggers and plain indexes rest. Throws the database's error when the rows do not hold together. */
export async function withoutReferences(run: Run, load: () => Promise<void>): Promise<void> {
  const references = await run(referencesQuery);
  const indexes = await run(plainIndexesQuery);
  const tables = (await readTables(run)).map(({ name }) => quoteIdentifier(name));
  for (const one of references) await run(`alter table ${one['table_name']} drop constraint ${one['name']}`);
  for (const table of tables) await run(`alter table ${table} disable trigger user`);
  for (const { name } of indexes) await run(`drop index ${name}`);
  await load();
  for (const { definition } of indexes) await run(String(definition));
  for (const table of tables) await run(`alter table ${table} enable trigger user`);
  for (const one of references)
    await run(`alter table ${one['table_name']} add constraint ${one['name']} ${one['definition']}`);
}

/** A loader into the tables of this database. `keepKey` gets the key of second factors. */
export async function createLoader(run: Run, keepKey: (key: string) => Promise<void>): Promise<Loader> {
  const own = new Map((await readTables(run)).map((table) => [table.name, table]));
  let present: { readonly name: string; readonly insert: string } | null = null;
  // While the database takes one part the next one is read, decrypted and parsed.
  let running: Promise<unknown> = Promise.resolve();
  const start = (sql: string, parameters: readonly unknown[]) => {
    running = run(sql, parameters);
    // A fault is told to whoever waits for this part, which is the next one or the end of the table.
    running.catch(() => undefined);
  };
  return {
    table: async (shape) => {
      const table = own.get(shape.name);
      if (table === undefined || JSON.stringify(table.columns) !== JSON.stringify(shape.columns))
        throw new StartError(
          `The table ${shape.name} of the backup does not look as its schema version says it should.`,
        );
      present = { name: shape.name, insert: insertOf(shape) };
    },
    rows: async (rows) => {
      for (const part of partsOf(rows)) {
        const columns = columnsOf(part);
        await running;
        start(present?.insert ?? '', columns);
      }
    },
    end: async (numbering) => {
      await running;
      if (present !== null && numbering !== null) await setNumbering(run, present.name, numbering);
      present = null;
    },
    accountKey: keepKey,
  };
}

/** One array a column: the number of parameters does not grow with the rows. */
function insertOf({ name, columns }: TableShape): string {
  const names = columns.map(([column]) => quoteIdentifier(column)).join(', ');
  const values = columns.map(([, type], place) => `u.c${place}::${type}`).join(', ');
  const arrays = columns.map((_, place) => `$${place + 1}::text[]`).join(', ');
  const places = columns.map((_, place) => `c${place}`).join(', ');
  return `insert into ${quoteIdentifier(name)} (${names}) overriding system value
    select ${values} from unnest(${arrays}) as u(${places})`;
}

function columnsOf(rows: readonly Row[]): (string | null)[][] {
  return (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? null));
}

function* partsOf(rows: readonly Row[]): Generator<readonly Row[]> {
  let part: Row[] = [];
  let length = 0;
  for (const row of rows) {
    part.push(row);
    length += row.reduce((width, value) => width + (value?.length ?? 4), 0);
    if (length < statementLength && part.length < mostRows) continue;
    yield part;
    part = [];
    length = 0;
  }
  if (part.length > 0) yield part;
}

async function setNumbering(run: Run, table: string, { column, last, isCalled }: Numbering): Promise<void> {
  await run('select setval(pg_get_serial_sequence($1, $2)::regclass, $3::bigint, $4::boolean)', [
    quoteIdentifier(table),
    column,
    last,
    isCalled,
  ]);
}
