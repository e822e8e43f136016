/** Starts the real entry of the product and keeps what it said. Must never be pointed at data that anybody needs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { productCommand } from '../../bench/servers/product-command.ts';

export const root = join(import.meta.dirname, '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has said so far. */
  readonly said: () => string;
}

interface Options {
  readonly environment: Readonly<Record<string, string>>;
  /** The project's folder: the real one, or a copy with a fault in it. */
  readonly folder?: string;
  readonly args?: readonly string[];
}

/** Runs `node src/main.ts`. */
export function startMain({ environment, folder = root, args = [] }: Options): Started {
  const began = performance.now();
  const child = spawn(process.execPath, [...productCommand(), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: '',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) =>
      resolve({ code, stdout, stderr, seconds: (performance.now() - began) / 1000 }),
    );
  });
  return { process: child, ended, said: () => stdout + stderr };
}

/** Waits until the output matches; rejects when the process ends before. */
export async function heard(started: Started, pattern: RegExp): Promise<RegExpExecArray> {
  let isOver = false;
  void started.ended.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const match = pattern.exec(started.said());
    if (match) return match;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`It ended without saying ${pattern}:\n${started.said()}`);
}

/** A fresh folder for a case, removed afterwards whatever happens. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-atlas-start-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the project in `folder`, in which a case may break the rulebook or the data. */
export function copyProject(folder: string): string {
  for (const name of ['src', 'rulebook', 'data', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
