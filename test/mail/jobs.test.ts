/** Jobs over both engines: the schedule stands in the database, a nudge acts at once, and a restart begins where it stood. */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { createRepeatedRequests } from '../../src/adapters/store/repeated-request.queries.ts';
import { forgetOldRequests } from '../../src/flows/forget-old-requests.ts';
import { createMail } from '../../src/flows/mail/create-mail.ts';
import { type JobFlows, schedules, startJobs } from '../../src/jobs/start-jobs.ts';
import { createOfflineMailer } from './offline-mailer.ts';
import { becomes, type MailBench, withOutbox } from './queued-letters.ts';

const publicAddress = 'https://atlas.example';
const idle: JobFlows = {
  deliverOutbox: async () => ({ nextInSeconds: null }),
  queueReminders: async () => undefined,
  forgetOldRequests: async () => undefined,
  forgetContacts: async () => undefined,
};

/** Puts a job into the queue as the schedule does. */
const send = ({ database }: MailBench, name: string) =>
  database.session((session) =>
    session.run(
      `insert into pgboss.job_common (name, policy) select name, policy from pgboss.queue where name = $1`,
      [name],
    ),
  );

describe.each(testEngines)('jobs on %s', (engine) => {
  it('keeps its schedule in the database, and each job calls its one flow', () =>
    withOutbox(engine, async (bench) => {
      const calls: string[] = [];
      const flows: JobFlows = {
        deliverOutbox: async () => {
          calls.push('deliver-outbox');
          return { nextInSeconds: null };
        },
        queueReminders: async () => calls.push('queue-reminders'),
        forgetOldRequests: async () => calls.push('forget-old-requests'),
        forgetContacts: async () => calls.push('forget-contacts'),
      };
      const jobs = await startJobs({ database: bench.database, flows });
      const { rows } = await bench.database.session((session) =>
        session.run('select name, cron, timezone from pgboss.schedule order by name'),
      );
      expect(rows).toEqual(
        Object.entries(schedules)
          .map(([name, cron]) => ({ name, cron, timezone: 'Europe/Moscow' }))
          .sort((a, b) => a.name.localeCompare(b.name)),
      );
      await becomes(() => calls.length > 0, 2_000);
      expect(calls).toEqual(['deliver-outbox']);
      for (const name of ['queue-reminders', 'forget-old-requests', 'forget-contacts'])
        await send(bench, name);
      await becomes(() => new Set(calls).size === Object.keys(schedules).length, 40_000);
      expect(new Set(calls)).toEqual(new Set(Object.keys(schedules)));
      await jobs.stop();
      await jobs.stop();
      const before = calls.length;
      jobs.nudge();
      expect(calls).toHaveLength(before);
    }));

  it('sends within a second of a nudge, and after a restart what was queued meanwhile', () =>
    withOutbox(engine, async (bench) => {
      const mailer = createOfflineMailer();
      const start = async () => {
        const mail = createMail({ ...bench, mailer, publicAddress });
        const flows = { ...idle, deliverOutbox: mail.deliverOutbox, queueReminders: mail.queueReminders };
        return { jobs: await startJobs({ database: bench.database, flows }), mail };
      };
      const first = await start();
      await bench.queue(2);
      first.jobs.nudge();
      expect(await becomes(() => mailer.sent.length === 2, 1_000)).toBe(true);
      await first.mail.stop();
      await first.jobs.stop();
      await bench.queue(2);
      const second = await start();
      expect(await becomes(() => mailer.sent.length === 4, 2_000)).toBe(true);
      await second.mail.stop();
      await second.jobs.stop();
    }));

  it('tells of a flow that fails and runs it again', () =>
    withOutbox(engine, async (bench) => {
      const faults: string[] = [];
      let calls = 0;
      const failing: JobFlows = {
        ...idle,
        forgetOldRequests: async () => {
          calls += 1;
          if (calls === 1) throw new Error('not this time');
        },
      };
      const onFault = (job: string, error: unknown) => faults.push(`${job}: ${(error as Error).message}`);
      const jobs = await startJobs({ database: bench.database, flows: failing, onFault });
      await send(bench, 'forget-old-requests');
      expect(await becomes(() => calls === 1, 25_000)).toBe(true);
      await send(bench, 'forget-old-requests');
      expect(await becomes(() => calls === 2, 25_000)).toBe(true);
      expect(faults).toEqual(['forget-old-requests: not this time']);
      await jobs.stop();
    }));

  it('forgets keys of requests after 48 hours, and no younger one', () =>
    withOutbox(engine, async ({ database }) => {
      await database.session((session) =>
        session.run(`insert into idempotency (actor, key, operation, body_sha256, at)
          select 'a', 'key-' || lpad(age::text, 8, '0'), 'test', repeat('a', 64), now() - make_interval(hours => age)
          from generate_series(0, 96) age`),
      );
      expect(await forgetOldRequests({ requests: createRepeatedRequests(database) })).toBe(49);
      const rows = await database.db.selectFrom('idempotency').select('key').execute();
      expect(
        rows
          .map(({ key }) => key)
          .sort()
          .at(-1),
      ).toBe('key-00000047');
    }));
});
