/** Review: remarks, return, acceptance with and without an exception; each fact says which answer it was. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import { fieldPath } from '../../../src/domain/survey/answers.ts';
import { hashAnswers } from '../../../src/flows/survey/hash-answers.ts';
import { soundAnswers, years } from '../sound-answers.ts';
import {
  accepted,
  analyst,
  answer,
  auditor,
  authority,
  benefit,
  officer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  submitted,
  withSurveyWorld,
} from './survey-world.ts';

const letterKinds = async ({ database }: SurveyWorld) =>
  (await database.db.selectFrom('outbox').select('kind').orderBy('seq').execute()).map((one) => one.kind);

describe.each(testEngines)('review on %s', (engine) => {
  it('keeps remarks on a value and on the form, and settles each once', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const say = (actor: typeof officer, text: string) =>
        flows.comment(actor, id, { field: 'contacts/-/authority/-', text }, repeat());
      await say(analyst, 'Назовите полностью');
      await flows.comment(analyst, id, { field: null, text: 'Спасибо' }, repeat());
      expect(await problemIn(say(analyst, ' '))).toBe('invalid-body');
      for (const field of ['nowhere/-/none/-', 'contacts/-/authority/2017', 'benefits/b1/none/-'])
        expect(await problemIn(flows.comment(analyst, id, { field, text: 'Где?' }, repeat()))).toBe(
          'invalid-body',
        );
      expect(await problemIn(say(officer, 'Нет'))).toBe('forbidden');
      const { comments } = await flows.recipient(officer, id);
      expect(comments.map((one) => [one.field, one.text, one.by])).toEqual([
        ['contacts/-/authority/-', 'Назовите полностью', analyst.id],
        [null, 'Спасибо', analyst.id],
      ]);
      const seq = comments[0]?.seq ?? 0;
      await flows.resolveComment(analyst, id, seq, repeat());
      expect(await problemIn(flows.resolveComment(analyst, id, seq, repeat()))).toBe('not-found');
    }));

  it('returns with a reason and a letter; the next submission has the next number', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const { version } = await submitted(world, officer, id, authority);
      const giveBack = (reason: string, seen = version) =>
        flows.returnSubmission(analyst, id, seen, reason, repeat());
      expect(await problemIn(giveBack(' '))).toBe('invalid-body');
      expect(await problemIn(giveBack('why', version - 1))).toBe('precondition-failed');
      expect(await problemIn(flows.returnSubmission(officer, id, version, 'why', repeat()))).toBe(
        'forbidden',
      );
      const returned = await giveBack('Назовите полностью');
      expect(returned.state).toBe('returned');
      expect(await problemIn(giveBack('why', returned.version))).toBe('conflict');
      await submitted(world, officer, id, { 'contacts/-/authority/-': 'Министерство' });
      const { submissions } = await flows.recipient(auditor, id);
      expect(submissions.map((one) => [one.number, one.decision?.decision, one.decision?.reason])).toEqual([
        [1, 'returned', 'Назовите полностью'],
        [2, undefined, undefined],
      ]);
      expect(await letterKinds(world)).toContain('returned');
      expect(await world.store.waveFacts('wave-2018')).toEqual([]);
    }));

  it('a form that is returned after the wave has closed can be answered again, one returned before it cannot', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      const { id: wave } = await openWave(world, { years });
      const early = await recipientOf(world, 'federal-8');
      const first = await submitted(world, organisation, early.id, Object.fromEntries(soundAnswers()));
      await flows.returnSubmission(analyst, early.id, first.version, 'why', repeat());
      const late = await recipientOf(world);
      const { version } = await submitted(world, officer, late.id, authority);
      const { version: seen } = (await flows.wave(analyst, wave)).wave;
      await flows.closeWave(analyst, wave, seen, repeat());
      await flows.returnSubmission(analyst, late.id, version, 'why', repeat());
      const again = await submitted(world, officer, late.id, { 'contacts/-/authority/-': 'Министерство' });
      expect(again.state).toBe('submitted');
      const name = { [fieldPath('general', '-', 'name')]: 'Другое' };
      expect(await problemIn(answer(world, organisation, early.id, name))).toBe('conflict');
    }));

  it('accepts once; every answer is a fact with its whole way', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, store } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      await accepted(world, officer, id, { ...authority, ...benefit });
      const [submission] = await store.submissions(id);
      const facts = await store.waveFacts('wave-2018');
      expect(submission?.decision).toMatchObject({
        decision: 'accepted',
        facts: facts.length,
        by: analyst.id,
      });
      const frozen = Object.entries(submission?.answers ?? {}).filter(([field]) => !field.includes('/#/'));
      expect(facts.map((one) => one.provenance.answer?.field).toSorted()).toEqual(
        frozen.map(([field]) => field).toSorted(),
      );
      expect(new Set(facts.map((one) => one.provenance.answer?.submission))).toEqual(
        new Set([submission?.id]),
      );
      const size = facts.find((one) => one.measure === 'benefit-size' && one.period === '2016');
      expect(size).toMatchObject({
        edition: 'wave-2018',
        entity: 'benefit:RU-TA~b1',
        value: 1_500_250,
        unit: 'RUB',
        supersedes: null,
        provenance: {
          document: 'wave-2018',
          table: `submission/${submission?.id}`,
          row: 1,
          column: 'benefits/size',
          lines: [],
          printedUnit: 'тыс. руб.',
          answer: {
            recipient: id,
            submission: submission?.id,
            submissionNumber: 1,
            field: 'benefits/b1/size/2016',
            via: 'form',
            file: null,
            sheet: null,
            cell: null,
            letters: [],
          },
        },
      });
      expect(submission?.answersSha256).toBe(hashAnswers(submission?.answers ?? {}));
      const { version } = await recipientOf(world);
      expect(await problemIn(flows.acceptSubmission(analyst, id, version, null, repeat()))).toBe('conflict');
      expect(await letterKinds(world)).toContain('accepted');
    }));

  it('accepts what has errors only with a named exception', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, store } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      // The checks of today found nothing; those of the day of submission did.
      await answer(world, officer, id, authority);
      const present = await recipientOf(world);
      await flows.submit(officer, id, present.version, repeat());
      const [sound] = await store.submissions(id);
      if (!sound) throw new Error('nothing was submitted');
      await store.insertDecision(sound.id, 'withdrawn', 'test', 0, analyst);
      const finding = { ruled: 'sum', field: 'contacts/-/mailbox/-' };
      await store.insertSubmission({
        ...sound,
        id: 'f'.repeat(16),
        findings: [
          {
            check: finding.ruled,
            severity: 'error',
            field: finding.field,
            related: [],
            message: { ru: 'Не сходится', en: 'Does not add up' },
          },
        ],
      });
      const { version } = await recipientOf(world);
      const accept = (exception: string | null) =>
        flows.acceptSubmission(analyst, id, version, exception, repeat());
      expect(await problemIn(accept(null))).toBe('conflict');
      expect(await problemIn(accept('  '))).toBe('invalid-body');
      expect(await store.waveFacts('wave-2018')).toEqual([]);
      await accept('The body has no mailbox of its own');
      expect((await store.submission('f'.repeat(16)))?.decision).toMatchObject({
        decision: 'accepted-with-exception',
        reason: 'The body has no mailbox of its own',
        facts: 2,
      });
    }));
});
