/**
 * The directory of the embedded database: makes it, checks that it can be written and understood, locks it, and sees to it that a
 * first start which was cut short begins again. Must never remove a database that was once complete.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock.ts';
import { syncPath } from './durable-files.ts';
import { StartError } from './start-error.ts';

/** Major version of the PostgreSQL inside the pinned PGlite. */
const majorVersion = '18';

export interface DataDirectory {
  /** Where the engine's own files lie. */
  readonly files: string;
  /** To be called when the engine has opened the files: from now on they are a database. */
  markComplete(): void;
  /** Gives the lock back. */
  release(): void;
}

/** Prepares `dataDir` with its parents and takes its lock; throws StartError. */
export function claimDataDirectory(dataDir: string): DataDirectory {
  const release = claim(dataDir);
  try {
    const files = join(dataDir, 'pgdata');
    const creating = join(dataDir, 'pgdata.creating');
    if (existsSync(creating)) rmSync(files, { recursive: true, force: true });
    if (!existsSync(files)) writeFileSync(creating, '', { flush: true });
    else checkVersion(files);
    return { files, markComplete: () => complete(dataDir, files, creating), release };
  } catch (thrown) {
    release();
    throw thrown;
  }
}

function claim(dataDir: string): () => void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return lockDirectory(join(dataDir, 'lock.json'));
  } catch (thrown) {
    if (thrown instanceof StartError) throw thrown;
    const { code } = thrown as NodeJS.ErrnoException;
    throw new StartError(
      `The data directory ${dataDir} cannot be written (${code}); name another one or grant access to it.`,
    );
  }
}

function checkVersion(files: string): void {
  const path = join(files, 'PG_VERSION');
  if (!existsSync(path)) {
    throw new StartError(
      `${files} holds no database; restore it from a backup or remove the directory to begin with an empty one.`,
    );
  }
  const version = readFileSync(path, 'utf8').trim();
  if (version !== majorVersion) {
    throw new StartError(
      `${files} was written by PostgreSQL ${version}, this program has ${majorVersion}: carry the data over by export and import.`,
    );
  }
}

/** The engine copies a fresh database without fsync: every file is forced to the disk before the mark is removed. */
function complete(dataDir: string, files: string, creating: string): void {
  if (!existsSync(creating)) return;
  for (const entry of readdirSync(files, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() || entry.isDirectory()) syncPath(join(entry.parentPath, entry.name));
  }
  syncPath(files);
  unlinkSync(creating);
  syncPath(dataDir);
}
