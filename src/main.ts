/**
 * The entry of the product, which with wire.ts, build-site.ts and demo.ts knows everybody: reads the settings, wires the adapters, and
 * either serves or runs one command. Every failure to start is one sentence and a non-zero exit.
 */
import { join } from 'node:path';
import { readCommand, readPlainCommand } from './cli.ts';
import { refuseDemonstration, runDemo } from './demo.ts';
import { StartError } from './kernel/start-error.ts';
import { offerCollector } from './offer-collector.ts';
import { progressBar } from './progress-bar.ts';
import { serveProduct } from './serve-product.ts';
import { readSettings } from './settings.ts';
import { wire } from './wire.ts';

const root = join(import.meta.dirname, '..');

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const [name, ...rest] = process.argv.slice(2);
  if (name === 'demo') return runDemo(root, settings, rest, process.env);
  const plain = readPlainCommand(name, rest);
  if (plain !== null) return plain(settings);
  const command = name === undefined ? null : readCommand(name, rest);
  const product = await wire(
    root,
    settings,
    progressBar('Importing the review'),
    command === null ? refuseDemonstration : undefined,
  );
  try {
    if (command !== null) return await command(product, settings).finally(() => product.close());
    const address = await serveProduct(root, settings, product);
    const { engine } = product.database;
    console.log(`Cluster Atlas is open at ${address} (data: ${engine}). Stop with Ctrl+C.`);
  } catch (error) {
    await product.close();
    throw error;
  }
}

offerCollector();
start().catch((error: unknown) => {
  const sentence =
    error instanceof StartError
      ? error.message
      : `Cluster Atlas failed to start: ${error instanceof Error ? error.message : error}`;
  console.error(sentence);
  process.exit(1);
});
