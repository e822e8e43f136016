/** An acknowledged row has reached the disk: the engine's fsync ends in a system call. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { DurableFiles, durableStartParameters } from './durable-files.ts';
import { withDatabase } from './test-engines.ts';

type Files = { NODEFS: { stream_ops: { fsync?: (stream: unknown) => number } } };

/** Calls of fsync during 10 separate inserts; undefined when the file system has no such operation. */
async function countSyncs(FileSystem: typeof NodeFS): Promise<number | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-fsync-'));
  const pg = await PGlite.create({ fs: new FileSystem(directory), startParams: durableStartParameters() });
  try {
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
  } finally {
    await pg.close();
    await rm(directory, { recursive: true, force: true });
  }
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
  }, 30_000);

  it('control: the file system that comes with it says the same and never does', async () => {
    expect(await countSyncs(NodeFS)).toBeUndefined();
  }, 30_000);
});
