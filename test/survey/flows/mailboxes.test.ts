/** Mailboxes: entered before opening or later, kept for a purpose until a day, forgotten after it; who comes late is invited at once. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../../src/adapters/store/engine/test-engines.ts';
import {
  analyst,
  auditor,
  cluster,
  draftWave,
  openWave,
  problemIn,
  recipientOf,
  repeat,
  tatarstan,
  withSurveyWorld,
} from './survey-world.ts';

const words = { purpose: 'letters', keepUntilOn: '' };
const mute = { ...cluster, mailbox: null };

describe.each(testEngines)('mailboxes on %s', (engine) => {
  const letters = async ({
    database,
  }: {
    database: Parameters<Parameters<typeof withSurveyWorld>[1]>[0]['database'];
  }) =>
    (
      await sql<{
        address: string;
      }>`select address from outbox where kind = 'invitation' order by seq`.execute(database.db)
    ).rows.map(({ address }) => address);

  it('are set for many at once, with purpose and last day', () =>
    withSurveyWorld(engine, async (world) => {
      await draftWave(world, { recipients: [{ ...tatarstan, mailbox: null }, mute] });
      const both = await Promise.all(['RU-TA', 'federal-8'].map((one) => recipientOf(world, one)));
      const mailboxes = both.map(({ id, respondent }) => ({
        recipient: id,
        mailbox: `${respondent.toLowerCase()}@example.org`,
      }));
      expect(await world.flows.setMailboxes(analyst, 'wave-2018', mailboxes, words, repeat())).toBe(2);
      const kept = await recipientOf(world, 'RU-TA');
      expect(kept).toMatchObject({ mailbox: 'ru-ta@example.org', mailboxPurpose: 'letters' });
      const years = Number(kept.mailboxKeepUntil?.slice(0, 4)) - new Date().getUTCFullYear();
      expect(years).toBe(3);
      expect(await letters(world)).toEqual([]);
    }));

  it('are refused without an address, beyond five years, in the past, and to those who may not', () =>
    withSurveyWorld(engine, async (world) => {
      await draftWave(world, { recipients: [mute] });
      const { id } = await recipientOf(world, 'federal-8');
      const set = (mailbox: string, keepUntilOn: string, actor = analyst, recipient = id) =>
        problemIn(
          world.flows.setMailboxes(actor, 'wave-2018', [{ recipient, mailbox }], { keepUntilOn }, repeat()),
        );
      expect(await set('nobody', '')).toBe('invalid-body');
      expect(await set('a@example.org', '2001-01-01')).toBe('invalid-body');
      expect(await set('a@example.org', '2999-01-01')).toBe('invalid-body');
      expect(await set('a@example.org', '', analyst, '0000000000000000')).toBe('invalid-body');
      expect(await set('a@example.org', '', auditor)).toBe('forbidden');
      expect((await recipientOf(world, 'federal-8')).mailbox).toBeNull();
    }));

  it('bring the invitation at once where the wave is open, and once only', () =>
    withSurveyWorld(engine, async (world) => {
      await openWave(world, { recipients: [tatarstan, mute] });
      expect(await letters(world)).toEqual([tatarstan.mailbox]);
      const { id } = await recipientOf(world, 'federal-8');
      for (const mailbox of ['first@example.org', 'second@example.org'])
        await world.flows.setMailboxes(analyst, 'wave-2018', [{ recipient: id, mailbox }], words, repeat());
      expect(await letters(world)).toEqual([tatarstan.mailbox, 'first@example.org']);
    }));

  it('are forgotten after their last day, and only then', () =>
    withSurveyWorld(engine, async (world) => {
      await draftWave(world, { recipients: [tatarstan, cluster] });
      expect(await world.store.forgetMailboxes()).toBe(0);
      const { id } = await recipientOf(world, 'federal-8');
      await sql`update recipient set mailbox_keep_until = current_date - 1 where id = ${id}`.execute(
        world.database.db,
      );
      expect(await world.store.forgetMailboxes()).toBe(1);
      expect(await recipientOf(world, 'federal-8')).toMatchObject({
        mailbox: null,
        mailboxPurpose: null,
        mailboxKeepUntil: null,
      });
      expect((await recipientOf(world, 'RU-TA')).mailbox).toBe(tatarstan.mailbox);
    }));
});
