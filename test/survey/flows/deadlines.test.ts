/** The deadline of a wave, drafts that are given up, and the history of who was asked. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { anonymous } from '../../../src/domain/access/actor.ts';
import {
  accepted,
  analyst,
  answer,
  auditor,
  authority,
  cluster,
  draftWave,
  officer,
  openWave,
  organisation,
  problemIn,
  recipientOf,
  repeat,
  type SurveyWorld,
  submitted,
  tatarstan,
  withSurveyWorld,
} from './survey-world.ts';

const id = 'wave-2018';
const versionOf = async ({ flows }: SurveyWorld, wave = id) => (await flows.wave(analyst, wave)).wave.version;
const letters = ({ database }: SurveyWorld) =>
  database.db.selectFrom('outbox').select(['kind', 'recipient', 'body']).orderBy('seq').execute();
const change = async (world: SurveyWorld, deadlineOn: string, reason = 'holidays', actor: Actor = analyst) =>
  world.flows.changeDeadline(actor, id, await versionOf(world), { deadlineOn, reason }, repeat());

describe.each(testEngines)('the deadline of a wave on %s', (engine) => {
  it('of a draft changes freely, into the past too, and tells nobody', () =>
    withSurveyWorld(engine, async (world) => {
      await draftWave(world);
      expect((await change(world, '2019-03-31', '')).deadline).toBe('2019-03-31T20:59:59.000Z');
      expect(await letters(world)).toEqual([]);
      expect(await world.flows.deadlineChanges(auditor, id)).toMatchObject([
        {
          before: '2099-03-31T20:59:59.000Z',
          after: '2019-03-31T20:59:59.000Z',
          reason: null,
          by: analyst.id,
        },
      ]);
    }));

  it('of an open wave needs a reason and a day to come, and moves for everybody who is waited for', () =>
    withSurveyWorld(engine, async (world) => {
      const third = { ...cluster, respondent: 'federal-1', mailbox: 'third@example.org' };
      await openWave(world, { recipients: [tatarstan, cluster, third] });
      const [subject, asked] = [await recipientOf(world), await recipientOf(world, 'federal-8')];
      await submitted(world, officer, subject.id, authority);
      expect(await problemIn(change(world, '2099-04-30', ' '))).toBe('invalid-body');
      expect(await problemIn(change(world, '2019-04-30'))).toBe('invalid-body');
      expect(await problemIn(change(world, '2099-03-31'))).toBe('invalid-body');
      expect(await problemIn(change(world, '2099-02-30'))).toBe('invalid-body');
      expect(await problemIn(change(world, '2099-04-30', 'x', auditor))).toBe('forbidden');
      const own = await world.flows.extendDeadline(
        analyst,
        asked.id,
        asked.version,
        '2099-06-30',
        'flood',
        repeat(),
      );
      const before = (await letters(world)).length;
      await change(world, '2099-04-30');
      const told = (await letters(world)).slice(before);
      // Who has more time of its own keeps it and is not told; what was submitted waits for the analyst.
      expect(told.map(({ kind, recipient }) => [kind, recipient])).toEqual([
        ['deadline-changed', (await recipientOf(world, 'federal-1')).id],
      ]);
      expect(told[0]?.body).toContain('30 апреля 2099');
      const view = await world.flows.recipient(organisation, own.id);
      expect(view.deadline).toBe('2099-06-30T20:59:59.000Z');
      // Later than its own: the wave's holds.
      await change(world, '2099-12-31', 'more');
      expect((await world.flows.recipient(organisation, own.id)).deadline).toBe('2099-12-31T20:59:59.000Z');
      const { items } = await world.flows.board(analyst, { wave: id, limit: 9, offset: 0 });
      expect(new Set(items.map(({ deadline }) => deadline))).toEqual(new Set(['2099-12-31T20:59:59.000Z']));
      expect((await world.flows.deadlineChanges(auditor, id)).map(({ reason }) => reason)).toEqual([
        'more',
        'holidays',
      ]);
      // Back again: its own time was never taken away, and letters go once more.
      await change(world, '2099-04-30', 'mistake');
      expect((await world.flows.recipient(organisation, own.id)).deadline).toBe('2099-06-30T20:59:59.000Z');
      expect((await letters(world)).filter(({ kind }) => kind === 'deadline-changed')).toHaveLength(5);
    }));

  it('keeps personal links alive as long as the new day needs, and no dead ones', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id: first } = await recipientOf(world);
      await world.flows.revokeLinks(analyst, first, repeat());
      await change(world, '2099-12-31');
      const links = await world.database.db
        .selectFrom('access_link')
        .select(['recipient', 'expires_at'])
        .execute();
      const day = (recipient: string) =>
        new Date(links.find((one) => one.recipient === recipient)?.expires_at ?? 0)
          .toISOString()
          .slice(0, 10);
      expect([day(first), day((await recipientOf(world, 'federal-8')).id)]).toEqual([
        '2099-04-30',
        '2100-01-30',
      ]);
      const asked = await recipientOf(world, 'federal-8');
      await world.flows.extendDeadline(analyst, asked.id, asked.version, '2100-06-30', 'flood', repeat());
      const prolonged = await world.database.db
        .selectFrom('access_link')
        .select('expires_at')
        .where('recipient', '=', asked.id)
        .executeTakeFirstOrThrow();
      expect(new Date(prolonged.expires_at).toISOString().slice(0, 10)).toBe('2100-07-30');
    }));

  it('does not change once the wave is closed, nor by two at once, nor twice by one request', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const version = await versionOf(world);
      const input = { deadlineOn: '2099-05-31', reason: 'holidays' };
      const request = repeat();
      const [one, two] = await Promise.allSettled([
        world.flows.changeDeadline(analyst, id, version, input, request),
        world.flows.changeDeadline(analyst, id, version, { ...input, deadlineOn: '2099-06-30' }, repeat()),
      ]);
      expect([one, two].filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const done = await versionOf(world);
      await Promise.allSettled([world.flows.changeDeadline(analyst, id, version, input, request)]);
      expect(await versionOf(world)).toBe(done);
      await accepted(world, officer, (await recipientOf(world)).id, authority);
      await world.flows.closeWave(analyst, id, done, repeat());
      expect(await problemIn(change(world, '2099-07-31'))).toBe('conflict');
      await world.flows.publishWave(analyst, id, done + 1, repeat());
      expect(await problemIn(change(world, '2099-07-31'))).toBe('conflict');
    }));
});

describe.each(testEngines)('a draft on %s', (engine) => {
  const link: Actor = { ...anonymous, id: 'link:x', kind: 'link' };

  it('goes with everything that stands about it, and its name is free again', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database } = world;
      await draftWave(world);
      const { id: asked, version } = await recipientOf(world);
      await flows.makeLink(analyst, asked, repeat());
      await flows.comment(analyst, asked, { field: null, text: 'Уточните' }, repeat());
      await flows.extendDeadline(analyst, asked, version, '2099-05-31', 'asked', repeat());
      await change(world, '2099-04-30', '');
      const other = await recipientOf(world, 'federal-8');
      await flows.removeRecipient(analyst, other.id, other.version, 'merged', repeat());
      const seen = await versionOf(world);
      expect(await problemIn(flows.deleteWave(auditor, id, seen, repeat()))).toBe('forbidden');
      expect(await problemIn(flows.deleteWave(analyst, id, seen + 1, repeat()))).toBe('precondition-failed');
      const request = repeat();
      await flows.deleteWave(analyst, id, seen, request);
      await flows.deleteWave(analyst, id, seen, request);
      expect(await problemIn(flows.deleteWave(analyst, id, seen, repeat()))).toBe('not-found');
      expect(await flows.waves(analyst)).toEqual([]);
      const done = await database.db
        .selectFrom('audit_entry')
        .select(['actor', 'object'])
        .where('action', '=', 'wave.delete')
        .where('outcome', '=', 'done')
        .execute();
      expect(done).toEqual([{ actor: analyst.id, object: id }]);
      await draftWave(world);
      const view = await flows.recipient(analyst, asked);
      expect([view.extensions, view.comments, (await flows.memberships(auditor, id)).length]).toEqual([
        [],
        [],
        2,
      ]);
      expect(await flows.deadlineChanges(auditor, id)).toEqual([]);
    }));

  it('is the only thing that can be deleted, and what was decided once it was open cannot', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id: asked, version } = await recipientOf(world);
      await world.flows.extendDeadline(analyst, asked, version, '2099-05-31', 'asked', repeat());
      await change(world, '2099-04-30');
      const refused = world.flows.deleteWave(analyst, id, await versionOf(world), repeat());
      expect(await problemIn(refused)).toBe('conflict');
      for (const table of ['deadline_extension', 'wave_deadline_change', 'recipient_membership'] as const)
        await expect(world.database.db.deleteFrom(table).execute(), table).rejects.toThrow(/append-only/);
    }));

  it('is read by nobody who will be asked in it', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await draftWave(world);
      const [subject, asked] = [await recipientOf(world), await recipientOf(world, 'federal-8')];
      const holder = { ...link, recipient: asked.id };
      for (const [who, which] of [
        [organisation, asked.id],
        [officer, subject.id],
        [officer, asked.id],
        [holder, asked.id],
      ] as const) {
        expect(await problemIn(flows.recipient(who, which)), who.kind).toBe('not-found');
        expect(await problemIn(flows.history(who, which)), who.kind).toBe('not-found');
        expect(await problemIn(flows.downloadWorkbook(who, which)), who.kind).toBe('not-found');
        expect(await flows.desk(who), who.kind).toEqual([]);
      }
      for (const who of [organisation, officer])
        expect(await problemIn(flows.board(who, { wave: id, limit: 9, offset: 0 }))).toBe('not-found');
      expect((await flows.recipient(auditor, asked.id)).recipient.id).toBe(asked.id);
      await flows.openWave(analyst, id, await versionOf(world), repeat());
      expect((await flows.recipient(organisation, asked.id)).recipient.id).toBe(asked.id);
    }));
});

describe.each(testEngines)('the history of who is asked on %s', (engine) => {
  it('keeps every coming and going with who and why', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world, { recipients: [tatarstan] });
      for (const reason of ['merged', 'merged again']) {
        const { id: asked, version } = await recipientOf(world);
        await flows.removeRecipient(analyst, asked, version, reason, repeat());
        await flows.addRecipients(analyst, id, [{ ...tatarstan, reason: `back: ${reason}` }], repeat());
      }
      const moves = await flows.memberships(auditor, id);
      expect(moves.map(({ step, reason, by }) => [step, reason, by])).toEqual([
        ['added', 'back: merged again', analyst.id],
        ['removed', 'merged again', analyst.id],
        ['added', 'back: merged', analyst.id],
        ['removed', 'merged', analyst.id],
        ['added', 'sample', analyst.id],
      ]);
      expect(await problemIn(flows.memberships(organisation, id))).toBe('forbidden');
      // Who is in already came once: nothing is written twice.
      await flows.addRecipients(analyst, id, [tatarstan], repeat());
      expect(await flows.memberships(auditor, id)).toHaveLength(5);
    }));

  it('proposes and prefills from the wave before by years, whatever the names are', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world, { id: 'wave-9', years: [2015, 2016], recipients: [tatarstan] });
      const old = await recipientOf(world, 'RU-TA', 'wave-9');
      const text = (name: string) => ({ ...authority, 'contacts/-/authority/-': name });
      await accepted(world, officer, old.id, text('Старое'));
      await openWave(world, { id: 'wave-10', years: [2016, 2017], recipients: [tatarstan, cluster] });
      await accepted(world, officer, (await recipientOf(world, 'RU-TA', 'wave-10')).id, text('Новое'));
      await flows.createWave(
        analyst,
        { id: 'wave-1', questionnaireEdition: '2018', years: [2017, 2018], deadlineOn: '2099-03-31' },
        repeat(),
      );
      const proposed = await flows.proposeRecipients(analyst, 'wave-1');
      expect(proposed.find(({ respondent }) => respondent === 'federal-8')?.reason).toBe('asked in wave-10');
      await flows.addRecipients(analyst, 'wave-1', [tatarstan], repeat());
      await flows.openWave(analyst, 'wave-1', 1, repeat());
      const { id: asked } = await recipientOf(world, 'RU-TA', 'wave-1');
      const view = await flows.recipient(officer, asked);
      const name = view.answers.find(({ field }) => field === 'contacts/-/authority/-');
      expect(name?.value).toBe('Новое');
      expect(view.lastValues.find(({ field }) => field === name?.field)?.wave).toBe('wave-10');
      expect((await flows.waves(analyst)).map(({ wave }) => wave.id)).toEqual([
        'wave-9',
        'wave-10',
        'wave-1',
      ]);
      await answer(world, officer, asked, {});
    }));
});
