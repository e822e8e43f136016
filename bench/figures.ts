/**
 * Bench: the figures of a wave after one more accepted submission. At 137 clusters through the real database on both engines; for the
 * growth to 13,700 the same flow over answers in memory, since only the one submission is read from the database anyway.
 */
import { type Actor, system } from '../src/domain/access/actor.ts';
import { fillWaveQuickly, type QuickPorts } from '../src/flows/demo/fill-quickly.ts';
import { createWaveFigures, type WaveFigureFlows } from '../src/flows/survey/wave-figures.ts';
import type { WorkspacePorts } from '../src/flows/survey/workspace-ports.ts';
import { waveInMemory } from './many-answers.ts';
import { quickPorts } from './quick-ports.ts';
import type { BenchOptions, Finding } from './result.ts';
import { withBenchDatabases } from './servers/bench-databases.ts';
import { percentile, short } from './statistics.ts';

const wave = 'wave-demo-2018';
const analyst: Actor = { ...system, id: 'bench-analyst', kind: 'analyst' };
const bounds: Readonly<Record<number, number>> = { 1: 200, 100: 2_000 };

/** One finding an engine, then the growth. */
export async function benchFigures({ isQuick }: BenchOptions): Promise<Finding[]> {
  const real = await withBenchDatabases(async (engine, database) => {
    const ports = await quickPorts(database);
    const clusters = isQuick ? 12 : null;
    const plan = { wave, edition: '2018', years: [2015, 2016, 2017], seed: 7, clusters, times: 1 };
    await fillWaveQuickly(ports, { ...plan, withAnswers: false, fates: 'accepted' });
    await database.session((session) => session.run('analyze'));
    const figures = createWaveFigures(ports as WorkspacePorts);
    const first = await clock(() => figures.accepted(analyst, wave));
    const ids = (await ports.store.recipientsOf(wave)).filter(({ form }) => form === 'cluster');
    const times = await timeAgain(
      figures,
      ids.map(({ id }) => id),
      (id) => changeOne(ports, id),
    );
    return finding(`recomputed after an acceptance, ${engine}`, 1, times, {
      clusters: ids.length,
      'read for the first time, ms': short(first),
    });
  });
  const grown: Finding[] = [];
  for (const times of isQuick ? [1] : [1, 10, 100]) {
    const memory = await waveInMemory(wave, times);
    const figures = createWaveFigures(memory.ports);
    const first = await clock(() => figures.accepted(analyst, wave));
    const again = await timeAgain(figures, memory.recipients, memory.accept);
    grown.push(
      finding(`recomputed after an acceptance, ${memory.recipients.length} clusters`, times, again, {
        clusters: memory.recipients.length,
        'made for the first time, ms': short(first),
      }),
    );
  }
  return [...real, ...grown];
}

function finding(
  name: string,
  times: number,
  ms: readonly number[],
  figures: Readonly<Record<string, number>>,
): Finding {
  const bound = bounds[times] ?? null;
  const p95 = percentile(ms, 0.95);
  return {
    name,
    target: bound === null ? 'growth between the two' : `under ${bound} ms`,
    ratio: bound === null ? null : short(p95 / bound),
    isMet: bound === null || p95 < bound,
    figures: { ...figures, 'p50 ms': short(percentile(ms, 0.5)), 'p95 ms': short(p95) },
  };
}

/** ms, ascending, over up to twenty recipients in turn. */
async function timeAgain(
  figures: WaveFigureFlows,
  recipients: readonly string[],
  accept: (recipient: string) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (const id of recipients.slice(0, 20)) {
    await accept(id);
    times.push(await clock(() => figures.accepted(analyst, wave)));
  }
  return times.sort((a, b) => a - b);
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** One number of the recipient is corrected: a superseding fact. */
async function changeOne({ store }: QuickPorts, recipient: string): Promise<void> {
  const facts = await store.waveFactsOf(wave, recipient);
  const before = facts.find(({ measure, value }) => measure === 'jobs' && typeof value === 'number');
  if (!before) throw new Error(`${recipient} has no jobs to correct`);
  const after = { ...before, id: `${before.id.slice(0, -6)}${Math.random().toString(16).slice(2, 8)}` };
  const table = String(before.provenance.table);
  await store.change({ actor: analyst, action: 'bench.accept', object: recipient, repeat: null }, (queries) =>
    queries.acceptFacts(wave, table, '0'.repeat(64), [
      { ...after, value: Number(before.value) + 1, supersedes: before.id },
    ]),
  );
}
