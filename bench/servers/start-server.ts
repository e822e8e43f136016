/**
 * Starts a server of the bench (the product, a bare handler, a peer) as a process of its own and waits for the line that names its
 * address. Must never leave a process behind: the caller stops what it started.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface StartedServer {
  /** `http://127.0.0.1:40123`, without a slash at the end. */
  readonly address: string;
  readonly process: ChildProcess;
  /** Milliseconds from the start of the process to its address. */
  readonly startMs: number;
  stop(): Promise<void>;
}

export interface ServerCommand {
  /** Script and its arguments, from the project's root. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules loaded before the script. */
  readonly preload?: readonly string[];
  readonly patienceMs?: number;
}

/** Rejects with the server's own words when it ends or stays silent. */
export function startServer(options: ServerCommand): Promise<StartedServer> {
  const { command, environment = {}, preload = [], patienceMs = 120_000 } = options;
  const began = performance.now();
  const child = spawn(process.execPath, [...preload.flatMap((module) => ['--import', module]), ...command], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const stop = () => end(child);
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      void stop().then(() => reject(new Error(`${command[0]} said no address in time:\n${said}`)));
    }, patienceMs);
    const hear = (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk.toString();
      const address = /open at (http:\/\/[^\s]+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve({ address, process: child, startMs: performance.now() - began, stop });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`${command[0]} ended with ${code ?? signal}:\n${said}`));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 8_000);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
