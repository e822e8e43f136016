/**
 * R08 on the store: a changing request that comes again, also many times at once, has one effect and one answer. The control keeps
 * its keys outside the transaction and is found out.
 */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { analyst, change, openSampleWave, withSurvey } from '../../src/adapters/store/survey-sample.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import type { SurveyQueries, SurveyStore } from '../../src/flows/survey/survey-ports.ts';
import { Problem } from '../../src/kernel/problem.ts';

const parallel = 50;
const other: Actor = { ...analyst, id: 'account-other' };

/** One effect that can be counted, and an answer that differs each time the work runs. */
function remark(recipient: string) {
  return async (queries: SurveyQueries) => {
    await queries.insertComment(recipient, null, 'once', analyst);
    return { zebra: randomUUID(), apple: [1, null, 'ё'] };
  };
}

const many = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: parallel }, work));
const effects = async (store: SurveyStore, recipient: string) => (await store.comments(recipient)).length;

describe.each(testEngines)('R08 repeated changes on %s', (engine) => {
  it(`${parallel} at once with one key have one effect and one answer, byte for byte`, () =>
    withSurvey(engine, async (store, { db }) => {
      const [id = ''] = await openSampleWave(store, 1);
      const answers = await many(() => store.change(change('key-00000001'), remark(id)));
      answers.push(await store.change(change('key-00000001'), remark(id)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await effects(store, id)).toBe(1);
      const entries = await db
        .selectFrom('audit_entry')
        .selectAll()
        .where('action', '=', 'test.change')
        .execute();
      expect(entries.map(({ actor, address, outcome }) => [actor, address, outcome])).toEqual([
        [analyst.id, analyst.address, 'done'],
      ]);
    }));

  it('refuse another body or another action under the same key', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      await store.change(change('key-00000001'), remark(id));
      const refusal = { kind: 'repeated-with-other-body', status: 422 };
      await expect(store.change(change('key-00000001', 'b'), remark(id))).rejects.toMatchObject(refusal);
      const action = { ...change('key-00000001'), action: 'test.other' };
      await expect(store.change(action, remark(id))).rejects.toMatchObject(refusal);
      expect(await effects(store, id)).toBe(1);
    }));

  it('never answer one actor with what another did', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const mine = await store.change(change('key-00000001'), remark(id));
      const yours = await store.change(change('key-00000001', 'a', other), remark(id));
      expect(yours.zebra).not.toBe(mine.zebra);
      expect(await effects(store, id)).toBe(2);
    }));

  it('leave nothing behind when the work is refused, so that the key may be used again', () =>
    withSurvey(engine, async (store, { db }) => {
      const [id = ''] = await openSampleWave(store, 1);
      const refused = store.change(change('key-00000001'), async (queries) => {
        await remark(id)(queries);
        throw new Problem('conflict', 'Not now.');
      });
      await expect(refused).rejects.toMatchObject({ kind: 'conflict' });
      expect(await effects(store, id)).toBe(0);
      for (const table of ['idempotency', 'audit_entry'] as const)
        expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
      await store.change(change('key-00000001'), remark(id));
      expect(await effects(store, id)).toBe(1);
    }));

  it('answer nothing with nothing, and forget keys after 48 hours only', () =>
    withSurvey(engine, async (store, { db }) => {
      const [id = ''] = await openSampleWave(store, 1);
      const quiet = () =>
        store.change(change('key-00000001'), async (queries) => void (await remark(id)(queries)));
      expect([await quiet(), await quiet()].map((answer) => answer ?? null)).toEqual([null, null]);
      const age = (hours: number) =>
        db
          .updateTable('idempotency')
          .set({ at: new Date(Date.now() - hours * 3_600_000).toISOString() })
          .execute();
      await age(47);
      await quiet();
      expect(await effects(store, id)).toBe(1);
      await age(49);
      await quiet();
      expect(await effects(store, id)).toBe(2);
    }));

  it('write refusals down', () =>
    withSurvey(engine, async (store, { db }) => {
      const { repeat: _repeat, ...attempt } = change();
      await store.refuse(attempt, 'no right');
      const [entry] = await db.selectFrom('audit_entry').selectAll().execute();
      expect(entry).toMatchObject({ actor: analyst.id, outcome: 'refused', detail: { reason: 'no right' } });
    }));

  it('control: keys outside of the transaction double the effect', () =>
    withSurvey(engine, async (store, database) => {
      const [id = ''] = await openSampleWave(store, 1);
      await many(() => brokenChange(store, database, remark(id)));
      expect(await effects(store, id)).toBeGreaterThan(1);
    }));
});

/** Broken on purpose: looks for the key, works, and only then keeps the key. */
async function brokenChange(
  store: SurveyStore,
  { db }: Database<Schema>,
  work: (queries: SurveyQueries) => Promise<unknown>,
): Promise<void> {
  const known = await db.selectFrom('idempotency').selectAll().where('key', '=', 'key-00000001').execute();
  if (known.length > 0) return;
  await store.change(change(), work);
  await db
    .insertInto('idempotency')
    .values({
      actor: analyst.id,
      key: 'key-00000001',
      operation: 'x',
      body_sha256: 'a'.repeat(64),
      result: '1',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
