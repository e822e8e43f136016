/**
 * The commands `backup` and `restore`. They need no product and open none: a backup is made beside the running server, and a restore
 * begins where there is nothing. Must never print a passphrase or a row.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createBackupFiles } from './adapters/backup-file/index.ts';
import { accountKeyFile } from './adapters/external/accounts/account-key.ts';
import { createDirectoryTarget, createServerTarget } from './adapters/store/backup/restore-target.ts';
import { readMigrationFiles } from './adapters/store/engine/migration-files.ts';
import type { Restored, RestoreTarget } from './flows/backup/backup-ports.ts';
import { makeBackup } from './flows/backup/make-backup.ts';
import { type RestoreResult, restoreBackup } from './flows/backup/restore-backup.ts';
import { StartError } from './kernel/start-error.ts';
import { openLiveData } from './live-data.ts';
import { progressBar } from './progress-bar.ts';
import { readNewPassphrase, readPassphrase } from './read-passphrase.ts';
import type { Settings } from './settings.ts';

const migrations = join(import.meta.dirname, 'adapters/store/migrations');

export type BackupSettings = Pick<Settings, 'dataDir' | 'databaseUrl' | 'accountKey' | 'backupPassphrase'>;

/** Reads `<file>`; what remains is to run it. Throws StartError. */
export function backupCommand(args: readonly string[]): (settings: BackupSettings) => Promise<void> {
  const { path } = readArgs(args, 'Write: npm run backup -- atlas.backup', false);
  return async (settings) => {
    const passphrase = await readNewPassphrase(settings.backupPassphrase);
    const live = await openLiveData(settings);
    try {
      const began = performance.now();
      const order = {
        path,
        passphrase,
        product: await productVersion(),
        madeAt: new Date().toISOString(),
      };
      const ports = { source: live.source, files: createBackupFiles() };
      const { sha256, size, content } = await makeBackup(ports, order, progressBar('Backing up'));
      const isRecorded = await live.record({ kind: 'backup', sha256, rows: content.rows });
      console.log(
        `${path}: ${content.rows} rows of ${content.tables.length} tables, ${megabytes(size)}, ${seconds(began)}`,
      );
      console.log(`SHA-256 of the file ${sha256}\nHash over the tables ${content.hash}`);
      if (!isRecorded)
        console.log('The data are of an older version, which keeps no list of backups: not recorded.');
    } finally {
      await live.close();
    }
  };
}

/** Reads `[--verify] <file>`; what remains is to run it. Throws StartError. */
export function restoreCommand(args: readonly string[]): (settings: BackupSettings) => Promise<void> {
  const { path, isTrial } = readArgs(args, 'Write: npm run restore -- [--verify] atlas.backup', true);
  return (settings) => (isTrial ? verify(path, settings) : restore(path, settings));
}

async function restore(path: string, settings: BackupSettings): Promise<void> {
  const options = { migrations, keyFile: accountKeyFile, givenKey: settings.accountKey };
  const target =
    settings.databaseUrl === null
      ? createDirectoryTarget(settings.dataDir, options)
      : createServerTarget(settings.databaseUrl, settings.dataDir, options);
  await target.refuseUnlessEmpty();
  const { restored } = await run(path, await readPassphrase(settings.backupPassphrase), target);
  const place = settings.databaseUrl === null ? resolve(settings.dataDir) : 'the database';
  console.log(`Restored into ${place}. Start the server as usual; it rebuilds the search index.`);
  tellFindings(restored);
}

/** Restores into a directory that is thrown away, and tells the live data of it. */
async function verify(path: string, settings: BackupSettings): Promise<void> {
  const passphrase = await readPassphrase(settings.backupPassphrase);
  const folder = await mkdtemp(join(tmpdir(), 'atlas-verify-'));
  try {
    const options = { migrations, keyFile: accountKeyFile, givenKey: null };
    const target = createDirectoryTarget(join(folder, 'data'), options);
    const { content, restored, sha256 } = await run(path, passphrase, target);
    if (restored.integrityFindings.length > 0) {
      tellFindings(restored);
      throw new StartError(
        'The backup can be restored, but its data are not sound: not recorded as verified.',
      );
    }
    await recordVerified(sha256, content.rows, settings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function recordVerified(sha256: string, rows: number, settings: BackupSettings): Promise<void> {
  const live = await openLiveData(settings);
  try {
    if (await live.record({ kind: 'verified-restore', sha256, rows })) {
      console.log('Recorded as a verified restore.');
      return;
    }
    throw new StartError(
      'The backup can be restored, but it was not made of the data named by the settings: not recorded as verified.',
    );
  } finally {
    await live.close();
  }
}

async function run(
  path: string,
  passphrase: string,
  target: RestoreTarget,
): Promise<RestoreResult & { readonly sha256: string }> {
  const began = performance.now();
  const sha256 = await hashFile(path);
  const known = await readMigrationFiles(migrations);
  const progress = { checking: progressBar('Checking'), loading: progressBar('Restoring') };
  const ports = { files: createBackupFiles(), target };
  const order = { path, passphrase, sha256, migrations: known };
  const result = await restoreBackup(ports, order, progress);
  tell(result, seconds(began));
  return { ...result, sha256 };
}

function tell({ content, restored }: RestoreResult, time: string): void {
  const { head } = content;
  console.log(
    `Backup of ${head.madeAt} by version ${head.product} (${head.engine}), checked and loaded in ${time}.`,
  );
  const found = new Map(restored.tables.map(({ name, rows }) => [name, rows]));
  for (const { name, rows } of content.tables)
    console.log(
      `${name.padEnd(24)} ${String(rows).padStart(9)} written ${String(found.get(name)).padStart(9)} restored`,
    );
  console.log(
    `Hash over the tables: written ${content.hash}\n                     restored ${restored.hash}`,
  );
  if (restored.migrated.length > 0) console.log(`Migrated since: ${restored.migrated.join(', ')}`);
  if (restored.indexesChecked !== null) console.log(`amcheck: ${restored.indexesChecked} indexes, 0 broken`);
  console.log(`Integrity findings: ${restored.integrityFindings.length}`);
}

function tellFindings({ integrityFindings }: Restored): void {
  for (const finding of integrityFindings) console.log(`  ${finding}`);
}

function readArgs(args: readonly string[], usage: string, mayVerify: boolean) {
  try {
    const options = { verify: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path] = positionals;
    if (path !== undefined && positionals.length === 1 && (mayVerify || !values.verify))
      return { path: resolve(path), isTrial: values.verify };
  } catch (cause) {
    throw new StartError(usage, cause);
  }
  throw new StartError(usage);
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StartError(`${path} cannot be read (${code}). Name a backup that is there.`, cause);
  }
  return hash.digest('hex');
}

async function productVersion(): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;
const seconds = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;
