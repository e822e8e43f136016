/**
 * A wave lived through day by day over a real mail server: what leaves before and after the deadline, once each, also where the deadline
 * of the wave changed and where one recipient was given more time. The day is given; the flows, the outbox and the server are real.
 */
import { describe, expect, it } from 'vitest';
import { createMailer } from '../../src/adapters/external/mail/smtp-mailer.ts';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { createOutboxStore } from '../../src/adapters/store/outbox.queries.ts';
import { withSurvey } from '../../src/adapters/store/survey-sample.ts';
import { createDelivery } from '../../src/flows/mail/deliver-outbox.ts';
import { queueReminders } from '../../src/flows/mail/queue-reminders.ts';
import {
  analyst,
  cluster,
  openWave,
  recipientOf,
  repeat,
  type SurveyWorld,
  tatarstan,
  worldOver,
} from '../survey/flows/survey-world.ts';
import { openMailStand } from './mail-stand.ts';

const id = 'wave-2018';
const dayMs = 86_400_000;

interface Calendar {
  /** The day so many days from today, as a form gives it. */
  dayOn(offset: number): string;
  /** Lives through the days up to `offset`, twice each, as two starts of the program would. */
  live(offset: number): Promise<void>;
  /** `day kind` of every letter the server took for a mailbox, in order. */
  taken(mailbox: string): Promise<readonly string[]>;
}

async function withCalendar(
  engine: (typeof testEngines)[number],
  use: (world: SurveyWorld, calendar: Calendar) => Promise<void>,
): Promise<void> {
  const stand = await openMailStand();
  try {
    await withSurvey(engine, async (survey, database) => {
      const outbox = createOutboxStore(database);
      const mailer = createMailer({ url: stand.url, from: 'atlas@example.org' });
      const delivery = createDelivery({ outbox, mailer, clock: Date.now });
      const today = Date.parse(
        `${new Date(Date.parse(await survey.now()) + 3 * 3_600_000).toISOString().slice(0, 10)}T09:00:00Z`,
      );
      const at = (offset: number) => new Date(today + offset * dayMs).toISOString();
      const days: number[] = [];
      let next = 0;
      await use(worldOver(survey, database), {
        dayOn: (offset) => at(offset).slice(0, 10),
        live: async (offset) => {
          for (; next <= offset; next += 1) {
            for (const _ of [1, 2]) {
              await queueReminders({ survey, outbox, publicAddress: 'https://atlas.example' }, at(next));
              expect((await delivery.deliver()).failed).toBe(0);
            }
            while (days.length < stand.taken.length) days.push(next);
          }
        },
        taken: async (mailbox) => {
          const rows = await outbox.list({ limit: 1000, offset: 0 });
          const kinds = new Map(rows.items.map((one) => [one.id, one.kind]));
          const kindOf = (messageId: string) =>
            kinds.get(/[0-9a-f]{32}/.exec(messageId)?.[0] ?? '') ?? 'unknown';
          return stand.taken.flatMap(({ to, messageId }, index) =>
            to.includes(mailbox) ? [`${days[index]} ${kindOf(messageId)}`] : [],
          );
        },
      });
      expect(new Set(stand.taken.map(({ messageId }) => messageId)).size).toBe(stand.taken.length);
      await delivery.stop();
    });
  } finally {
    await stand.stop();
  }
}

describe.each(testEngines)('letters of a wave on %s', (engine) => {
  it('leave on their days, once each, and follow a changed deadline and an extension', () =>
    withCalendar(engine, async (world, { dayOn, live, taken }) => {
      const { flows } = world;
      const { version } = await openWave(world, { deadlineOn: dayOn(10), recipients: [tatarstan, cluster] });
      await live(4);
      const input = { deadlineOn: dayOn(20), reason: 'holidays' };
      await flows.changeDeadline(analyst, id, version, input, repeat());
      await live(11);
      const asked = await recipientOf(world, 'federal-8');
      await flows.extendDeadline(analyst, asked.id, asked.version, dayOn(25), 'flood', repeat());
      await live(45);
      expect(await taken('office@example.org')).toEqual([
        '0 invitation',
        '3 reminder',
        '5 deadline-changed',
        '13 reminder',
        '17 reminder',
        '19 reminder',
        '21 overdue',
        '27 overdue',
      ]);
      expect(await taken('cluster@example.org')).toEqual([
        '0 invitation',
        '3 reminder',
        '5 deadline-changed',
        '12 extended',
        '18 reminder',
        '22 reminder',
        '24 reminder',
        '26 overdue',
        '32 overdue',
      ]);
    }));

  it('after an overdue notice begin anew with a later deadline, and end when the wave is closed', () =>
    withCalendar(engine, async (world, { dayOn, live, taken }) => {
      const { version } = await openWave(world, { deadlineOn: dayOn(1), recipients: [tatarstan] });
      await live(3);
      const input = { deadlineOn: dayOn(12), reason: 'flood' };
      const { version: seen } = await world.flows.changeDeadline(analyst, id, version, input, repeat());
      await live(10);
      await world.flows.closeWave(analyst, id, seen, repeat());
      await live(40);
      expect(await taken('office@example.org')).toEqual([
        '0 invitation',
        '2 overdue',
        '4 deadline-changed',
        '5 reminder',
        '9 reminder',
      ]);
    }));
});
