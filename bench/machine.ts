/** On what the figures were taken: a figure without its machine says nothing. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './servers/start-server.ts';

export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  /** Processes waiting for a core when the run began: above 0.5 the figures are disturbed. */
  readonly loadBefore: number;
  readonly versions: Readonly<Record<string, string>>;
}

const parts = ['hono', '@hono/node-server', 'react-router', '@electric-sql/pglite', 'pg', 'lighthouse'];

export function describeMachine(): Machine {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const all: Record<string, string> = { ...dependencies, ...devDependencies };
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    loadBefore: loadavg()[0] ?? 0,
    versions: Object.fromEntries(parts.map((name) => [name, all[name] ?? '?'])),
  };
}
