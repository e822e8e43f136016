/**
 * Starts the whole product for a play, as a newcomer would: pages built once, a fresh data folder, a free port. Must never be
 * pointed at data that anybody needs.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productCommand } from '../../bench/servers/product-command.ts';
import { endServer } from './end-server.ts';

export interface RunningProduct {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
/** ms; the first start imports the review into a new database. */
const patience = 120_000;

/** Builds the pages if they changed, starts the server and waits until it is ready. Rejects with the server's own words. */
export async function startProduct(): Promise<RunningProduct> {
  buildPages();
  const data = await mkdtemp(join(tmpdir(), 'cluster-atlas-play-'));
  const server = spawn(process.execPath, productCommand(), {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      ATLAS_DATA_DIR: data,
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await endServer(server);
    await rm(data, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(server);
    await untilReady(address);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function buildPages(): void {
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
}

/** The address that the server prints once it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The server did not start in time:\n${said}`)), patience);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /open at (http:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with ${code}:\n${said}`));
    });
  });
}

async function untilReady(address: string): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    const ready = await fetch(`${address}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${address} did not become ready in time`);
}
