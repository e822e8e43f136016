/** Corrections and publication: superseding and withdrawn facts, as published and as known now, restatements, two editions. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import { fieldPath } from '../../../src/domain/survey/answers.ts';
import { compareEditions } from '../../../src/domain/survey/compare-editions.ts';
import { book } from '../find-in.ts';
import { soundAnswers, years } from '../sound-answers.ts';
import {
  accepted,
  act,
  analyst,
  authority,
  benefit,
  officer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  withSurveyWorld,
} from './survey-world.ts';

async function corrected(world: SurveyWorld, actor: typeof officer, changes: Parameters<typeof accepted>[3]) {
  const { id, version } = await recipientOf(world, actor === officer ? 'RU-TA' : 'federal-8');
  await world.flows.correct(analyst, id, version, 'a wrong figure', repeat());
  return accepted(world, actor, id, changes);
}

async function published(world: SurveyWorld): Promise<void> {
  const { wave } = await world.flows.wave(analyst, 'wave-2018');
  const { version } = await world.flows.closeWave(analyst, wave.id, wave.version, repeat());
  await world.flows.publishWave(analyst, wave.id, version, repeat());
}

describe.each(testEngines)('corrections on %s', (engine) => {
  it('make a new version: equal answers stay facts, changed ones supersede, vanished ones are withdrawn', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, store } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const { version } = await accepted(world, officer, id, { ...authority, ...benefit });
      expect(await problemIn(flows.correct(officer, id, version, 'mistake', repeat()))).toBe('forbidden');
      expect(await problemIn(flows.correct(analyst, id, version, ' ', repeat()))).toBe('invalid-body');
      const before = await store.waveFacts('wave-2018');
      await corrected(world, officer, { 'benefits/b1/size/2016': 1_600, 'benefits/b1/size/2017': null });
      const after = (await store.waveFacts('wave-2018')).slice(before.length);
      const old = (period: string) =>
        before.find((one) => one.measure === 'benefit-size' && one.period === period)?.id;
      expect(after.map((one) => [one.period, one.supersedes, one.withdrawn ?? false]).toSorted()).toEqual([
        ['2016', old('2016'), false],
        ['2017', old('2017'), true],
      ]);
      const [, second] = await store.submissions(id);
      expect(second).toMatchObject({ number: 2, decision: { decision: 'accepted', facts: 2 } });
      expect(after.every((one) => one.provenance.table === `submission/${second?.id}`)).toBe(true);
    }));

  it('after publication leave what was published as it was, and are listed as restatements', () =>
    withSurveyWorld(engine, async (world) => {
      const { figures } = world;
      await openWave(world, { years });
      const { id } = await recipientOf(world, 'federal-8');
      expect(await problemIn(figures.published('wave-2018'))).toBe('not-found');
      await accepted(world, organisation, id, Object.fromEntries(soundAnswers()));
      await published(world);
      const field = fieldPath('participants', 'p2', 'tax-payments', '2017');
      const taxes = async (reading: 'as-published' | 'as-known-now') => {
        const { cells } = (await figures.published('wave-2018', reading)).figures;
        return JSON.stringify([...cells].filter(([key]) => key.includes('tax')));
      };
      const first = await taxes('as-published');
      expect(first).not.toBe('[]');
      expect(await taxes('as-known-now')).toBe(first);
      await corrected(world, organisation, { [field]: 22_500 });
      expect(await taxes('as-published')).toBe(first);
      expect(await taxes('as-known-now')).not.toBe(first);
      const restated = await figures.corrections(analyst, 'wave-2018');
      expect(restated.map((one) => [one.before?.value, one.after.value])).toEqual([[22_000_000, 22_500_000]]);
      expect(restated[0]?.question?.id).toBe('tax-payments');
      expect(restated[0]?.correction).toMatchObject({
        number: 2,
        cluster: 'federal-8',
        reason: 'a wrong figure',
      });
      expect(await problemIn(figures.corrections(organisation, 'wave-2018'))).toBe('forbidden');
      const sums = (await figures.restatements('wave-2018')).filter((one) => one.figure.endsWith('~sum'));
      expect(sums.map((one) => one.figure).toSorted()).toEqual(
        [
          'all-clusters',
          'cluster:federal-8',
          'federal-district:volga',
          'federal-subject:RU-TA',
          'industry:chemicals',
        ].map((scope) => `tax-payments~${scope}~2017~sum`),
      );
      // Ten participants gave 22 million each; one of them corrects to 22.5.
      expect(sums[0]).toMatchObject({
        before: { value: 220_000_000, answers: 10 },
        after: { value: 220_500_000, answers: 10 },
        corrections: [{ number: 2, cluster: 'federal-8' }],
      });
      expect(JSON.stringify(sums)).not.toContain('a wrong figure');
    }));

  it('that were accepted before publication are no restatements', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id } = await recipientOf(world);
      await accepted(world, officer, id, authority);
      await corrected(world, officer, { 'contacts/-/authority/-': 'Министерство' });
      await published(world);
      expect(await world.figures.restatements('wave-2018')).toEqual([]);
      const { publication } = await world.flows.wave(analyst, 'wave-2018');
      expect(await world.store.waveFacts('wave-2018', publication?.factSeq)).toHaveLength(3);
    }));

  it('of one edition are compared with the next where the question moved or was renamed', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { id: 'wave-2017', edition: '2017' });
      const before = await recipientOf(world, 'RU-TA', 'wave-2017');
      await accepted(world, officer, before.id, { ...act, ...benefit });
      await openWave(world, { id: 'wave-2018', years: [2017, 2018] });
      const { id } = await recipientOf(world);
      const { lastValues } = await world.flows.recipient(analyst, id);
      const [older, newer] = ['2017', '2018'].map((edition) => book.find('federal-subject', edition));
      if (!older || !newer) throw new Error('an edition is missing');
      const renamed = compareEditions(older, newer).filter(
        (one) => one.before && one.after && one.before.question.id !== one.after.question.id,
      );
      expect(renamed.map((one) => [one.before?.question.id, one.after?.question.id])).toEqual([
        ['in-force', 'is-in-force'],
      ]);
      expect(lastValues.find((one) => one.field === 'acts/a1/is-in-force/-')).toMatchObject({
        wave: 'wave-2017',
        value: true,
      });
      const sizes = lastValues.filter((one) => one.field.startsWith('benefits/b1/size/'));
      expect(sizes.map((one) => [one.period, one.value]).toSorted()).toEqual([
        ['2016', 1_500.25],
        ['2017', 2_000],
      ]);
    }));
});
