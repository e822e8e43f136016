/** The product as the bench measures it: pages built, a data folder or a database of its own, a free port. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productCommand } from './product-command.ts';
import { root, type StartedServer, startServer } from './start-server.ts';

export interface ProductOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly preload?: readonly string[];
}

/** Starts the product on a fresh data folder, or on `environment.DATABASE_URL`. Stopping removes the folder. */
export async function startProduct({
  environment = {},
  preload = [],
}: ProductOptions = {}): Promise<StartedServer> {
  buildPages();
  const data = await mkdtemp(join(tmpdir(), 'cluster-atlas-bench-'));
  const remove = () => rm(data, { recursive: true, force: true });
  try {
    const server = await startServer({
      command: productCommand(),
      environment: { DATABASE_URL: '', ATLAS_DATA_DIR: data, ...environment },
      preload,
    });
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

function buildPages(): void {
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
}
