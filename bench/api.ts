/**
 * Bench: a filtered list of the API without the cache of answers, against the raw SQL query through the same driver, and beside
 * PostGraphile on the same PostgreSQL and rows.
 */
import { drive } from './load/drive.ts';
import type { LoadRequest, LoadResult } from './load/plan.ts';
import type { BenchOptions, Finding } from './result.ts';
import { fillPeerTable } from './servers/peer-table.ts';
import { installPostgraphile, postgraphileVersion } from './servers/peers.ts';
import { startProduct } from './servers/start-product.ts';
import { type StartedServer, startServer } from './servers/start-server.ts';
import { startThrowawayPostgres } from './servers/throwaway-postgres.ts';
import { median, short } from './statistics.ts';

const district = 'volga';
const graphql = `{ allClusters(condition: {federalDistrictCode: "${district}"}, first: 50, orderBy: [LIST_ASC, NUMBER_ASC]) {
  totalCount nodes { rowId list number name namePrinted federalSubjects federalDistrict inRegister specialisations
  specialisationsPrinted sameAs } } }`;

/**
 * The same rows under 200 addresses (the district has fewer rows than the least limit): the product makes one answer for all who ask
 * for the same address at the same moment, and that saving is not what is measured here.
 */
function differing(path: string): LoadRequest[] {
  return Array.from({ length: 200 }, (_, index) => ({ path: `${path}&limit=${50 + index}` }));
}

interface Side {
  readonly name: string;
  readonly server: StartedServer;
  readonly requests: readonly LoadRequest[];
}

/** Ratio to the raw query (target ≥ 0.5) and to the peer (target > 1). */
export async function benchApi({ isQuick }: BenchOptions): Promise<Finding[]> {
  const postgres = await startThrowawayPostgres();
  if (postgres === null)
    throw new Error('No PostgreSQL server is installed (Debian: apt-get install postgresql).');
  const stops: (() => unknown)[] = [() => postgres.stop()];
  try {
    const start = async (make: Promise<StartedServer>) => {
      const server = await make;
      stops.unshift(() => server.stop());
      return server;
    };
    const product = await start(
      startProduct({ environment: { DATABASE_URL: postgres.url, ATLAS_CACHE_BYTES: '0' } }),
    );
    await fillPeerTable(postgres.url, product.address);
    const rawServer = (form: string) =>
      start(startServer({ command: ['bench/servers/raw-query.ts', postgres.url, form] }));
    const rawRequests = differing(`/clusters?federalDistrict=${district}`);
    const sides: Side[] = [
      {
        name: 'product',
        server: product,
        requests: differing(`/api/v1/clusters?federalDistrict=${district}`),
      },
      { name: 'rows', server: await rawServer('rows'), requests: rawRequests },
      { name: 'json', server: await rawServer('json'), requests: rawRequests },
    ];
    if (installPostgraphile()) {
      const peer = await start(startServer({ command: ['bench/servers/postgraphile.ts', postgres.url] }));
      sides.push({
        name: 'postgraphile',
        server: peer,
        requests: [{ path: '/graphql', method: 'POST', body: JSON.stringify({ query: graphql }) }],
      });
    }
    await expectSameRows(sides);
    return judge(await measure(sides, isQuick), postgres.version);
  } finally {
    for (const stop of stops) await stop();
  }
}

/** A comparison of servers that answer different things would prove nothing. */
async function expectSameRows(sides: readonly Side[]): Promise<void> {
  const ids: string[] = [];
  for (const { name, server, requests } of sides) {
    const request = requests[0] ?? { path: '/' };
    const init: RequestInit = request.body
      ? { method: 'POST', body: request.body, headers: { 'content-type': 'application/json' } }
      : {};
    const answer = await fetch(server.address + request.path, init);
    const text = await answer.text();
    const found = [...text.matchAll(/"(?:id|rowId)":\s*"([a-z]+-\d+)"/g)].map((match) => match[1]);
    if (!answer.ok || found.length === 0)
      throw new Error(`${name} answered ${answer.status}: ${text.slice(0, 300)}`);
    ids.push(found.join());
  }
  if (new Set(ids).size !== 1) throw new Error(`The sides answer different rows: ${ids.join(' | ')}`);
}

async function measure(sides: readonly Side[], isQuick: boolean): Promise<Map<string, LoadResult[]>> {
  const runs = new Map<string, LoadResult[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round < (isQuick ? 1 : 5); round += 1) {
    for (const { name, server, requests } of sides) {
      const load = { connections: 20, seconds: isQuick ? 2 : 4, warmupSeconds: isQuick ? 1 : 2 };
      const headers = { 'content-type': 'application/json', accept: 'application/json' };
      runs.get(name)?.push(await drive(server.address, { ...load, headers, requests }));
    }
  }
  return runs;
}

function judge(runs: ReadonlyMap<string, readonly LoadResult[]>, postgres: string): Finding[] {
  const of = (name: string) => runs.get(name) ?? [];
  const rate = (name: string) => median(of(name).map((run) => run.requestsPerSecond));
  const p95 = (name: string) => median(of(name).map((run) => run.p95));
  const faults = [...runs.values()]
    .flat()
    .reduce((sum, run) => sum + run.socketErrors + run.notSuccessful, 0);
  const ratioTo = (name: string) =>
    median(
      of('product').map(
        (run, index) => run.requestsPerSecond / (of(name)[index]?.requestsPerSecond || Number.NaN),
      ),
    );
  const finding = (name: string, other: string, target: string, least: number): Finding => ({
    name,
    target,
    ratio: short(ratioTo(other)),
    isMet: ratioTo(other) >= least && faults === 0,
    figures: {
      requestsPerSecond: short(rate('product')),
      otherRequestsPerSecond: short(rate(other)),
      p95Ms: short(p95('product')),
      otherP95Ms: short(p95(other)),
      faults,
      server: postgres,
    },
  });
  const half = 'at least 0.5 of its requests per second';
  const findings = [
    finding('api against the raw query', 'rows', half, 0.5),
    finding('api against the raw query, prepared, JSON made by the database', 'json', half, 0.5),
  ];
  if (of('postgraphile').length > 0)
    findings.push(
      finding(`api beside PostGraphile ${postgraphileVersion}`, 'postgraphile', 'ahead of PostGraphile', 1),
    );
  return findings;
}
