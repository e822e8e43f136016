/**
 * `npm run demo`: a directory or database of its own is filled with fictitious answers, then served. Must never open a database that holds
 * anything real, nor send a letter; and the real start must never serve a demonstration.
 */
import type { DemonstrationStore } from './adapters/store/demonstration.queries.ts';
import { type DemoArguments, readDemoArguments } from './demo-arguments.ts';
import { demoTable } from './demo-table.ts';
import { fillDemo } from './flows/demo/fill-demo.ts';
import { StartError } from './kernel/start-error.ts';
import { progressBar } from './progress-bar.ts';
import { serveProduct } from './serve-product.ts';
import type { Settings } from './settings.ts';
import { type Prepare, type Product, wire } from './wire.ts';

/** The real start: a demonstration is opened by its own command only. Throws StartError. */
export const refuseDemonstration: Prepare = async (demonstration) => {
  if ((await demonstration.state()) === 'none') return 'ready';
  throw new StartError(
    'This data directory holds a demonstration with fictitious data. Open it with npm run demo, or name another one in ATLAS_DATA_DIR.',
  );
};

/** Fills what is not filled yet, prints who may sign in, and serves. Throws StartError. */
export async function runDemo(
  root: string,
  settings: Settings,
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const wanted = readDemoArguments(args);
  const own = demoSettings(settings, wanted);
  let isFirst = true;
  const prepare: Prepare = async (demonstration) => {
    const answer = await prepareDemonstration(demonstration, wanted, isFirst);
    isFirst = false;
    return answer;
  };
  const product = await wire(root, own, progressBar('Importing the review'), prepare);
  try {
    const isFilled = (await product.demonstration.state()) === 'filled';
    if (!isFilled) {
      await fillDemo(
        { ...product, settle: () => analyze(product) },
        wanted,
        progressBar('Filling the demonstration'),
      );
      await product.demonstration.markFilled();
    }
    if (wanted.isFillOnly) return await product.close();
    const address = await serveProduct(root, own, product);
    console.log(demoTable(address, environment));
  } catch (error) {
    await product.close();
    throw error;
  }
}

/** Letters wait in the outbox, nobody signs in through a provider, and the real directory and database are out of reach. */
function demoSettings(settings: Settings, { dataDir, database }: DemoArguments): Settings {
  return { ...settings, dataDir, databaseUrl: database, smtpUrl: null, openId: null, accountKey: null };
}

async function prepareDemonstration(
  demonstration: DemonstrationStore,
  { seed, isFresh, dataDir, database }: DemoArguments,
  isFirst: boolean,
): Promise<'ready' | 'emptied'> {
  const state = await demonstration.state();
  if (state === 'filled' && !(isFresh && isFirst)) return 'ready';
  if (state !== 'none') {
    // Cut short, or no longer wanted: it begins again from nothing.
    await demonstration.empty();
    return 'emptied';
  }
  if (!(await demonstration.isEmpty()))
    throw new StartError(
      `${database === null ? `The data directory ${dataDir}` : 'This database'} holds real data. A demonstration needs an empty one of its own: name it with --data-dir or --database.`,
    );
  await demonstration.mark(seed);
  return 'ready';
}

/** The embedded engine counts its rows only when told to. */
async function analyze({ database }: Product): Promise<void> {
  await database.session((session) => session.run('analyze answer, recipient, submission, answer_change'));
}
