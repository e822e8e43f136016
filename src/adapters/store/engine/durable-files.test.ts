/** An acknowledged row has reached the disk: the engine's fsync ends in a system call. */
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { DurableFiles, durableStartParameters } from './durable-files.ts';
import { withAddress, withDatabase } from './test-engines.ts';

type Files = { NODEFS: { stream_ops: { fsync?: (stream: unknown) => number } } };

/** Calls of fsync during 10 separate inserts; undefined when the file system has no such operation. */
function countSyncs(FileSystem: typeof NodeFS): Promise<number | undefined> {
  return withAddress('pglite', async (address) => {
    const files = new FileSystem(join((address as { dataDir: string }).dataDir, 'pgdata'));
    const pg = await PGlite.create({ fs: files, startParams: durableStartParameters() });
    try {
      return await countInserts(pg);
    } finally {
      await pg.close();
    }
  });
}

async function countInserts(pg: PGlite): Promise<number | undefined> {
  await pg.exec('create table entry (id int4)');
  const operations = (pg.Module as unknown as Files).NODEFS.stream_ops;
  const { fsync } = operations;
  if (fsync === undefined) return undefined;
  let calls = 0;
  operations.fsync = (stream) => {
    calls += 1;
    return fsync(stream);
  };
  for (let id = 0; id < 10; id += 1) await pg.query('insert into entry values ($1)', [id]);
  return calls;
}

describe('the embedded engine', () => {
  it('says that fsync is on', async () => {
    await withDatabase('pglite', async ({ db }) => {
      expect((await sql`show fsync`.execute(db)).rows).toEqual([{ fsync: 'on' }]);
      expect((await sql`show wal_sync_method`.execute(db)).rows).toEqual([{ wal_sync_method: 'fsync' }]);
    });
  });

  it('forces the log to the disk at every commit', async () => {
    expect(await countSyncs(DurableFiles)).toBeGreaterThanOrEqual(10);
  }, 60_000);

  it('control: the file system that comes with it says the same and never does', async () => {
    expect(await countSyncs(NodeFS)).toBeUndefined();
  }, 60_000);
});
