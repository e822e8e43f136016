/** Recipients: proposed, added, taken out with a reason, extended, assigned. Nobody disappears. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
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
  problemIn,
  recipientOf,
  repeat,
  submitted,
  tatarstan,
  withSurveyWorld,
} from './survey-world.ts';

describe.each(testEngines)('recipients on %s', (engine) => {
  it('are proposed from the reference, the published clusters and the wave before', () =>
    withSurveyWorld(engine, async (world) => {
      await draftWave(world, { id: 'wave-2017', edition: '2017', recipients: [tatarstan, cluster] });
      const gone = await recipientOf(world, 'federal-8', 'wave-2017');
      await draftWave(world, { id: 'wave-2018', recipients: [tatarstan] });
      const proposed = await world.flows.proposeRecipients(analyst, 'wave-2018');
      expect(proposed).toHaveLength(85 + 1 + 1);
      const of = (respondent: string) => proposed.find((one) => one.respondent === respondent);
      expect(of('RU-TA')).toMatchObject({ reason: 'asked in wave-2017', isAdded: true });
      expect(of('RU-MOW')).toMatchObject({ reason: 'reference: federal subject', isAdded: false });
      expect(of('federal-1')).toMatchObject({ reason: 'published: review 2017' });
      expect(of('federal-8')).toMatchObject({ reason: 'asked in wave-2017', mailbox: cluster.mailbox });
      await world.flows.removeRecipient(analyst, gone.id, gone.version, 'dissolved', repeat());
      const after = await world.flows.proposeRecipients(analyst, 'wave-2018');
      expect(after.some((one) => one.respondent === 'federal-8')).toBe(false);
      expect(await problemIn(world.flows.proposeRecipients(officer, 'wave-2018'))).toBe('forbidden');
    }));

  it('are proposed from the wave that was asked, not from a draft made since', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { id: 'wave-2016', edition: '2017' });
      await draftWave(world, { id: 'wave-2017', recipients: [{ ...cluster, respondent: 'federal-9' }] });
      await world.flows.createWave(
        analyst,
        { id: 'wave-2018', questionnaireEdition: '2018', years: [2018], deadlineOn: '2099-03-31' },
        repeat(),
      );
      const proposed = await world.flows.proposeRecipients(analyst, 'wave-2018');
      expect(proposed.find((one) => one.respondent === 'federal-8')).toMatchObject({
        reason: 'asked in wave-2016',
        mailbox: cluster.mailbox,
      });
    }));

  it('are added once, with a reason, and only for federal subjects there are', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await draftWave(world, { recipients: [tatarstan] });
      const add = (change: Partial<typeof cluster>) =>
        flows.addRecipients(analyst, 'wave-2018', [{ ...cluster, ...change }], repeat());
      for (const change of [
        { reason: ' ' },
        { name: '' },
        { name: 'а\0б' },
        { name: 'а\udead' },
        { reason: '\u001b[31m' },
        { federalSubjects: [] },
        { federalSubjects: ['RU-XX'] },
        { respondent: 'Кластер' },
        { mailbox: 'nobody' },
        { mailbox: 'a@example.org\r\nBcc: b@example.org' },
        // A federal subject answers under its own code and for itself alone.
        { form: 'federal-subject' as const, respondent: 'nowhere' },
        { form: 'federal-subject' as const, respondent: 'RU-BEL' },
      ])
        expect(await problemIn(add(change)), JSON.stringify(change)).toBe('invalid-body');
      expect(await add({})).toHaveLength(1);
      expect(await add({})).toHaveLength(0);
      expect(await flows.roll(auditor, 'wave-2018')).toHaveLength(2);
    }));

  it('are taken out with a reason, lose their links, stay on the roll and may come back', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database } = world;
      await openWave(world);
      const { id, version } = await recipientOf(world);
      await answer(world, officer, id, authority);
      const { version: seen } = await recipientOf(world);
      expect(seen).toBeGreaterThanOrEqual(version);
      expect(await problemIn(flows.removeRecipient(analyst, id, seen, ' ', repeat()))).toBe('invalid-body');
      expect(await problemIn(flows.removeRecipient(analyst, id, seen + 1, 'merged', repeat()))).toBe(
        'precondition-failed',
      );
      await flows.removeRecipient(analyst, id, seen, 'merged', repeat());
      const links = await database.db
        .selectFrom('access_link')
        .selectAll()
        .where('recipient', '=', id)
        .execute();
      expect(links.every((link) => link.revoked_at !== null)).toBe(true);
      const board = await flows.board(auditor, { wave: 'wave-2018', limit: 9, offset: 0 });
      expect(board.items.map((one) => one.recipient.id)).not.toContain(id);
      const roll = await flows.roll(auditor, 'wave-2018');
      expect(roll.find((one) => one.id === id)).toMatchObject({ removedReason: 'merged' });
      expect(await problemIn(answer(world, officer, id, { 'contacts/-/authority/-': 'x' }))).toBe('conflict');
      await flows.addRecipients(analyst, 'wave-2018', [tatarstan], repeat());
      await answer(world, officer, id, { 'contacts/-/authority/-': 'Министерство' });
      expect(await world.store.answers(id)).toHaveLength(2);
    }));

  it('that come back to an open wave are invited again, because their old links died', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database } = world;
      await openWave(world);
      const { id, version } = await recipientOf(world);
      const invitations = async () => {
        const letters = database.db.selectFrom('outbox').selectAll().where('recipient', '=', id);
        return (await letters.where('kind', '=', 'invitation').execute()).length;
      };
      const livingLinks = async () => {
        const links = database.db.selectFrom('access_link').selectAll().where('recipient', '=', id);
        return (await links.where('revoked_at', 'is', null).execute()).length;
      };
      await flows.removeRecipient(analyst, id, version, 'by mistake', repeat());
      expect([await invitations(), await livingLinks()]).toEqual([1, 0]);
      await flows.addRecipients(analyst, 'wave-2018', [tatarstan, cluster], repeat());
      expect([await invitations(), await livingLinks()]).toEqual([2, 1]);
      await flows.addRecipients(analyst, 'wave-2018', [tatarstan], repeat());
      expect([await invitations(), await livingLinks()]).toEqual([2, 1]);
    }));

  it('that were taken out keep their reason, and get no time, no link and no letter', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, store, database } = world;
      await openWave(world);
      const { id, version } = await recipientOf(world);
      const { version: gone } = await flows.removeRecipient(analyst, id, version, 'merged', repeat());
      const letters = () => database.db.selectFrom('outbox').select('id').execute();
      const before = await letters();
      for (const act of [
        () => flows.removeRecipient(analyst, id, gone, 'again', repeat()),
        () => flows.extendDeadline(analyst, id, gone, '2099-05-01', 'flood', repeat()),
        () => flows.assign(analyst, id, gone, { mailbox: 'new@example.org' }, repeat()),
        () => flows.makeLink(analyst, id, repeat()),
      ])
        expect(await problemIn(act())).toBe('conflict');
      expect(await store.recipient(id)).toMatchObject({ removedReason: 'merged', extendedTo: null });
      expect(await letters()).toEqual(before);
    }));

  it('stay in a published wave: who was asked stands in its edition', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      const { version } = await openWave(world);
      await accepted(world, officer, (await recipientOf(world)).id, authority);
      const closed = await flows.closeWave(analyst, 'wave-2018', version, repeat());
      await flows.publishWave(analyst, 'wave-2018', closed.version, repeat());
      const { id, version: seen } = await recipientOf(world, 'federal-8');
      expect(await problemIn(flows.removeRecipient(analyst, id, seen, 'dissolved', repeat()))).toBe(
        'conflict',
      );
      expect((await world.figures.published('wave-2018')).asked).toBe(1);
    }));

  it('cannot be taken out once something was accepted of them, not even while it is being corrected', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const { version } = await accepted(world, officer, id, authority);
      expect(await problemIn(flows.removeRecipient(analyst, id, version, 'merged', repeat()))).toBe(
        'conflict',
      );
      const open = await flows.correct(analyst, id, version, 'a wrong name', repeat());
      expect(await problemIn(flows.removeRecipient(analyst, id, open.version, 'merged', repeat()))).toBe(
        'conflict',
      );
    }));

  it('that were taken out after submitting cannot be accepted or returned', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      await openWave(world);
      const { id } = await recipientOf(world);
      const { version } = await submitted(world, officer, id, authority);
      const gone = await flows.removeRecipient(analyst, id, version, 'merged', repeat());
      expect(await problemIn(flows.acceptSubmission(analyst, id, gone.version, null, repeat()))).toBe(
        'conflict',
      );
      expect(await problemIn(flows.returnSubmission(analyst, id, gone.version, 'no', repeat()))).toBe(
        'conflict',
      );
      expect(await world.store.waveFacts('wave-2018')).toEqual([]);
    }));

  it('get more time with a reason and a letter, never less', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database } = world;
      await openWave(world, { deadlineOn: '2030-03-31' });
      const { id, version } = await recipientOf(world);
      const extend = (day: string, reason: string, seen = version) =>
        problemIn(flows.extendDeadline(analyst, id, seen, day, reason, repeat()));
      expect(await extend('2030-03-31', 'flood')).toBe('invalid-body');
      expect(await extend('2030-04-05', ' ')).toBe('invalid-body');
      expect(await extend('2030-04-05', 'flood')).toBe('done');
      expect(await extend('2030-04-04', 'flood', version + 1)).toBe('invalid-body');
      const { items } = await flows.board(auditor, { wave: 'wave-2018', limit: 9, offset: 0 });
      expect(items.find((one) => one.recipient.id === id)?.deadline).toBe('2030-04-05T20:59:59.000Z');
      const letters = await database.db
        .selectFrom('outbox')
        .select('kind')
        .where('recipient', '=', id)
        .execute();
      expect(letters.map((one) => one.kind)).toContain('extended');
    }));

  it('get no time that opens nothing: not once accepted, not when the wave froze them; a draft sends no letter', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database } = world;
      const { version } = await draftWave(world);
      const extend = async (respondent: string, day: string) => {
        const { id, version: seen } = await recipientOf(world, respondent);
        return problemIn(flows.extendDeadline(analyst, id, seen, day, 'flood', repeat()));
      };
      expect(await extend('federal-8', '2099-04-30')).toBe('done');
      expect(await database.db.selectFrom('outbox').select('id').execute()).toEqual([]);
      const open = await flows.openWave(analyst, 'wave-2018', version, repeat());
      const { id } = await recipientOf(world);
      await accepted(world, officer, id, authority);
      expect(await extend('RU-TA', '2099-05-01')).toBe('conflict');
      await flows.closeWave(analyst, 'wave-2018', open.version, repeat());
      expect(await extend('federal-8', '2099-05-01')).toBe('conflict');
      // A correction of what was accepted is answered also after the end.
      const { version: seen } = await recipientOf(world);
      await flows.correct(analyst, id, seen, 'a wrong name', repeat());
      expect(await extend('RU-TA', '2099-05-01')).toBe('done');
    }));

  it('are assigned to an analyst and a mailbox of an organisation', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world);
      const { id, version } = await recipientOf(world);
      const account = async (own: string, role: string) => {
        await sql`insert into account (id, email, purpose, keep_until, joined_at)
          values (${own}, ${`${role}@example.org`}, 'test', '2099-01-01', now())`.execute(world.database.db);
        await sql`insert into account_role (account, role, changed_by) values (${own}, ${role}, 'test')`.execute(
          world.database.db,
        );
      };
      const [colleague, stranger] = ['a'.repeat(16), 'b'.repeat(16)];
      await account(colleague, 'analyst');
      await account(stranger, 'administrator');
      const assign = (change: { responsible?: string; mailbox?: string }) =>
        world.flows.assign(analyst, id, version, change, repeat());
      expect(await problemIn(assign({ mailbox: 'nobody' }))).toBe('invalid-body');
      for (const responsible of ['anybody', stranger, '0'.repeat(16)])
        expect(await problemIn(assign({ responsible })), responsible).toBe('invalid-body');
      expect(await assign({ responsible: colleague, mailbox: 'new@example.org' })).toMatchObject({
        responsible: colleague,
        mailbox: 'new@example.org',
      });
      const query = { wave: 'wave-2018', responsible: colleague, limit: 9, offset: 0 };
      expect((await world.flows.board(auditor, query)).total).toBe(1);
    }));
});
