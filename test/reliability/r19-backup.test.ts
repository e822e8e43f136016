/**
 * R19: backup under load, restore into an empty place on both engines and crosswise, by the commands an operator types. What was
 * acknowledged before is there, sign-in works, files match; spoilt files and places that are not empty are refused and nothing is
 * touched. Control: a restore that skips one table must not pass.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackupFiles } from '../../src/adapters/backup-file/index.ts';
import { createBackupEvents } from '../../src/adapters/store/backup/backup-event.queries.ts';
import { createDirectoryTarget } from '../../src/adapters/store/backup/restore-target.ts';
import { readMigrationFiles } from '../../src/adapters/store/engine/migration-files.ts';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import type { RestoreTarget } from '../../src/flows/backup/backup-ports.ts';
import { restoreBackup } from '../../src/flows/backup/restore-backup.ts';
import { checkRestored } from './r19-check.ts';
import {
  command,
  type Folder,
  passphrase,
  type Source,
  startWriters,
  withFolder,
  withPlace,
  withSource,
} from './r19-world.ts';

const migrations = join(import.meta.dirname, '../../src/adapters/store/migrations');
const passphraseOff = { ATLAS_BACKUP_PASSPHRASE: `${passphrase}.` };

/** A backup made while eight writers write; what they were told before it began. */
async function backUpUnderLoad(source: Source, path: string) {
  const load = await startWriters(source.database, 8);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = load.acknowledged();
  const made = await command(source, ['backup', path]);
  const during = load.acknowledged();
  const after = await load.stop();
  expect(made, made.stderr).toMatchObject({ code: 0 });
  const count = (values: ReadonlyMap<string, number>) =>
    [...values.values()].reduce((sum, one) => sum + one, 0);
  console.log(
    `${source.engine}: backup in ${made.seconds.toFixed(1)} s, ${count(during) - count(before)} writes beside it, slowest ${load.slowest()} ms`,
  );
  expect(count(during)).toBeGreaterThan(count(before));
  return { before, after };
}

