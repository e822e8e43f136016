/**
 * The whole product over a fresh data folder with its first administrator invited from the command line, as an operator does it. Must
 * never be pointed at data that anybody needs.
 */
import { spawn, spawnSync } from 'node:child_process';
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
  const server = spawn(process.execPath, productCommand(), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const stop = async () => {
    await endServer(server);
    await rm(data, { recursive: true, force: true });
  };
  const until = Date.now() + 120_000;
  while (Date.now() < until && server.exitCode === null) {
    const address = /open at (http:\/\/[\d.:]+)/.exec(said)?.[1];
    if (address !== undefined) return { address, invitation, written: () => said, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`The server did not start:\n${said}`);
}
