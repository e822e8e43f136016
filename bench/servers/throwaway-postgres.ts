/**
 * A PostgreSQL server for one bench: its own cluster in a temporary folder, a free port of the loopback, removed at the end. Must
 * never touch a server that is there already.
 */
import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ThrowawayPostgres {
  /** Address of its database `atlas`. */
  readonly url: string;
  readonly version: string;
  stop(): void;
}

const user = 'postgres';
const places = '/usr/lib/postgresql';

/** Null where no server is installed (Debian: apt-get install postgresql). */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres | null> {
  const bin = findBinaries();
  if (bin === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'cluster-atlas-pg-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const run = asServerUser(bin, folder);
  run('initdb', ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  const options = `-p ${port} -h 127.0.0.1 -k ${folder} -c shared_buffers=256MB -c max_connections=60`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', user, 'atlas']);
  return {
    url: `postgres://${user}@127.0.0.1:${port}/atlas`,
    version: run('postgres', ['--version']).trim(),
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | null {
  const versions = existsSync(places) ? readdirSync(places).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    versions
      .map((version) => join(places, version, 'bin'))
      .find((path) => existsSync(join(path, 'initdb'))) ?? null
  );
}

/** The server refuses to run as root: there it runs as the user that its package made. */
function asServerUser(bin: string, folder: string): (program: string, args: readonly string[]) => string {
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  };
  if (process.getuid?.() !== 0) return (program, args) => execFileSync(join(bin, program), args, options);
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  const identity = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, identity.uid, identity.gid);
  return (program, args) => execFileSync(join(bin, program), args, { ...options, ...identity });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
