/**
 * A PostgreSQL of a drill's own, on a private port and in a folder that is thrown away: it may be killed. Must never touch another
 * server: only processes found below this one's postmaster are killed.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface OwnPostgres {
  /** `postgres://…` of a database there. */
  urlOf(database: string): string;
  /** `kill -9` of the postmaster and all its processes; returns when they are gone. */
  crash(): Promise<void>;
  /** `fast`: sessions are ended, then it stops. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const versions = '/usr/lib/postgresql';

/** Where the programs of a server are; null where none is installed. */
export function postgresPrograms(): string | null {
  try {
    const newest = readdirSync(versions).toSorted((a, b) => Number(b) - Number(a))[0];
    return newest === undefined ? null : join(versions, newest, 'bin');
  } catch {
    return null;
  }
}

/**
 * Makes and starts a server. `settings` are those of its command line, e.g. `synchronous_commit=off`; `environment` is added to what its
 * processes find.
 */
export async function openOwnPostgres(
  settings: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<OwnPostgres> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('No PostgreSQL server is installed.');
  const folder = mkdtempSync(join(tmpdir(), 'atlas-own-postgres-'));
  const data = join(folder, 'data');
  // The server refuses to run as root.
  const owner = userInfo().uid === 0 ? ownerOfPostgres() : null;
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-A', 'trust', '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr}`);
  const port = await freePort();
  const options = ['listen_addresses=127.0.0.1', 'max_connections=60', ...settings];
  const args = ['-D', data, '-p', String(port), '-k', folder, ...options.flatMap((one) => ['-c', one])];
  let postmaster: Running | null = null;
  const server: OwnPostgres = {
    urlOf: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    crash: async () => {
      if (postmaster) await crash(postmaster);
      postmaster = null;
    },
    stop: async () => {
      postmaster?.process.kill('SIGINT');
      await postmaster?.ended;
      postmaster = null;
    },
    start: async () => {
      postmaster = await startPostmaster(join(programs, 'postgres'), args, {
        ...owner,
        cwd: folder,
        env: { ...process.env, ...environment },
      });
    },
    remove: async () => {
      await server.crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
}

/** A child of this process, which takes note of its end: a dead postmaster that nobody buried would count as running. */
async function startPostmaster(program: string, args: readonly string[], options: object): Promise<Running> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let isReady = false;
  child.stderr?.on('data', (piece) => {
    if (!isReady) said += piece;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  while (!said.includes('ready to accept connections')) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said.slice(-600)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  isReady = true;
  return { process: child, ended };
}

async function crash({ process: postmaster, ended }: Running): Promise<void> {
  // Held first, so that it makes no new process while those it has are counted.
  postmaster.kill('SIGSTOP');
  const children = childrenOf(postmaster.pid ?? -1);
  for (const pid of [postmaster.pid ?? -1, ...children]) kill(pid);
  await ended;
  for (let wait = 0; wait < 500 && children.some(isAlive); wait += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

function ownerOfPostgres(): { uid: number; gid: number } {
  const [, , uid = '', gid = ''] =
    /^postgres:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Makes an empty database and gives its address. */
export async function makeDatabase(server: OwnPostgres): Promise<string> {
  await tell(server, 'create database atlas');
  return server.urlOf('atlas');
}

/** Brings everything to the disk. */
export const checkpoint = async (server: OwnPostgres): Promise<void> =>
  void (await tell(server, 'checkpoint'));

/** Stops the process that writes the log beside the sessions: what it would have written is in memory only. */
export async function stopLogWriter(server: OwnPostgres): Promise<void> {
  const rows = await tell(server, "select pid from pg_stat_activity where backend_type = 'walwriter'");
  for (const { pid } of rows) process.kill(Number(pid), 'SIGSTOP');
}

async function tell(server: OwnPostgres, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}

/** A port that nobody uses just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

/** The parent stands behind the name, which may hold anything but ends with the last bracket. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** A zombie waits for its parent and holds nothing any more. */
function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z';
  } catch {
    return false;
  }
}
