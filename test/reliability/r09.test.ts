/**
 * R09 on the store: of many editors who saw the same version one wins and the others are told; nothing is overwritten silently. The
 * controls write without looking and lose what others wrote. Rounds: ATLAS_DRILL_N.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { change, edit, openSampleWave, wave, withSurvey } from '../../src/adapters/store/survey-sample.ts';

const editors = 100;
const rounds = Number(process.env['ATLAS_DRILL_N'] ?? '5');
const field = 'general/-/name/-';

const everyEditor = <T>(work: (number: number) => Promise<T>) =>
  Promise.all(Array.from({ length: editors }, (_, number) => work(number)));

describe.each(testEngines)('R09 concurrent editing on %s', (engine) => {
  it(`lets one of ${editors} step a recipient, ${rounds} rounds`, { timeout: 600_000 }, () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      for (let version = 1; version <= rounds; version += 1) {
        const won = await everyEditor((number) =>
          store.change(change(), async (queries) => {
            await queries.recipient(id);
            return queries.updateRecipient(id, version, { responsible: `editor-${number}` });
          }),
        );
        expect(won.filter((isDone) => isDone)).toHaveLength(1);
        const stored = await store.recipient(id);
        expect(stored).toMatchObject({ version: version + 1, responsible: `editor-${won.indexOf(true)}` });
      }
    }),
  );

  it(`lets one of ${editors} step a wave`, () =>
    withSurvey(engine, async (store) => {
      await openSampleWave(store, 1);
      const won = await everyEditor(() =>
        store.change(change(), async (queries) => {
          const seen = await queries.wave(wave, 'step');
          return queries.updateWave(wave, Math.min(seen?.version ?? 0, 2), { state: 'closed' });
        }),
      );
      expect(won.filter((isDone) => isDone)).toHaveLength(1);
    }));

  it(`applies one of ${editors} edits of a field that nobody had answered, then one of a stored one`, () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      for (const seen of [0, 1]) {
        const outcomes = await everyEditor((number) =>
          store.change(change(), (queries) =>
            queries.editAnswers(id, [edit(field, `${seen}-${number}`, seen)], `editor-${number}`),
          ),
        );
        const applied = outcomes.flatMap((outcome) => outcome.applied);
        expect(applied).toHaveLength(1);
        expect(outcomes.flatMap((outcome) => outcome.conflicts)).toEqual(
          Array.from({ length: editors - 1 }, () => applied[0]),
        );
      }
      expect(await store.answerHistory(id)).toHaveLength(2);
    }));

  it('does not deadlock where editors change the same fields in other orders', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const fields = Array.from({ length: 30 }, (_, number) => `participants/r${number}/jobs/2017`);
      const outcomes = await everyEditor((number) => {
        const order = number % 2 === 0 ? fields : fields.toReversed();
        return store.editAnswers(
          id,
          order.map((one) => edit(one, number)),
          `editor-${number}`,
        );
      });
      expect(outcomes.filter((outcome) => outcome.applied.length === 30)).toHaveLength(1);
      expect(new Set((await store.answers(id)).map((one) => one.changedBy)).size).toBe(1);
    }));

  it('control: without a version everybody wins, and all but one lose their work', () =>
    withSurvey(engine, async (store) => {
      const [id = ''] = await openSampleWave(store, 1);
      const won = await everyEditor((number) =>
        store.updateRecipient(id, null, { responsible: `editor-${number}` }),
      );
      expect(won.filter((isDone) => isDone).length).toBeGreaterThan(1);
    }));
});
