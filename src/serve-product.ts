/** Serves the wired product until the process is told to stop: the site, the jobs and the door for backups, begun and ended together. */
import { readAccountKey } from './adapters/external/accounts/account-key.ts';
import { createBackupEvents } from './adapters/store/backup/backup-event.queries.ts';
import { openBackupDoor } from './backup-door.ts';
import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';
import type { Settings } from './settings.ts';
import type { Product } from './wire.ts';

/** Opens the site and returns its address; throws StartError. */
export async function serveProduct(root: string, settings: Settings, product: Product): Promise<string> {
  const site = await buildSite(root, settings, product);
  const server = await serve(site, settings.host, settings.port);
  await product.startJobs();
  void readAhead(product);
  const closeDoor = await openDoor(settings, product);
  const stop = async () => {
    await closeDoor();
    await server.stop();
    await product.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return server.address;
}

/** Published figures are made before the first reader asks. A fault is told to the reader who meets it, so it is none of the start. */
async function readAhead({ figures }: Product): Promise<void> {
  try {
    for (const { id } of await figures.publishedWaves()) await figures.published(id, 'as-known-now');
  } catch {}
}

/** A server is reached by the backup command itself; the embedded database only through this process. */
async function openDoor(settings: Settings, { database }: Product): Promise<() => Promise<void>> {
  if (database.engine === 'postgres') return async () => undefined;
  const { dataDir, accountKey } = settings;
  return openBackupDoor({
    database,
    dataDir,
    accountKey: () => readAccountKey(dataDir, accountKey),
    events: createBackupEvents(database),
  });
}
