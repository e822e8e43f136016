/**
 * Drill R18: slow clients hold connections while others read on. The others must not wait more than twice as long, heads must be cut
 * within 20 s and bodies within 60 s. Run: `node test/reliability/r18-drill.ts --n 500 --readers 50 --seconds 62 [--control]`. Prints
 * JSON, exits 0 when it holds (with --control: when a server with the platform's own limits is found out).
 */
import { parseArgs } from 'node:util';
import { drive } from '../../bench/load/drive.ts';
import { startProduct } from '../../bench/servers/start-product.ts';
import { startServer } from '../../bench/servers/start-server.ts';
import { openSlowClient, type SlowClient, type SlowKind } from './slow-clients.ts';

export interface SlowOptions {
  /** Slow heads, silent connections and slow bodies together. */
  readonly slow: number;
  readonly slowReaders: number;
  /** How long the slow clients may hold on; more than the longest limit that is to be proven. */
  readonly seconds: number;
  readonly mode: 'product' | 'control';
}

export interface SlowResult {
  readonly slow: number;
  readonly slowReaders: number;
  /** ms, of quick readers before and beside the slow clients. */
  readonly p95Before: number;
  readonly p95Beside: number;
  readonly faultsOfOthers: number;
  /** ms until the last of them was cut; null when one was still open at the end. */
  readonly slowestHeadCut: number | null;
  readonly slowestBodyCut: number | null;
}

const limits = { head: 20_000, body: 60_000, growth: 2 };
/** ms below which twice as long is no harm: on an idle machine the quick readers wait for less than a timer's tick. */
const noise = 20;

export async function drillSlowClients({
  slow,
  slowReaders,
  seconds,
  mode,
}: SlowOptions): Promise<SlowResult> {
  const server =
    mode === 'product'
      ? await startProduct()
      : await startServer({ command: ['test/reliability/r18-patient-server.ts'] });
  const { hostname, port } = new URL(server.address);
  const clients: SlowClient[] = [];
  const open = (kind: SlowKind, count: number) => {
    for (let index = 0; index < count; index += 1) clients.push(openSlowClient(kind, hostname, Number(port)));
  };
  const others = (duration: number) =>
    drive(server.address, {
      requests: ['/', '/clusters', '/api/v1/clusters?limit=20'].map((path) => ({ path })),
      connections: 20,
      seconds: duration,
      warmupSeconds: 1,
    });
  try {
    const before = await others(3);
    open('slow-head', Math.ceil(slow * 0.5));
    open('silent', Math.ceil(slow * 0.3));
    open('slow-body', Math.ceil(slow * 0.2));
    open('slow-reader', slowReaders);
    const beside = await others(Math.max(3, Math.min(seconds - 2, 15)));
    await new Promise((resolve) =>
      setTimeout(resolve, Math.max(0, seconds * 1000 - (clients[0]?.age() ?? 0))),
    );
    return {
      slow,
      slowReaders,
      p95Before: before.p95,
      p95Beside: beside.p95,
      faultsOfOthers: beside.socketErrors + beside.notSuccessful,
      slowestHeadCut: slowest(clients, ['slow-head', 'silent']),
      slowestBodyCut: slowest(clients, ['slow-body']),
    };
  } finally {
    for (const client of clients) client.end();
    await server.stop();
  }
}

function slowest(clients: readonly SlowClient[], kinds: readonly SlowKind[]): number | null {
  const cuts = clients.filter(({ kind }) => kinds.includes(kind)).map((client) => client.cutAfter());
  return cuts.includes(null) ? null : Math.max(...cuts.map((cut) => cut ?? 0));
}

/** True when the slow were cut in time and the others hardly noticed. */
export function holdsSlowClients(result: SlowResult): boolean {
  const { p95Before, p95Beside, faultsOfOthers, slowestHeadCut, slowestBodyCut } = result;
  const isCut = (cut: number | null, limit: number) => cut !== null && cut <= limit;
  const isUnharmed = p95Beside <= Math.max(noise, limits.growth * p95Before) && faultsOfOthers === 0;
  return isUnharmed && isCut(slowestHeadCut, limits.head) && isCut(slowestBodyCut, limits.body);
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      n: { type: 'string', default: '500' },
      readers: { type: 'string', default: '50' },
      seconds: { type: 'string', default: '62' },
      control: { type: 'boolean', default: false },
    },
  });
  const mode = values.control ? 'control' : 'product';
  const options = {
    slow: Number(values.n),
    slowReaders: Number(values.readers),
    seconds: Number(values.seconds),
    mode,
  } as const;
  const result = await drillSlowClients(options);
  console.log(JSON.stringify({ drill: 'R18', control: values.control, limits, ...result }));
  process.exit(holdsSlowClients(result) === !values.control ? 0 : 1);
}
