/** Waves from draft to publication: every step there is, and every other one refused. */
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

describe.each(testEngines)('waves on %s', (engine) => {
  it('are refused where edition, years, day or name cannot be meant', () =>
    withSurveyWorld(engine, async ({ flows }) => {
      const good = { id: 'wave-2018', questionnaireEdition: '2018', years: [2017], deadlineOn: '2019-02-28' };
      const wrong = [
        { ...good, id: 'Wave 2018' },
        { ...good, questionnaireEdition: '2031' },
        { ...good, years: [] },
        { ...good, years: [2017.5] },
        { ...good, years: [2011, 2012, 2013, 2014, 2015, 2016, 2017] },
        { ...good, deadlineOn: '2019-02-29' },
        { ...good, deadlineOn: 'tomorrow' },
        // No calendar has these, and no wave means those.
        { ...good, deadlineOn: '2019-13-01' },
        { ...good, deadlineOn: '2019-02-32' },
        { ...good, deadlineOn: '0000-01-01' },
        { ...good, deadlineOn: '0218-03-31' },
        { ...good, deadlineOn: '9999-12-31' },
      ];
      for (const input of wrong)
        expect(await problemIn(flows.createWave(analyst, input, repeat())), JSON.stringify(input)).toBe(
          'invalid-body',
        );
      expect(await problemIn(flows.createWave(auditor, good, repeat()))).toBe('forbidden');
      const wave = await flows.createWave(analyst, { ...good, years: [2017, 2016, 2017] }, repeat());
      expect(wave).toMatchObject({ years: [2016, 2017], deadline: '2019-02-28T20:59:59.000Z' });
      expect(await problemIn(flows.createWave(analyst, good, repeat()))).toBe('conflict');
    }));

  it('open with a letter and a link for everybody who has a mailbox, and only with recipients', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database, nudges } = world;
      const { version } = await draftWave(world, { recipients: [] });
      expect(await problemIn(flows.openWave(analyst, 'wave-2018', version, repeat()))).toBe('conflict');
      await flows.addRecipients(analyst, 'wave-2018', [tatarstan, { ...cluster, mailbox: null }], repeat());
      const before = nudges();
      const open = await flows.openWave(analyst, 'wave-2018', version, repeat());
      expect(open).toMatchObject({ state: 'open', closedAt: null });
      expect(open.openedAt).not.toBeNull();
      const letters = await database.db
        .selectFrom('outbox')
        .select(['kind', 'address', 'recipient'])
        .execute();
      const { id } = await recipientOf(world);
      expect(letters).toEqual([{ kind: 'invitation', address: tatarstan.mailbox, recipient: id }]);
      expect(await database.db.selectFrom('access_link').select('recipient').execute()).toEqual([
        { recipient: id },
      ]);
      expect(nudges()).toBeGreaterThan(before);
    }));

  it('take no step the graph does not have, and none twice', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      const steps = { open: flows.openWave, close: flows.closeWave, publish: flows.publishWave };
      const refuse = async (names: readonly (keyof typeof steps)[]) => {
        const { wave } = await flows.wave(analyst, 'wave-2018');
        for (const name of names)
          expect(
            await problemIn(steps[name](analyst, wave.id, wave.version, repeat())),
            `${wave.state} ${name}`,
          ).toBe('conflict');
        return wave.version;
      };
      await draftWave(world);
      let version = await refuse(['close', 'publish']);
      await flows.openWave(analyst, 'wave-2018', version, repeat());
      expect(await problemIn(flows.closeWave(analyst, 'wave-2018', version, repeat()))).toBe(
        'precondition-failed',
      );
      version = await refuse(['open', 'publish']);
      await accepted(world, officer, (await recipientOf(world)).id, authority);
      await flows.closeWave(analyst, 'wave-2018', version, repeat());
      version = await refuse(['close']);
      await flows.publishWave(analyst, 'wave-2018', version, repeat());
      await refuse(['open', 'close', 'publish']);
    }));

  it('opened again write to nobody anew, and call nobody contacted', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows, database } = world;
      const { version } = await openWave(world);
      const contact = async () => (await recipientOf(world)).lastContactAt;
      const links = () => database.db.selectFrom('access_link').select('token_hash').execute();
      const before = [await contact(), await links()];
      const closed = await flows.closeWave(analyst, 'wave-2018', version, repeat());
      const again = await flows.openWave(analyst, 'wave-2018', closed.version, repeat());
      expect(again).toMatchObject({ state: 'open', closedAt: null });
      expect([await contact(), await links()]).toEqual(before);
    }));

  it('take no change without a key', () =>
    withSurveyWorld(engine, async ({ flows }) => {
      const input = {
        id: 'wave-2018',
        questionnaireEdition: '2018',
        years: [2017],
        deadlineOn: '2099-03-31',
      };
      expect(await problemIn(flows.createWave(analyst, input, { ...repeat(), key: '' }))).toBe(
        'key-required',
      );
    }));

  it('publish nothing where nothing was accepted', () =>
    withSurveyWorld(engine, async (world) => {
      const { version } = await openWave(world);
      const closed = await world.flows.closeWave(analyst, 'wave-2018', version, repeat());
      expect(await problemIn(world.flows.publishWave(analyst, 'wave-2018', closed.version, repeat()))).toBe(
        'conflict',
      );
    }));

  it('freeze every answer when they close', () =>
    withSurveyWorld(engine, async (world) => {
      const { version } = await openWave(world);
      const { id } = await recipientOf(world);
      await answer(world, officer, id, authority);
      await world.flows.closeWave(analyst, 'wave-2018', version, repeat());
      const present = await recipientOf(world);
      const change = answer(world, officer, id, { 'contacts/-/authority/-': 'Другое' });
      expect(await problemIn(change)).toBe('conflict');
      expect(await problemIn(world.flows.submit(officer, id, present.version, repeat()))).toBe('conflict');
      expect((await world.store.answers(id)).map((one) => one.value)).toEqual(Object.values(authority));
      expect((await world.flows.recipient(officer, id)).may).toMatchObject({ answer: false, submit: false });
    }));

  it('keep on the board whatever is due, in every state and after every step', () =>
    withSurveyWorld(engine, async (world) => {
      const { flows } = world;
      const { version } = await openWave(world, { deadlineOn: '2020-01-31' });
      const board = async () => {
        const { items, counts } = await flows.board(auditor, { wave: 'wave-2018', limit: 50, offset: 0 });
        expect(counts.reduce((sum, one) => sum + one.count, 0)).toBe(items.length);
        return items.map((one) => `${one.recipient.state} ${one.daysLeft === null ? '' : 'late'}`).toSorted();
      };
      expect(await board()).toEqual(['not-opened late', 'not-opened late']);
      await submitted(world, officer, (await recipientOf(world)).id, authority);
      expect(await board()).toEqual(['not-opened late', 'submitted late']);
      const closed = await flows.closeWave(analyst, 'wave-2018', version, repeat());
      const { id, version: seen } = await recipientOf(world);
      await flows.acceptSubmission(analyst, id, seen, null, repeat());
      expect(await board()).toEqual(['accepted ', 'not-opened late']);
      await flows.publishWave(analyst, 'wave-2018', closed.version, repeat());
      expect(await board()).toEqual(['accepted ', 'not-opened late']);
      expect((await flows.wave(auditor, 'wave-2018')).overdue).toBe(1);
    }));
});