describe.each(testEngines)('R19 backup and restore from %s', (engine) => {
  it('backs up under load and restores into every engine', { timeout: 600_000 }, () =>
    withSource(engine, (source) =>
      withFolder(async (folder) => {
        const path = folder.at('atlas.backup');
        const bounds = await backUpUnderLoad(source, path);
        for (const to of testEngines)
          await withPlace(to, async ({ environment, address }) => {
            const done = await command({ environment }, ['restore', path]);
            expect(done, done.stderr).toMatchObject({ code: 0 });
            await checkRestored(source, { address, environment, said: done.stdout, bounds });
            const again = await command({ environment }, ['restore', path]);
            expect(again.code).toBe(1);
            expect(again.stderr).toMatch(/is not empty \(it holds/);
            console.log(`${engine} → ${to}: restored in ${done.seconds.toFixed(1)} s`);
          });
        if (engine === testEngines[0]) await refuseSpoilt(path, folder);
        await verifyAndRecord(source, path, folder);
      }),
    ),
  );

  it('control: a restore that skips one table is found out, and nothing is kept', { timeout: 240_000 }, () =>
    withSource(engine, (source) =>
      withFolder(async (folder) => {
        const path = folder.at('atlas.backup');
        expect(await command(source, ['backup', path])).toMatchObject({ code: 0 });
        const options = { migrations, keyFile: 'account.key', givenKey: null };
        const honest = createDirectoryTarget(folder.at('data'), options);
        const order = {
          path,
          passphrase,
          sha256: 'a'.repeat(64),
          migrations: await readMigrationFiles(migrations),
        };
        const silent = { checking: () => undefined, loading: () => undefined };
        const parts = { files: createBackupFiles(), target: skipping('explanation', honest) };
        await expect(restoreBackup(parts, order, silent)).rejects.toThrow(
          /not what was backed up, so nothing was kept: explanation \(1 rows written, 0 found\)/,
        );
        expect(await readdir(folder.path)).toEqual(['atlas.backup']);
      }),
    ),
  );
});

/** Loads everything but the rows of one table, and says nothing. */
function skipping(skipped: string, target: RestoreTarget): RestoreTarget {
  return {
    ...target,
    fill: (content, backup, load) =>
      target.fill(content, backup, (loader) => {
        let present = '';
        return load({
          ...loader,
          table: (shape) => {
            present = shape.name;
            return loader.table(shape);
          },
          rows: async (rows) => (present === skipped ? undefined : loader.rows(rows)),
        });
      }),
  };
}

/** Wrong passphrase, cut, flipped, foreign: a sentence, exit 1, and neither engine's place is touched. */
async function refuseSpoilt(path: string, folder: Folder): Promise<void> {
  const bytes = await readFile(path);
  const flipped = (place: number) => {
    const copy = Buffer.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ 1;
    return copy;
  };
  const spoilt: [name: string, bytes: Buffer, sentence: RegExp, more?: Record<string, string>][] = [
    ['passphrase', bytes, /The passphrase does not open/, passphraseOff],
    ['kilobyte', bytes.subarray(0, -1024), /damaged or cut short/],
    ['byte', bytes.subarray(0, -1), /damaged or cut short/],
    ['first', flipped(0), /does not begin like a backup/],
    ['header', flipped(40), /damaged/],
    ['middle', flipped(bytes.length >> 1), /damaged or cut short/],
    ['last', flipped(bytes.length - 1), /damaged or cut short/],
    ['text', Buffer.from('hello'), /does not begin like a backup/],
  ];
  for (const to of testEngines)
    await withPlace(to, async ({ environment, address }) => {
      for (const [name, content, sentence, more] of spoilt) {
        const file = folder.at(`spoilt-${name}`);
        await writeFile(file, content);
        const refused = await command({ environment }, ['restore', file], more);
        expect(refused.code, name).toBe(1);
        expect(refused.stderr, name).toMatch(sentence);
        expect(refused.stderr + refused.stdout, name).not.toContain(passphrase);
        expect(refused.stderr, name).not.toMatch(/\n\s+at /);
        expect(existsSync(environment['ATLAS_DATA_DIR'] ?? ''), name).toBe(false);
      }
      // The place is still empty: the good file goes in.
      if ('url' in address) expect((await command({ environment }, ['restore', path])).code).toBe(0);
    });
}

/** `--verify` writes into the live data, once it succeeded, and never for a file that is not theirs. */
async function verifyAndRecord(source: Source, path: string, folder: Folder): Promise<void> {
  const events = createBackupEvents(source.database);
  expect(await events.latest('verified-restore')).toBeUndefined();
  const foreign = folder.at('foreign.backup');
  await backUpElsewhere(path, foreign);
  const refused = await command(source, ['restore', '--verify', foreign]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/was not made of the data named by the settings/);
  await writeFile(folder.at('cut.backup'), (await readFile(path)).subarray(0, -1));
  const spoilt = await command(source, ['restore', '--verify', folder.at('cut.backup')]);
  expect(spoilt.code).toBe(1);
  expect(await events.latest('verified-restore')).toBeUndefined();
  const done = await command(source, ['restore', '--verify', path]);
  expect(done, done.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('Recorded') });
  const [backup, verified] = [await events.latest('backup'), await events.latest('verified-restore')];
  expect(verified?.sha256).toBe(backup?.sha256);
  expect(Date.now() - Date.parse(verified?.at ?? '')).toBeLessThan(120_000);
  expect((await events.events(10)).map(({ kind }) => kind)).toEqual(['verified-restore', 'backup']);
}

/** A sound backup of other data: of a place that was restored. */
async function backUpElsewhere(path: string, foreign: string): Promise<void> {
  const engine = testEngines.at(-1) ?? 'pglite';
  await withPlace(engine, async ({ environment }) => {
    expect((await command({ environment }, ['restore', path])).code).toBe(0);
    expect((await command({ environment }, ['backup', foreign])).code).toBe(0);
  });
}
