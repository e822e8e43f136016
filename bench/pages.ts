/**
 * Bench: cached pages of the product against the same bytes from a bare Hono handler, in turns, so that a busy machine slows both.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive } from './load/drive.ts';
import type { LoadResult } from './load/plan.ts';
import type { BenchOptions, Finding } from './result.ts';
import type { StoredAnswer } from './servers/bare-handler.ts';
import { startProduct } from './servers/start-product.ts';
import { startServer } from './servers/start-server.ts';
import { median, short } from './statistics.ts';

const paths = ['/', '/clusters'];
const headers = { 'accept-encoding': 'gzip, br' };
/** Set by the server on each answer anew. */
const hopHeaders = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Ratio of requests per second (target ≥ 0.7) and p99 at 200 connections, per page. */
export async function benchPages({ isQuick }: BenchOptions): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-atlas-bench-'));
  const product = await startProduct();
  try {
    const answers = Object.fromEntries(
      await Promise.all(paths.map(async (path) => [path, await store(product.address, path)])),
    );
    const file = join(folder, 'answers.json');
    await writeFile(file, JSON.stringify(answers));
    const bare = await startServer({ command: ['bench/servers/bare-handler.ts', file] });
    try {
      const findings: Finding[] = [];
      for (const path of paths)
        findings.push(await compare(path, product.address, bare.address, answers[path], isQuick));
      return findings;
    } finally {
      await bare.stop();
    }
  } finally {
    await product.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The answer as it travels: still compressed, with its headers. */
async function store(address: string, path: string): Promise<StoredAnswer> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(address + path, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`));
        const kept = Object.entries(answer.headers).filter(([name]) => !hopHeaders.includes(name));
        resolve({
          headers: Object.fromEntries(kept) as Record<string, string>,
          body: Buffer.concat(chunks).toString('base64'),
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

async function compare(
  path: string,
  product: string,
  bare: string,
  answer: StoredAnswer | undefined,
  isQuick: boolean,
): Promise<Finding> {
  const load = {
    requests: [{ path }],
    headers,
    connections: 200,
    seconds: isQuick ? 1 : 4,
    warmupSeconds: isQuick ? 1 : 2,
  };
  const ours: LoadResult[] = [];
  const theirs: LoadResult[] = [];
  for (let round = 0; round < (isQuick ? 2 : 5); round += 1) {
    ours.push(await drive(product, load));
    theirs.push(await drive(bare, load));
  }
  const ratio = median(
    ours.map((run, index) => run.requestsPerSecond / (theirs[index]?.requestsPerSecond ?? 1)),
  );
  const faults = [...ours, ...theirs].reduce((sum, run) => sum + run.socketErrors + run.notSuccessful, 0);
  return {
    name: `page ${path}`,
    target: 'at least 0.7 of the requests per second of a bare Hono handler with the same bytes',
    ratio: short(ratio),
    isMet: ratio >= 0.7 && faults === 0,
    figures: {
      requestsPerSecond: short(median(ours.map((run) => run.requestsPerSecond))),
      bareRequestsPerSecond: short(median(theirs.map((run) => run.requestsPerSecond))),
      p99Ms: short(median(ours.map((run) => run.p99))),
      bareP99Ms: short(median(theirs.map((run) => run.p99))),
      connections: load.connections,
      bytes: Buffer.from(answer?.body ?? '', 'base64').length,
      faults,
    },
  };
}
