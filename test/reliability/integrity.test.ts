/**
 * R30: every integrity check finds the corruption planted for it, and none speaks on a sound database. The corruption is planted
 * behind the back of triggers and constraints, as a damaged disk or a careless operator would.
 */
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createEditionSource } from '../../src/adapters/intake/published/edition-source.ts';
import { readRulebook } from '../../src/adapters/rulebook/read-rulebook.ts';
import { createClusterIndex } from '../../src/adapters/store/cluster-index.queries.ts';
import { migrate } from '../../src/adapters/store/engine/migrate.ts';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import { testEngines, withDatabase } from '../../src/adapters/store/engine/test-engines.ts';
import { createFactStore } from '../../src/adapters/store/fact.queries.ts';
import { checkIntegrity, integrityCheckIds } from '../../src/adapters/store/integrity.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { createFlows } from '../../src/flows/create-flows.ts';
import { importEdition } from '../../src/flows/import-edition.ts';
import { accountCorruptions, fillAccounts } from './account-corruptions.ts';
import { fillSurvey, surveyCorruptions } from './survey-corruptions.ts';

const root = join(import.meta.dirname, '../..');
const migrations = join(root, 'src/adapters/store/migrations');

/** Check → statements that break what it guards. Constraints in the way are dropped first. */
const corruptions: Record<string, string[]> = {
  ...surveyCorruptions,
  ...accountCorruptions,
  'fact-without-import-mark': [`delete from import_mark where table_name = 'projects.csv'`],
  'import-mark-without-fact': [`insert into import_mark values ('2017', 'lost.csv', repeat('a', 64), 3)`],
  'revisions-do-not-add-up': [`update revision set added = added + 1 where number = 2`],
  'revision-without-audit-entry': [`delete from audit_entry where seq = 3`],
  'supersedes-another-subject': [
    `update fact set supersedes = (select id from fact order by seq limit 1) where id = (select id from fact order by seq desc limit 1)`,
  ],
  'two-current-facts': [
    `insert into fact select 'ffffffffffffffff', 999999, edition, entity, measure, period, statement, value, unit, provenance, null, now(), false from (select * from fact limit 1) f`,
  ],
  'superseded-by-an-older-fact': [
    `update fact set supersedes = (select id from fact order by seq desc limit 1) where id = (select id from fact order by seq limit 1)`,
  ],
  'ambiguous-without-alternative': [
    `update fact set provenance = provenance || '{"ambiguous": true, "alternative": null}' where id = (select id from fact limit 1)`,
  ],
  'fact-without-source-lines': [
    `update fact set provenance = provenance || '{"lines": []}' where id = (select id from fact limit 1)`,
  ],
  'share-outside-0-1': [
    `update fact set value = '37' where id = (select id from fact where unit = 'fraction' limit 1)`,
  ],
  'money-negative-or-broken': [
    `update fact set value = '1.5' where id = (select id from fact where unit = 'RUB' limit 1)`,
  ],
  'period-after-edition': [
    `update fact set period = '2031' where id = (select id from fact where period is not null limit 1)`,
  ],
  'indicator-without-unit': [
    `update fact set unit = null where id = (select id from fact where entity like 'scope:%' limit 1)`,
  ],
  'project-of-unknown-cluster': [
    `update fact set value = '"federal-999"' where entity = 'project:1' and measure = 'cluster'`,
  ],
  'identity-of-unknown-row': [
    `update fact set entity = 'identity:federal-8~federal-999' where entity like 'identity:%' and measure = 'relation'`,
  ],
  'cluster-without-name-or-subject': [
    `update fact set value = '[]' where entity = 'cluster:federal-5' and measure = 'federal-subjects'`,
  ],
  'index-differs-from-facts': [`delete from cluster_index where cluster_id = 'federal-7'`],
  'index-without-state': [`delete from cluster_index_state`],
  'vocabulary-without-index': [`delete from cluster_index`],
  'revision-chain-broken': [`update revision set hash = 'abcdefabcdef' where number = 4`],
};

async function loadReview(database: Database<Schema>): Promise<void> {
  await migrate(database, migrations);
  const rulebook = readRulebook(root);
  const store = createFactStore(database);
  await importEdition({ source: createEditionSource(root), store, rulebook }, '2017', () => undefined);
  const flows = await createFlows({
    store,
    index: createClusterIndex(database),
    rulebook,
    yearbook: { wording: new Map(), drawing: {} as never, print: async () => new Uint8Array() },
  });
  await flows.readEdition('2017');
  await flows.close();
  await fillSurvey(database);
  await fillAccounts(database);
}

/** Takes away what stands in the way of corruption: triggers, keys and checks of all tables. */
async function openDoors(database: Database<Schema>): Promise<void> {
  const { rows } = await sql<{ statement: string }>`
    select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as statement
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('c', 'f', 'u')
    union all
    select format('alter table %s disable trigger user', oid::regclass) from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(database.db);
  for (const { statement } of rows)
    await sql.raw(statement.replace(' drop constraint ', ' drop constraint if exists ')).execute(database.db);
  await sql`alter table fact alter column seq drop identity if exists`.execute(database.db);
  await sql`alter table fact alter column seq set default 999999`.execute(database.db);
}

describe.each(testEngines)('R30 integrity checks on %s', (engine) => {
  it('are silent on the imported review and each finds its own planted fault', async () => {
    await withDatabase<Schema, void>(engine, async (database) => {
      await loadReview(database);
      expect(await checkIntegrity(database.db)).toEqual([]);
      await openDoors(database);
      expect(integrityCheckIds.length).toBeGreaterThanOrEqual(40);
      expect(integrityCheckIds.filter((id) => corruptions[id] === undefined)).toEqual([]);
      for (const id of integrityCheckIds) {
        const found = await database
          .tx(async (tx) => {
            for (const statement of corruptions[id] ?? []) await sql.raw(statement).execute(tx);
            throw Object.assign(new Error('undo'), { found: await checkIntegrity(tx, [id]) });
          })
          .catch((error: Error & { found?: { check: string }[] }) => {
            if (error.found === undefined) throw new Error(`${id}: ${error.message}`);
            return error.found.map((finding) => finding.check);
          });
        expect(found, `planted: ${id}`).toContain(id);
      }
    });
  });

  it('see that a revision was rewritten', async () => {
    await withDatabase<Schema, void>(engine, async (database) => {
      await loadReview(database);
      await openDoors(database);
      await sql`update revision set hash = 'abcdefabcdef' where number = 4`.execute(database.db);
      await sql`update audit_entry set detail = jsonb_set(detail, '{hash}', '"abcdefabcdef"') where seq = 4`.execute(
        database.db,
      );
      expect(await checkIntegrity(database.db)).toEqual([{ check: 'revision-chain-broken', object: '4' }]);
    });
  });
});

describe('append-only tables', () => {
  it.each(testEngines)('refuse change and removal on %s', async (engine) => {
    await withDatabase<Schema, void>(engine, async (database) => {
      await loadReview(database);
      for (const table of ['fact', 'revision', 'audit_entry']) {
        await expect(sql.raw(`delete from ${table}`).execute(database.db)).rejects.toThrow(/append-only/);
        await expect(sql.raw(`truncate ${table} cascade`).execute(database.db)).rejects.toThrow(
          /append-only/,
        );
      }
      await expect(sql`update fact set value = '1'`.execute(database.db)).rejects.toThrow(/append-only/);
    });
  });
});
