/** The whole product over a database of a drill, to be stopped as an operator does it or killed. */
import { spawnSync } from 'node:child_process';
import type { DatabaseAddress } from '../../src/adapters/store/engine/open-database.ts';
import { heard, root, startMain } from '../start/run-main.ts';

export interface ServedProduct {
  readonly address: string;
  readonly pid: number;
  said(): string;
  isAlive(): boolean;
  /** SIGTERM; false where it had ended by itself before. */
  stop(): Promise<boolean>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** Builds the pages (once) and serves. Rejects with the product's own words. */
export async function serveProduct(
  database: DatabaseAddress,
  dataDir: string,
  port = 0,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedProduct> {
  buildPages();
  const main = startMain({
    environment: {
      DATABASE_URL: 'url' in database ? database.url : '',
      ATLAS_DATA_DIR: dataDir,
      PORT: String(port),
      ...environment,
    },
  });
  const [, address = ''] = await heard(main, /open at (http:\/\/[\d.:]+)/);
  const isAlive = () => main.process.exitCode === null && main.process.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    const wasAlive = isAlive();
    main.process.kill(signal);
    await main.ended;
    return wasAlive;
  };
  return {
    address,
    pid: main.process.pid ?? 0,
    said: main.said,
    isAlive,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
  };
}

let isBuilt = false;

function buildPages(): void {
  if (isBuilt) return;
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
  isBuilt = true;
}
