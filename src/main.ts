/**
 * The entry of the product and the only file, with wire.ts, that knows everybody: reads the settings, wires the adapters, and
 * either serves or runs one command. Every failure to start is one sentence and a non-zero exit.
 */
import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import { formats } from './adapters/exports/index.ts';
import { readAccountKey } from './adapters/external/accounts/account-key.ts';
import { createBackupEvents } from './adapters/store/backup/backup-event.queries.ts';
import { createApi } from './api/create-api.ts';
import { createWorkspaceApi, workspaceBase } from './api/workspace/create-workspace-api.ts';
import { openBackupDoor } from './backup-door.ts';
import { readCommand, readPlainCommand } from './cli.ts';
import { StartError } from './kernel/start-error.ts';
import { progressBar } from './progress-bar.ts';
import { serve } from './serve.ts';
import { readSettings, type Settings } from './settings.ts';
import { createAccountMounts, refuseForeignOrigin } from './web/site/accounts-edge.ts';
import { readAssets } from './web/site/assets.ts';
import { createSite } from './web/site/create-site.ts';
import { createDocuments } from './web/site/documents.ts';
import { loadPageHandler } from './web/site/page-handler.ts';
import { createWorkspaceEdge } from './web/site/workspace-edge.ts';
import { type Product, wire } from './wire.ts';

const root = join(import.meta.dirname, '..');

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const [name, ...rest] = process.argv.slice(2);
  const plain = readPlainCommand(name, rest);
  if (plain !== null) return plain(settings);
  const command = name === undefined ? null : readCommand(name, rest);
  const product = await wire(root, settings, progressBar('Importing the review'));
  try {
    if (command === null) await open(settings, product);
    else await command(product, settings).finally(() => product.close());
  } catch (error) {
    await product.close();
    throw error;
  }
}

/** Serves until the process is told to stop. */
async function open(settings: Settings, product: Product): Promise<void> {
  const {
    flows,
    drawing,
    boundaries,
    database,
    workspace,
    figures,
    questionnaires,
    accounts,
    mail,
    backups,
  } = product;
  const api = new Hono().route(
    '/api/v1',
    createApi(flows, formats, { boundaries: boundaries.geometryOf, outlines: boundaries.outlineOf }),
  );
  const pages = await loadPageHandler(resolve(root, settings.buildDir), {
    flows,
    drawing,
    workspace,
    figures,
    questionnaires,
    accounts,
    mail,
    backups,
  });
  const site = createSite({
    flows,
    assets: readAssets(resolve(root, settings.buildDir, 'client')),
    mounted: [
      {
        matches: (path) => path === '/api/v1' || path.startsWith('/api/v1/'),
        handle: (request) => api.fetch(request),
      },
      createDocuments(flows),
    ],
    pages,
    workspace: createWorkspaceEdge({
      workspace,
      accounts,
      refuseForeignOrigin,
      api: {
        base: workspaceBase,
        handle: createWorkspaceApi({ workspace, actorOf: accounts.actorOf, refuseForeignOrigin }),
      },
      mounted: createAccountMounts(accounts),
      pages,
    }),
    health: () => ({ mail: mail.health() }),
    isReady: () => database.healthy(),
    cacheBytes: settings.cacheBytes,
  });
  const server = await serve(site, settings.host, settings.port);
  await product.startJobs();
  const closeDoor = await openDoor(settings, product);
  console.log(`Cluster Atlas is open at ${server.address} (data: ${database.engine}). Stop with Ctrl+C.`);
  const stop = async () => {
    await closeDoor();
    await server.stop();
    await product.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
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

start().catch((error: unknown) => {
  const sentence =
    error instanceof StartError
      ? error.message
      : `Cluster Atlas failed to start: ${error instanceof Error ? error.message : error}`;
  console.error(sentence);
  process.exit(1);
});
