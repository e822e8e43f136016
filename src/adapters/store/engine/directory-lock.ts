/**
 * The lock file of a data directory: the embedded engine has no lock of its own, and two processes writing the same files destroy
 * them. Must never take the lock from a process that may be alive, nor from another machine.
 */

import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { currentProcess, mayBeAlive, type ProcessIdentity } from './process-identity.ts';
import { StartError } from './start-error.ts';

interface LockRecord extends ProcessIdentity {
  /** ISO instant. */
  readonly startedAt: string;
  /** Tells two locks of the same process apart. */
  readonly nonce: string;
}

/**
 * Takes the lock at `path`; the returned function gives it back. A lock left by a dead process is taken over. Throws StartError
 * naming the holder.
 */
export function lockDirectory(path: string): () => void {
  const record: LockRecord = {
    ...currentProcess(),
    startedAt: new Date().toISOString(),
    nonce: randomUUID(),
  };
  const text = `${JSON.stringify(record)}\n`;
  takeLock(path, text);
  return () => removeIfSame(path, text);
}

function takeLock(path: string, text: string): void {
  while (!createWhole(path, text)) {
    const seen = readIfThere(path);
    if (seen !== undefined) clearStale(path, seen, text);
  }
}

/** The file appears with its full content or not at all; false when it is there already. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, text, { flag: 'wx', flush: true });
  try {
    linkSync(draft, path);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  } finally {
    unlinkSync(draft);
  }
}

/** Two starts may find the same dead lock: only the one that holds the guard may remove it, and only if it is still that lock. */
function clearStale(path: string, seen: string, text: string): void {
  refuseIfHeld(path, seen);
  const guard = `${path}.takeover`;
  takeLock(guard, text);
  try {
    removeIfSame(path, seen);
  } finally {
    removeIfSame(guard, text);
  }
}

function refuseIfHeld(path: string, seen: string): void {
  const holder = parseRecord(seen);
  if (holder === undefined) {
    throw new StartError(
      `The lock file ${path} is not readable as a lock; remove it if no other process uses the directory.`,
    );
  }
  if (!mayBeAlive(holder)) return;
  const foreign =
    holder.host === currentProcess().host ? '' : ' If that machine no longer uses it, remove the lock file';
  throw new StartError(
    `The data directory is in use by process ${holder.pid} on ${holder.host} since ${holder.startedAt} (lock file ${path}). Stop that process or name another directory in ATLAS_DATA_DIR.${foreign && `${foreign}.`}`,
  );
}

function parseRecord(text: string): LockRecord | undefined {
  try {
    const record = JSON.parse(text) as LockRecord;
    return Number.isInteger(record.pid) && typeof record.host === 'string' ? record : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw thrown;
  }
}

function removeIfSame(path: string, text: string): void {
  if (readIfThere(path) === text) unlinkSync(path);
}
