/** Submission: what stands against it, explanations, the frozen copy and its number, late or in time. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import { fieldPath } from '../../../src/domain/survey/answers.ts';
import { hashAnswers } from '../../../src/flows/survey/hash-answers.ts';
import { changed, soundAnswers, years } from '../sound-answers.ts';
import {
  analyst,
  answer,
  auditor,
  authority,
  benefit,
  byForm,
  officer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  submitted,
  tatarstan,
  withSurveyWorld,
} from './survey-world.ts';

/** A jump of one year that asks for an explanation. */
const jump = changed(soundAnswers(), { [fieldPath('participants', 'p4', 'exports', '2017')]: 90_000 });

describe.each(testEngines)('submission on %s', (engine) => {
  it('compares with the other clusters inside its own transaction, also as the first work of a process', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, store } = world;
      await openWave(world, { years });
      const { id } = await recipientOf(world, 'federal-8');
      const edits = byForm(Object.fromEntries(soundAnswers()));
      await store.editAnswers(
        id,
        edits.map((one) => ({ ...one, origin: { via: 'form' } })),
        organisation.id,
      );
      await store.updateRecipient(id, null, { state: 'in-progress' });
      const { version } = await recipientOf(world, 'federal-8');
      expect(await flows.submit(organisation, id, version, repeat())).toMatchObject({ state: 'submitted' });
    }));

  it('is acknowledged by one letter in the same transaction, without names and figures', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, store, database, nudges } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const receipts = () =>
        database.db
          .selectFrom('outbox')
          .select(['address', 'recipient', 'body'])
          .where('kind', '=', 'submitted')
          .execute();
      await answer(world, officer, id, { ...authority, ...benefit });
      const { version } = await recipientOf(world);
      expect(await problemIn(flows.submit(officer, id, version - 1, repeat()))).toBe('precondition-failed');
      expect(await receipts()).toEqual([]);
      const before = nudges();
      const request = repeat();
      await flows.submit(officer, id, version, request);
      await flows.submit(officer, id, version, request);
      const [letter, ...more] = await receipts();
      expect(more).toEqual([]);
      expect(letter).toMatchObject({ address: 'office@example.org', recipient: id });
      const [submission] = await store.submissions(id);
      expect(letter?.body).toContain(submission?.answersSha256);
      expect(letter?.body).toContain('отправка № 1');
      for (const secret of [officer.name, '1 500', '1500', '2 000', 'Закон', 'промышленности'])
        expect(letter?.body).not.toContain(secret);
      expect(nudges()).toBeGreaterThan(before);
    }));

  it('goes without a letter where there is no mailbox', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { recipients: [{ ...tatarstan, mailbox: null }] });
      const { id } = await recipientOf(world);
      expect(await submitted(world, officer, id, authority)).toMatchObject({ state: 'submitted' });
      expect(await world.database.db.selectFrom('outbox').select('kind').execute()).toEqual([]);
    }));

  it('is blocked by errors, whatever is explained', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      await answer(world, officer, id, { 'contacts/-/authority/-': 'Министерство' });
      const { version } = await recipientOf(world);
      const missing = { check: 'required', field: 'contacts/-/mailbox/-', text: 'we have none' };
      await flows.explain(officer, id, missing, repeat());
      const refused = await flows.submit(officer, id, version, repeat()).catch((error) => error);
      expect(refused).toMatchObject({ kind: 'conflict', extras: { allowed: ['contacts/-/mailbox/-'] } });
      expect(await world.store.submissions(id)).toEqual([]);
      expect(await recipientOf(world)).toMatchObject({ state: 'in-progress' });
    }));

  it('asks for words on a warning, and the words stay with the value', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world, { years });
      const { id } = await recipientOf(world, 'federal-8');
      const outcome = await flows.editAnswers(organisation, id, byForm(Object.fromEntries(jump)), repeat());
      const warnings = outcome.findings.filter((one) => one.severity === 'warning');
      expect(warnings.map((one) => one.check)).toContain('year-on-year');
      expect(outcome.findings.filter((one) => one.severity === 'error')).toEqual([]);
      const { version } = await recipientOf(world, 'federal-8');
      expect(await problemIn(flows.submit(organisation, id, version, repeat()))).toBe('conflict');
      for (const { check, field } of warnings) {
        const explain = (text: string) => flows.explain(organisation, id, { check, field, text }, repeat());
        expect(await problemIn(explain('  '))).toBe('invalid-body');
        await explain('a large order');
      }
      await flows.submit(organisation, id, version, repeat());
      const view = await flows.recipient(analyst, id);
      expect(view.submissions[0]?.findings.map((one) => one.check)).toContain('year-on-year');
      expect(view.explanations.map((one) => one.text)).toContain('a large order');
    }));

  it('freezes the answers with number, hash, name and time; a later edit is refused', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const once = repeat();
      await answer(world, officer, id, authority);
      const { version } = await recipientOf(world);
      const done = await flows.submit(officer, id, version, once);
      expect(await flows.submit(officer, id, version, once)).toEqual(done);
      expect(await problemIn(flows.submit(officer, id, done.version, repeat()))).toBe('conflict');
      expect(await problemIn(answer(world, officer, id, { 'contacts/-/authority/-': 'x' }))).toBe('conflict');
      const [only, ...others] = await world.store.submissions(id);
      expect(others).toEqual([]);
      expect(only).toMatchObject({
        number: 1,
        submittedBy: officer.id,
        submittedName: officer.name,
        isLate: false,
      });
      expect(hashAnswers(only?.answers ?? {})).toBe(only?.answersSha256);
      expect(only?.answers).toMatchObject({
        'contacts/-/authority/-': { value: authority['contacts/-/authority/-'] },
      });
      expect(Object.keys(only?.answers ?? {})).toHaveLength(2);
    }));

  it('is refused to one who saw an older version, and to one who may only read', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id } = await recipientOf(world);
      await answer(world, officer, id, authority);
      const { version } = await recipientOf(world);
      const submit = (actor: typeof officer, seen: number) =>
        problemIn(world.flows.submit(actor, id, seen, repeat()));
      expect(await submit(officer, version - 1)).toBe('precondition-failed');
      expect(await submit(auditor, version)).toBe('forbidden');
      expect(await submit(organisation, version)).toBe('not-found');
    }));

  it('after the deadline is taken and marked as late; an extension makes it in time', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world, { deadlineOn: '2020-01-31' });
      const { id } = await recipientOf(world);
      const late = await submitted(world, officer, id, authority);
      const open = await flows.correct(officer, id, late.version, 'something is missing', repeat());
      const longer = await flows.extendDeadline(analyst, id, open.version, '2099-01-31', 'flood', repeat());
      await flows.submit(officer, id, longer.version, repeat());
      const all = await world.store.submissions(id);
      expect(all.map((one) => [one.number, one.isLate, one.decision?.decision ?? null])).toEqual([
        [1, true, 'withdrawn'],
        [2, false, null],
      ]);
    }));
});
