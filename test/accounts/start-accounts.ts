/**
 * The whole product over a fresh data folder with its first administrator invited from the command line, as an operator does it. Must
 * never be pointed at data that anybody needs.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productCommand } from '../../bench/servers/product-command.ts';
import { endServer } from '../web/end-server.ts';

export interface AccountsProduct {
  readonly address: string;
  /** Path of the administrator's invitation. */
  readonly invitation: string;
  /** Everything the server wrote so far. */
  written(): string;
  /** Stops the server, works on its data folder and serves again at the same address: what a night or a clock would do. */
  whileStopped(work: (dataDir: string) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');

/** Invites `email` as administrator, then serves. Rejects with the product's own words. */
export async function startAccounts(email: string): Promise<AccountsProduct> {
  const built = spawnSync(process.execPath, ['scripts/build-pages.ts'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The pages could not be built:\n${built.stderr}`);
  const data = await mkdtemp(join(tmpdir(), 'cluster-atlas-accounts-'));
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: '0',
    HOST: '127.0.0.1',
    ATLAS_DATA_DIR: data,
    DATABASE_URL: '',
  };
  const args = ['src/main.ts', 'create-administrator', '--email', email, '--name', 'First administrator'];
  const made = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', timeout: 120_000 });
  const invitation = /(\/invitations\/[\w-]{43})/.exec(made.stdout)?.[1];
  if (invitation === undefined) throw new Error(`No invitation was made:\n${made.stdout}${made.stderr}`);
  let said = '';
  let server = serve(env, (text) => (said += text));
  const stop = async () => {
    await endServer(server);
    await rm(data, { recursive: true, force: true });
  };
  const address = await addressOf(server, () => said).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const whileStopped: AccountsProduct['whileStopped'] = async (work) => {
    await endServer(server);
    await work(data);
    const before = said.length;
    server = serve({ ...env, PORT: new URL(address).port }, (text) => (said += text));
    await addressOf(server, () => said.slice(before));
  };
  return { address, invitation, written: () => said, whileStopped, stop };
}

function serve(env: NodeJS.ProcessEnv, hear: (text: string) => void): ChildProcess {
  const server = spawn(process.execPath, productCommand(), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => hear(String(chunk)));
  return server;
}

/** The address that the server names once it listens. Rejects with the server's own words. */
async function addressOf(server: ChildProcess, said: () => string): Promise<string> {
  const until = Date.now() + 120_000;
  while (Date.now() < until && server.exitCode === null) {
    const address = /open at (http:\/\/[\d.:]+)/.exec(said())?.[1];
    if (address !== undefined) return address;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not start:\n${said()}`);
}
