/**
 * The migrations as files: dated, plain SQL, in the order of their names. Must never accept a file that could leave its
 * transaction.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  /** Of the file's bytes, hex. */
  readonly sha256: string;
}

const namePattern = /^\d{4}-\d{2}-\d{2}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/;
// `begin` and `end` without a semicolon belong to function bodies and are left alone.
const transactionStatement =
  /^\s*(begin|start\s+transaction|commit|rollback|end|abort)(\s+(work|transaction))?\s*;/im;

/** All migrations of a folder, oldest first; throws StartError naming a file that is not one. */
export async function readMigrationFiles(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((name) => readMigrationFile(folder, name)));
}

async function readMigrationFile(folder: string, name: string): Promise<MigrationFile> {
  if (!namePattern.test(name)) {
    throw new StartError(`The migration ${name} is not named YYYY-MM-DD-what-it-does.sql; rename it.`);
  }
  const bytes = await readFile(join(folder, name));
  const sql = bytes.toString('utf8');
  if (transactionStatement.test(sql.replace(/--.*$/gm, ''))) {
    throw new StartError(
      `The migration ${name} begins or ends a transaction itself; remove that statement, the runner does it.`,
    );
  }
  return { name, sql, sha256: createHash('sha256').update(bytes).digest('hex') };
}
