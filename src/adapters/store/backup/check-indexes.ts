/** PostgreSQL's own check of its indexes (amcheck), where the server has it and the user may use it. Leaves no extension behind. */
import { StartError } from '../../../kernel/start-error.ts';
import type { Run } from './run.ts';

const indexesQuery = `select c.oid::text as oid, c.relname as name from pg_class c
join pg_am m on m.oid = c.relam join pg_index i on i.indexrelid = c.oid
where m.amname = 'btree' and i.indisvalid and c.relnamespace = 'public'::regnamespace order by c.relname`;

/** Number of indexes checked, null where that is not possible. Throws StartError naming a broken one. */
export async function checkIndexes(run: Run): Promise<number | null> {
  const [available] = await run("select from pg_available_extensions where name = 'amcheck'");
  if (available === undefined) return null;
  await run('savepoint before_amcheck');
  try {
    const isThere = await run('create extension if not exists amcheck').then(
      () => true,
      () => false,
    );
    return isThere ? await checkAll(run) : null;
  } finally {
    await run('rollback to savepoint before_amcheck; release savepoint before_amcheck');
  }
}

async function checkAll(run: Run): Promise<number> {
  const indexes = await run(indexesQuery);
  for (const { oid, name } of indexes) {
    await run(`select bt_index_check(${oid}::oid::regclass, true)`).catch((cause: Error) => {
      throw new StartError(`The index ${name} of the restored database is broken: ${cause.message}.`, cause);
    });
  }
  return indexes.length;
}
