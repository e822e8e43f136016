/**
 * Drill R19, memory: backup and restore of files of growing size; the memory of the commands must not grow with them. Run:
 * `node test/reliability/r19-memory.ts --url postgres://…/empty --megabytes 32,256`. The database must be empty; it is filled.
 */
import { randomFillSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import { openDatabase } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createFileStore } from '../../src/adapters/store/survey.queries.ts';
import { startMain } from '../start/run-main.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { url: { type: 'string' }, megabytes: { type: 'string', default: '32,256' } },
});
if (!values.url) throw new Error('Write: node test/reliability/r19-memory.ts --url postgres://…/empty');
const url = values.url;
const folder = await mkdtemp(join(tmpdir(), 'atlas-r19-memory-'));
const environment = {
  DATABASE_URL: url,
  ATLAS_DATA_DIR: join(folder, 'keys'),
  ATLAS_ACCOUNT_KEY: 'k'.repeat(64),
  ATLAS_BACKUP_PASSPHRASE: 'six words that nobody will guess',
};

/** Runs a command and looks every 50 ms at the most memory it ever had, MB. */
async function peakOf(args: readonly string[], more: Record<string, string> = {}) {
  const started = startMain({ environment: { ...environment, ...more }, args });
  let peak = 0;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${started.process.pid}/status`, 'utf8').catch(() => '');
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 50);
  const { code, seconds, stderr } = await started.ended;
  clearInterval(timer);
  if (code !== 0) throw new Error(stderr);
  return { peakMb: Math.round(peak), seconds: Number(seconds.toFixed(1)) };
}

try {
  const database = await openDatabase<Schema>({ url });
  await migrate(database, join(root, 'src/adapters/store/migrations'));
  const files = createFileStore(database);
  let stored = 0;
  for (const wanted of values.megabytes.split(',').map(Number)) {
    for (; stored < wanted; stored += 32) {
      const path = join(folder, 'file');
      await writeFile(path, randomFillSync(Buffer.alloc(32 * 1024 * 1024)));
      await files.keep(path, 'application/pdf');
    }
    const path = join(folder, `${wanted}.backup`);
    const backup = await peakOf(['backup', path]);
    const place = join(folder, `place-${wanted}`);
    const restore = await peakOf(['restore', path], { DATABASE_URL: '', ATLAS_DATA_DIR: place });
    const fileMb = Math.round((await stat(path)).size / 1024 / 1024);
    console.log(JSON.stringify({ storedMb: stored, fileMb, backup, restore }));
    await rm(place, { recursive: true });
    await rm(path);
  }
  await database.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
