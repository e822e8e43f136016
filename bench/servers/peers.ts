/** Peers of the bench: installed on demand into bench/.peers, which is no part of the product and not kept in its history. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './start-server.ts';

export const peersFolder = join(root, 'bench', '.peers');

/** The version of PostGraphile that is compared. */
export const postgraphileVersion = '5.1.5';

/** Installs the peer if it is not there; false when the registry cannot be reached. */
export function installPostgraphile(): boolean {
  const manifest = join(peersFolder, 'node_modules', 'postgraphile', 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === postgraphileVersion)
    return true;
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(join(peersFolder, 'package.json'), '{"private": true}\n');
  try {
    const args = [
      'install',
      '--prefix',
      peersFolder,
      '--no-audit',
      '--no-fund',
      `postgraphile@${postgraphileVersion}`,
    ];
    execFileSync('npm', args, { stdio: 'ignore', shell: process.platform === 'win32' });
    return true;
  } catch {
    return false;
  }
}
