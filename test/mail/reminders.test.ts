/** Reminders over a real store: who gets which letter, once, with a link that opens the questionnaire. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { openSampleWave, sampleRecipient, wave } from '../../src/adapters/store/survey-sample.ts';
import { queueReminders } from '../../src/flows/mail/queue-reminders.ts';
import { hashToken } from '../../src/flows/survey/make-link.ts';
import { type MailBench, withOutbox } from './queued-letters.ts';

const publicAddress = 'https://atlas.example';
// The sample's deadline is 31 January 2026 in Moscow.
const day = (text: string) => `${text}T06:00:00.000Z`;
const run = (bench: MailBench, now: string) => queueReminders({ ...bench, publicAddress }, now);

const letters = async ({ outbox }: MailBench) => (await outbox.list({ limit: 1000, offset: 0 })).items;

describe.each(testEngines)('reminders on %s', (engine) => {
  it('invites once, reminds on its days, and leaves those alone who answered', () =>
    withOutbox(engine, async (bench) => {
      const [first = '', second = '', third = ''] = await openSampleWave(bench.survey, 3);
      expect(await run(bench, day('2026-01-10'))).toEqual({ invitation: 3, reminder: 0, overdue: 0 });
      expect(await run(bench, day('2026-01-10'))).toEqual({ invitation: 0, reminder: 0, overdue: 0 });
      await bench.survey.updateRecipient(first, null, { state: 'in-progress' });
      await bench.survey.updateRecipient(second, null, { state: 'in-progress' });
      await bench.survey.updateRecipient(second, null, { state: 'submitted' });
      await bench.survey.updateRecipient(third, null, {
        removedAt: day('2026-01-11'),
        removedReason: 'merged',
      });
      expect(await run(bench, day('2026-01-23'))).toEqual({ invitation: 0, reminder: 0, overdue: 0 });
      expect(await run(bench, day('2026-01-24'))).toEqual({ invitation: 0, reminder: 1, overdue: 0 });
      expect(await run(bench, day('2026-01-25'))).toEqual({ invitation: 0, reminder: 0, overdue: 0 });
      // The program was down from the 26th to the 29th: one letter, not two.
      expect(await run(bench, day('2026-01-30'))).toEqual({ invitation: 0, reminder: 1, overdue: 0 });
      expect(await run(bench, day('2026-02-02'))).toEqual({ invitation: 0, reminder: 0, overdue: 1 });
      expect(await run(bench, day('2026-02-08'))).toEqual({ invitation: 0, reminder: 0, overdue: 1 });
      expect(await run(bench, day('2026-03-08'))).toEqual({ invitation: 0, reminder: 0, overdue: 0 });
      const sent = await letters(bench);
      expect(sent.filter(({ recipient }) => recipient === first).map(({ kind }) => kind)).toEqual([
        'overdue',
        'overdue',
        'reminder',
        'reminder',
        'invitation',
      ]);
      expect((await bench.survey.recipient(first))?.lastContactAt).toBe(day('2026-02-08'));
    }));

  it('puts a living personal link into the letter and keeps only its hash', () =>
    withOutbox(engine, async (bench) => {
      const ids = await openSampleWave(bench.survey, 2);
      await run(bench, await bench.survey.now());
      for (const { body, recipient, address } of await letters(bench)) {
        const tokens = [...body.matchAll(/https:\/\/atlas\.example\/answer\/(\S+)/g)].map(
          ([, token = '']) => token,
        );
        expect(new Set(tokens).size).toBe(1);
        const rows = await bench.database.db.selectFrom('access_link').select('token_hash').execute();
        expect(rows.map((row) => row.token_hash)).toContain(hashToken(tokens[0] ?? ''));
        expect(JSON.stringify(rows)).not.toContain(tokens[0]);
        expect(ids).toContain(recipient);
        expect(address).toMatch(/^cluster-\d@example\.org$/);
      }
    }));

  it('keeps to open waves and to recipients with a mailbox, and writes who did it into the audit log', () =>
    withOutbox(engine, async (bench) => {
      const deadline = '2026-01-31T20:59:59.999Z';
      await bench.survey.insertWave({
        id: 'wave-2017',
        questionnaireEdition: '2017',
        years: [2017],
        deadline,
      });
      await bench.survey.insertRecipients('wave-2017', [sampleRecipient(7)]);
      await openSampleWave(bench.survey, 1);
      const [silent = ''] = await bench.survey.insertRecipients(wave, [
        sampleRecipient(9, { mailbox: null }),
      ]);
      expect(await run(bench, day('2026-01-30'))).toEqual({ invitation: 1, reminder: 0, overdue: 0 });
      await bench.survey.updateRecipient(silent, null, {
        mailbox: 'late@example.org',
        mailboxPurpose: 'survey',
        mailboxKeepUntil: '2099-12-31',
      });
      expect(await run(bench, day('2026-01-30'))).toEqual({ invitation: 1, reminder: 0, overdue: 0 });
      const entries = await bench.database.db
        .selectFrom('audit_entry')
        .select(['actor', 'object', 'detail'])
        .where('action', '=', 'wave.queue-letters')
        .execute();
      expect(entries).toEqual([
        { actor: 'system', object: wave, detail: { letters: 1 } },
        { actor: 'system', object: wave, detail: { letters: 1 } },
      ]);
    }));

  it('is safe to run twice at once', () =>
    withOutbox(engine, async (bench) => {
      await openSampleWave(bench.survey, 130);
      const now = day('2026-01-12');
      await Promise.all([run(bench, now), run(bench, now)]);
      expect(await letters(bench)).toHaveLength(130);
    }));
});
