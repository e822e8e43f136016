/**
 * The key that seals second factors: given by the environment, or made once and kept in the data directory for its owner only. A
 * backup must carry it, or everybody enrols again. Must never stand in the database or in a log.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../../kernel/start-error.ts';

/** Name of the file inside the data directory. */
export const accountKeyFile = 'account.key';

/** Throws StartError for a key that is too short or a directory that cannot be written. */
export async function readAccountKey(dataDir: string, given: string | null): Promise<string> {
  const key = given ?? (await readFile(join(dataDir, accountKeyFile), 'utf8').catch(() => null))?.trim();
  if (key === undefined) return makeKey(dataDir);
  if (key.length >= 32) return key;
  throw new StartError(
    given === null
      ? `The file ${accountKeyFile} in the data directory is damaged; restore it from a backup.`
      : 'ATLAS_ACCOUNT_KEY is too short; give at least 32 characters, for example 64 of `openssl rand -hex 32`.',
  );
}

async function makeKey(dataDir: string): Promise<string> {
  const key = randomBytes(32).toString('hex');
  const path = join(dataDir, accountKeyFile);
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return key;
  } catch (cause) {
    // Two processes starting together: the first one's key counts.
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return (await readFile(path, 'utf8')).trim();
    throw new StartError('The key of accounts cannot be written into the data directory.', cause);
  }
}
