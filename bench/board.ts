/** Bench: the first page of the progress board of 1,000 and 10,000 recipients, as the workspace asks for it: page, counts and time. */
import { createSurveyStore } from '../src/adapters/store/survey.queries.ts';
import { type Actor, system } from '../src/domain/access/actor.ts';
import { readBoard } from '../src/flows/survey/read-board.ts';
import type { BoardQuery, NewRecipient, SurveyStore } from '../src/flows/survey/survey-ports.ts';
import type { WorkspacePorts } from '../src/flows/survey/workspace-ports.ts';
import { readReview } from './many-clusters.ts';
import type { BenchOptions, Finding } from './result.ts';
import { withBenchDatabases } from './servers/bench-databases.ts';
import { percentile, short } from './statistics.ts';

const wave = 'wave-2018';
const analyst: Actor = { ...system, id: 'bench-analyst', kind: 'analyst' };
/** The bound, for PostgreSQL. */
const most = 100;

/** One finding an engine; PostgreSQL's is held to the bound, the embedded one is shown beside it. */
export async function benchBoard({ isQuick }: BenchOptions): Promise<Finding[]> {
  const { rulebook } = await readReview();
  const subjects = rulebook.reference.federalSubjects.map(({ code }) => code);
  const sizes = isQuick ? [200] : [1_000, 10_000];
  return withBenchDatabases(async (engine, database) => {
    const store = createSurveyStore(database);
    const deadline = new Date(Date.now() + 5 * 86_400_000).toISOString();
    await store.insertWave({ id: wave, questionnaireEdition: '2018', years: [2016, 2017], deadline });
    await store.updateWave(wave, 1, { state: 'open' });
    const figures: Record<string, number | string> = {};
    let last = 0;
    for (const size of sizes) {
      await fillWave(store, size, subjects);
      await database.session((session) => session.run('analyze'));
      const times = await timePages(store, subjects);
      last = percentile(times, 0.95);
      figures[`${size} recipients, p50/p95 ms`] = `${short(percentile(times, 0.5))} / ${short(last)}`;
    }
    const isBound = engine === 'PostgreSQL';
    return {
      name: `first page of the board on ${engine}`,
      target: isBound ? `p95 under ${most} ms at 10,000 recipients` : 'shown beside PostgreSQL',
      ratio: short(last / most),
      isMet: !isBound || last < most,
      figures,
    };
  });
}

/** A third is accepted, a third on its way, a third not opened; some have more time. */
async function fillWave(store: SurveyStore, size: number, subjects: readonly string[]): Promise<void> {
  const here = (await store.recipientsOf(wave)).length;
  const fresh = Array.from({ length: size - here }, (_, index): NewRecipient => {
    const number = here + index;
    return {
      form: 'cluster',
      respondent: `federal-${number}`,
      name: `Кластер ${number} ${(number * 7919) % 1000}`,
      federalSubjects: [subjects[number % subjects.length] ?? ''],
      mailbox: `cluster-${number}@bench.example`,
      reason: 'bench',
    };
  });
  const ids = await store.insertRecipients(wave, fresh);
  for (const [index, id] of ids.entries()) {
    if (index % 3 === 0)
      await store.updateRecipient(id, null, { state: 'accepted', answered: 80, required: 80 });
    if (index % 3 === 1)
      await store.updateRecipient(id, null, { state: 'in-progress', answered: index % 80, required: 80 });
  }
}

/** ms, ascending: everything, a district, what is overdue, a name, one state — in turn. */
async function timePages(store: SurveyStore, subjects: readonly string[]): Promise<number[]> {
  const board = readBoard({ store } as WorkspacePorts);
  const page: BoardQuery = { wave, limit: 50, offset: 0 };
  const queries: readonly BoardQuery[] = [
    page,
    { ...page, federalSubjects: subjects.slice(0, 14) },
    { ...page, isOverdue: true },
    { ...page, q: 'кластер 77' },
    { ...page, states: ['in-progress'] },
  ];
  const times: number[] = [];
  for (let turn = -5; turn < 100; turn += 1) {
    const began = performance.now();
    await board(analyst, queries[(turn + 5) % queries.length] ?? page);
    if (turn >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}
