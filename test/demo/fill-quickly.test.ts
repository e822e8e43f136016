/**
 * The quick way of filling gives what the flows give: the same facts from the same answers, and a database in which every integrity check is
 * silent; so benches that use it measure the real thing.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quickPorts } from '../../bench/quick-ports.ts';
import { readChecks } from '../../src/adapters/rulebook/read-checks.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import { testEngines, withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import { checkIntegrity } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import { system } from '../../src/domain/access/actor.ts';
import { recipientOf, respondentsOf } from '../../src/flows/demo/demo-respondents.ts';
import { fillWaveQuickly, type QuickPlan } from '../../src/flows/demo/fill-quickly.ts';
import { repeat, respond } from '../../src/flows/demo/respond.ts';
import { createWorkspace } from '../../src/flows/survey/create-workspace.ts';
import type { WorkspacePorts } from '../../src/flows/survey/workspace-ports.ts';

const root = join(import.meta.dirname, '../..');
const plan: QuickPlan = {
  wave: 'wave-demo-2018',
  edition: '2018',
  years: [2016, 2017],
  seed: 7,
  clusters: 1,
  times: 1,
  withAnswers: true,
  fates: 'accepted',
};
const analyst: Actor = { ...system, id: 'analyst', kind: 'analyst', hasSecondFactor: true };

async function migrated(database: Database<Schema>): Promise<void> {
  await migrate(database, join(root, 'src/adapters/store/migrations'));
}

/** What was accepted, without what differs from run to run. */
async function factsIn(database: Database<Schema>) {
  const facts = await database.db.selectFrom('fact').selectAll().orderBy('seq').execute();
  return facts.map(({ entity, measure, period, value, unit, provenance }) => {
    const { submission: _submission, ...answer } = provenance.answer ?? {};
    return { entity, measure, period, value, unit, answer, printed: provenance.printed };
  });
}

/** The same respondents through the flows. */
async function fillByFlows(database: Database<Schema>): Promise<void> {
  const quick = await quickPorts(database);
  const ports = {
    ...quick,
    checks: readChecks(root),
    publicAddress: 'http://127.0.0.1',
    nudge: () => undefined,
  } as unknown as WorkspacePorts;
  const workspace = createWorkspace(ports);
  const asked = respondentsOf(await quick.published(), quick.reference.federalSubjects, plan);
  const { wave: id, edition, years } = plan;
  const input = { id, questionnaireEdition: edition, years, deadlineOn: '2099-01-01' };
  const draft = await workspace.createWave(analyst, input, repeat('create'));
  await workspace.addRecipients(analyst, id, asked.map(recipientOf), repeat('recipients'));
  const wave = await workspace.openWave(analyst, id, draft.version, repeat('open'));
  const recipients = await ports.store.recipientsOf(id);
  const play = { ports, workspace, analyst, accounts: [], seed: plan.seed };
  for (const one of asked) {
    const recipient = recipients.find(({ respondent }) => respondent === one.who.respondent);
    if (recipient) await respond(play, wave, recipient, one, 'accepted', false);
  }
}

describe.each(testEngines)('the quick filling on %s', (engine) => {
  it('accepts the facts that the flows accept', async () => {
    const [quick, slow] = await Promise.all(
      [
        async (database: Database<Schema>) => void (await fillWaveQuickly(await quickPorts(database), plan)),
        fillByFlows,
      ].map((fill) =>
        withDatabase<Schema, Awaited<ReturnType<typeof factsIn>>>(engine, async (database) => {
          await migrated(database);
          await fill(database);
          return factsIn(database);
        }),
      ),
    );
    expect(quick?.length).toBeGreaterThan(500);
    expect(quick).toEqual(slow);
  });

  it('leaves a sound database with every fate in it, twice as many clusters, and says what it did', () =>
    withDatabase<Schema, void>(engine, async (database) => {
      await migrated(database);
      const ports = await quickPorts(database);
      const filled = await fillWaveQuickly(ports, { ...plan, clusters: 12, times: 2, fates: 'mixed' });
      const rows = await database.db
        .selectFrom('recipient')
        .select(['state', 'form', ({ fn }) => fn.countAll<number>().as('count')])
        .groupBy(['state', 'form'])
        .execute();
      const count = (pick: (row: (typeof rows)[number]) => boolean) =>
        rows.filter(pick).reduce((sum, row) => sum + Number(row.count), 0);
      expect(count(({ form }) => form === 'cluster')).toBe(24);
      expect(new Set(rows.map(({ state }) => state)).size).toBe(5);
      expect(count(({ state }) => state === 'accepted')).toBe(filled.accepted);
      const { facts } = await database.db
        .selectFrom('fact')
        .select(({ fn }) => fn.countAll<number>().as('facts'))
        .executeTakeFirstOrThrow();
      expect(Number(facts)).toBe(filled.facts);
      expect(await checkIntegrity(database.db)).toEqual([]);
    }));
});
