/**
 * A copy of the embedded database's files at one moment, made by the process that has them open: everybody else waits only while the
 * files are copied, and the copy is read elsewhere, at leisure. Must never be made while a statement runs.
 */
import { constants } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../engine/open-database.ts';

/** Folder inside the data directory. */
const folderName = 'snapshots';
/** ms; whoever asked for a copy removes it; what is older was left by somebody who died. */
const longestUse = 24 * 60 * 60 * 1000;

/** The folder of the copy, a data directory of its own, readable by the owner only. Throws what the file system throws. */
export async function copyDataDirectory<Schema>(
  database: Pick<Database<Schema>, 'session'>,
  dataDir: string,
): Promise<string> {
  const parent = join(dataDir, folderName);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await removeForgotten(parent);
  const folder = await mkdtemp(join(parent, 'copy-'));
  try {
    // The one session is held: no statement can run beside, and after the checkpoint the files say all there is.
    await database.session(async (session) => {
      await session.run('checkpoint');
      const mode = constants.COPYFILE_FICLONE;
      await cp(join(dataDir, 'pgdata'), join(folder, 'pgdata'), { recursive: true, mode });
    });
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function removeForgotten(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > longestUse) await rm(path, { recursive: true, force: true });
  }
}
