/**
 * Rows of a table as text, in the order of its key, a group at a time: neither a large table nor large values need more memory than a
 * few groups. Must run inside a transaction in which nothing else runs meanwhile.
 */
import type { Row } from '../../../flows/backup/backup-ports.ts';
import { quoteIdentifier } from '../engine/session.ts';
import type { Run } from './run.ts';
import type { StoredTable } from './table-shapes.ts';

/** Characters a group should have, and rows it may have. */
const groupLength = 512 * 1024;
const mostRows = 2_000;
/** The first group is small: nothing is known of the rows yet. */
const firstRows = 8;

/** Groups of rows. */
export async function* readRows(run: Run, table: StoredTable): AsyncGenerator<readonly Row[]> {
  await run(`declare rows_of_table no scroll cursor for ${selectOf(table)}`);
  try {
    const places = table.columns.map((_, place) => `c${place}`);
    const fetch = (count: number) => {
      const found = run(`fetch forward ${count} from rows_of_table`);
      // A fault is told to whoever waits for these rows; who stops before needs none of it.
      found.catch(() => undefined);
      return { count, found };
    };
    for (let next = fetch(firstRows); ; ) {
      const { count } = next;
      const found = await next.found;
      if (found.length === 0) return;
      const rows = found.map((row) => places.map((place) => row[place] as string | null));
      const isLast = found.length < count;
      // The next group is fetched while the caller works on this one.
      if (!isLast) next = fetch(nextCount(count, rows));
      yield rows;
      if (isLast) return;
    }
  } finally {
    await run('close rows_of_table').catch(() => undefined);
  }
}

/** The inner query orders the rows as they lie; only then are their values written out, a group at a time. */
function selectOf({ name, columns, key, wordKeys }: StoredTable): string {
  const values = columns.map(([column], place) => `t.${quoteIdentifier(column)}::text as c${place}`);
  const order = key.map(
    (column) => `${quoteIdentifier(column)}${wordKeys.includes(column) ? ' collate "C"' : ''}`,
  );
  return `select ${values.join(', ')} from (select * from ${quoteIdentifier(name)} order by ${order.join(', ')} offset 0) t`;
}

function nextCount(count: number, rows: readonly Row[]): number {
  const length = rows.reduce(
    (sum, row) => sum + row.reduce((width, value) => width + (value?.length ?? 4), 0),
    1,
  );
  const wanted = Math.floor((groupLength / length) * rows.length);
  return Math.max(1, Math.min(wanted, count * 8, mostRows));
}
