/**
 * The entry of the product and the only file, with wire.ts, that knows everybody: reads the settings, wires the adapters, and
 * either serves or runs one command. Every failure to start is one sentence and a non-zero exit.
 */
import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import { formats } from './adapters/exports/index.ts';
import { createApi } from './api/create-api.ts';
import { readCommand } from './cli.ts';
import { StartError } from './kernel/start-error.ts';
import { progressBar } from './progress-bar.ts';
import { serve } from './serve.ts';
import { readSettings, type Settings } from './settings.ts';
import { readAssets } from './web/site/assets.ts';
import { createSite } from './web/site/create-site.ts';
import { createDocuments } from './web/site/documents.ts';
import { loadPageHandler } from './web/site/page-handler.ts';
import { type Product, wire } from './wire.ts';

const root = join(import.meta.dirname, '..');

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const [name, ...rest] = process.argv.slice(2);
  const command = name === undefined ? null : readCommand(name, rest);
  const product = await wire(root, settings, progressBar('Importing the review'));
  try {
    if (command === null) await open(settings, product);
    else await command(product.flows).finally(() => product.close());
  } catch (error) {
    await product.close();
    throw error;
  }
}

/** Serves until the process is told to stop. */
async function open(settings: Settings, product: Product): Promise<void> {
  const { flows, drawing, boundaries, database } = product;
  const api = new Hono().route(
    '/api/v1',
    createApi(flows, formats, { boundaries: boundaries.geometryOf, outlines: boundaries.outlineOf }),
  );
  const pages = await loadPageHandler(resolve(root, settings.buildDir), { flows, drawing });
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
    isReady: () => database.healthy(),
    cacheBytes: settings.cacheBytes,
  });
  const server = await serve(site, settings.host, settings.port);
  console.log(`Cluster Atlas is open at ${server.address} (data: ${database.engine}). Stop with Ctrl+C.`);
  const stop = async () => {
    await server.stop();
    await product.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  const sentence =
    error instanceof StartError
      ? error.message
      : `Cluster Atlas failed to start: ${error instanceof Error ? error.message : error}`;
  console.error(sentence);
  process.exit(1);
});
