/** Bench: search over 137, 13,700 and 137,000 clusters on both engines, and how its time grows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClusterIndex } from '../src/adapters/store/cluster-index.queries.ts';
import { migrate } from '../src/adapters/store/engine/migrate.ts';
import { type DatabaseAddress, openDatabase } from '../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../src/adapters/store/schema.ts';
import type { ClusterIndex, ClusterQuery } from '../src/flows/ports.ts';
import { edition, manyDocuments, migrations } from './many-clusters.ts';
import type { BenchOptions, Finding } from './result.ts';
import { startThrowawayPostgres } from './servers/throwaway-postgres.ts';
import { percentile, short } from './statistics.ts';

/** Kind of query → words in it, so that no query is asked twice in a row. */
const kinds: Readonly<Record<string, readonly Partial<ClusterQuery>[]>> = {
  word: ['авиационный', 'машиностроение', 'татарстан', 'судостроительный'].map((q) => ({ q })),
  form: ['авиационного', 'машиностроения', 'татарстана', 'судостроительных'].map((q) => ({ q })),
  slip: ['фармацефтика', 'зилиноград', 'пскоф', 'машиностоение'].map((q) => ({ q })),
  part: ['строит', 'фарма', 'нефте', 'граф'].map((q) => ({ q })),
  'two words': ['кластер машиностроения', 'авиационный ульяновск', 'химия пермь', 'медицинский томск'].map(
    (q) => ({ q }),
  ),
  'word and filter': ['медицинский', 'авиационный', 'химия', 'кластер'].map((q) => ({
    q,
    federalDistricts: ['volga'],
    inRegister: true,
  })),
  'filter only': ['volga', 'central', 'siberian', 'ural'].map((code) => ({ federalDistricts: [code] })),
};

interface Timing {
  readonly p50: number;
  readonly p95: number;
}

/** One finding per engine; growth is p95 at the largest number against p95 at 137. */
export async function benchSearch({ isQuick }: BenchOptions): Promise<Finding[]> {
  const sizes = isQuick ? [137, 1_370] : [137, 13_700, 137_000];
  const findings = [await withPglite((address) => measureEngine('PGlite', address, sizes))];
  const postgres = await startThrowawayPostgres();
  if (postgres === null) return findings;
  try {
    findings.push(await measureEngine('PostgreSQL', { url: postgres.url }, sizes));
  } finally {
    postgres.stop();
  }
  return findings;
}

async function withPglite<T>(use: (address: DatabaseAddress) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'cluster-atlas-bench-'));
  try {
    return await use({ dataDir: join(folder, 'data') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureEngine(
  engine: string,
  address: DatabaseAddress,
  sizes: readonly number[],
): Promise<Finding> {
  const database = await openDatabase<Schema>(address);
  try {
    await migrate(database, migrations);
    const index = createClusterIndex(database);
    const figures: Record<string, number | string> = {};
    const p95s: number[] = [];
    for (const size of sizes) {
      const documents = await manyDocuments(size);
      const began = performance.now();
      await index.rebuild(edition, String(size), documents);
      figures[`${size} indexed, s`] = short((performance.now() - began) / 1000);
      await database.session((session) => session.run('analyze'));
      const all: number[] = [];
      for (const [kind, queries] of Object.entries(kinds)) {
        const times = await timeQueries(index, queries);
        all.push(...times);
        const { p50, p95 } = timing(times);
        figures[`${size} ${kind}, p50/p95 ms`] = `${short(p50)} / ${short(p95)}`;
      }
      const { p50, p95 } = timing(all);
      figures[`${size} all, p50/p95 ms`] = `${short(p50)} / ${short(p95)}`;
      p95s.push(p95);
    }
    const growth = (p95s.at(-1) ?? 0) / (p95s[0] || 1);
    const factor = (sizes.at(-1) ?? 1) / (sizes[0] ?? 1);
    return {
      name: `search on ${engine}`,
      target: `p95 grows less than the clusters (${factor} times as many)`,
      ratio: short(growth),
      isMet: growth < factor,
      figures,
    };
  } finally {
    await database.close();
  }
}

/** ms per query; at most 24 queries or 2.5 s a kind, the first of each left out. */
async function timeQueries(
  index: ClusterIndex,
  queries: readonly Partial<ClusterQuery>[],
): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + 2_500;
  for (const query of queries.slice(0, 2)) await ask(index, query);
  for (let turn = 0; turn < 24 && (turn < 4 || performance.now() < until); turn += 1) {
    const began = performance.now();
    await ask(index, queries[turn % queries.length] ?? {});
    times.push(performance.now() - began);
  }
  return times;
}

function ask(index: ClusterIndex, query: Partial<ClusterQuery>): Promise<unknown> {
  return index.search({ edition, limit: 20, offset: 0, ...query });
}

function timing(times: readonly number[]): Timing {
  const ascending = times.toSorted((a, b) => a - b);
  return { p50: percentile(ascending, 0.5), p95: percentile(ascending, 0.95) };
}
