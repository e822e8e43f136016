/**
 * Drill R15: many readers at once (map, list, card, search), each asking again as soon as it is answered; no error, bounded memory,
 * a loop that stays free. Run: `node test/reliability/r15-drill.ts --n 1000 --seconds 60 [--control]`. Prints JSON, exits 0 when it
 * holds (with --control: when the blocking server is found out).
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drive } from '../../bench/load/drive.ts';
import type { LoadResult } from '../../bench/load/plan.ts';
import { startProduct } from '../../bench/servers/start-product.ts';
import { type StartedServer, startServer } from '../../bench/servers/start-server.ts';
import type { LoopReading } from './loop-probe.ts';

export interface ReadersOptions {
  readonly connections: number;
  readonly seconds: number;
  /** `control` drives a server whose handler blocks the loop. */
  readonly mode: 'product' | 'control';
}

export interface ReadersResult extends LoadResult, LoopReading {
  readonly connections: number;
}

const probe = join(import.meta.dirname, 'loop-probe.ts');
const limits = { rssMb: 700, loopP99: 200 };

/** Cards and searches differ, so that not everything comes from the cache at first. */
const pages = [
  '/',
  '/clusters',
  ...Array.from({ length: 40 }, (_, index) => `/clusters/federal-${index * 3 + 1}`),
  ...['пскоф', 'авиационный', 'фармацефтика', 'машиностроение', 'кластер татарстана'].map(
    (words) => `/api/v1/clusters?q=${encodeURIComponent(words)}`,
  ),
  ...['volga', 'central', 'siberian'].map((code) => `/api/v1/clusters?federalDistrict=${code}`),
];

export async function drillReaders({ connections, seconds, mode }: ReadersOptions): Promise<ReadersResult> {
  const server = mode === 'product' ? await startProduct({ preload: [probe] }) : await startBlocking();
  try {
    const requests = pages.map((path) => ({ path }));
    const headers = { 'accept-encoding': 'gzip' };
    // One reader opens every page first: the drill is about many readers, not about the first one after a restart.
    await drive(server.address, {
      requests,
      headers,
      connections: 1,
      seconds: mode === 'product' ? 2 : 0.1,
      warmupSeconds: 0,
    });
    server.process.send?.('reset');
    const load = await drive(server.address, { requests, headers, connections, seconds, warmupSeconds: 1 });
    return { connections, ...load, ...(await read(server)) };
  } finally {
    await server.stop();
  }
}

/** True when nobody was turned away and the server kept its breath. */
export function holdsReaders(result: ReadersResult): boolean {
  const { requests, socketErrors, notSuccessful, rssMb, loopP99 } = result;
  return (
    requests > 0 &&
    socketErrors === 0 &&
    notSuccessful === 0 &&
    rssMb <= limits.rssMb &&
    loopP99 <= limits.loopP99
  );
}

function startBlocking(): Promise<StartedServer> {
  return startServer({ command: ['test/reliability/r15-blocking-server.ts'], preload: [probe] });
}

function read(server: StartedServer): Promise<LoopReading> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The probe did not answer.')), 20_000);
    server.process.once('message', (message) => {
      clearTimeout(timer);
      resolve(message as LoopReading);
    });
    server.process.send?.('read');
  });
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      n: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '60' },
      control: { type: 'boolean', default: false },
    },
  });
  const mode = values.control ? 'control' : 'product';
  const result = await drillReaders({ connections: Number(values.n), seconds: Number(values.seconds), mode });
  console.log(JSON.stringify({ drill: 'R15', control: values.control, limits, ...result }));
  process.exit(holdsReaders(result) === !values.control ? 0 : 1);
}
