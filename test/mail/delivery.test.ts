/**
 * The outbox and its delivery on both engines: each letter once, none lost, whatever fails. The controls run the same checks over a
 * delivery that marks first and over claims that are none, and must find the loss and the doubles.
 */
import { describe, expect, it } from 'vitest';
import { testEngines } from '../../src/adapters/store/engine/test-engines.ts';
import { createDelivery, deliverySettings } from '../../src/flows/mail/deliver-outbox.ts';
import { type Mailer, MailFault, type OutboxStore } from '../../src/flows/mail/mail-ports.ts';
import { maskLinks } from '../../src/flows/mail/mask-links.ts';
import { createOfflineMailer } from './offline-mailer.ts';
import { becomes, type MailBench, sampleLetter, withOutbox } from './queued-letters.ts';

const settings = {
  ...deliverySettings,
  leaseSeconds: 1,
  pauseSeconds: 1,
  firstRetrySeconds: 1,
  lastRetrySeconds: 4,
};
const delivery = (outbox: OutboxStore, mailer: Mailer | null, changes: Partial<typeof settings> = {}) =>
  createDelivery({ outbox, mailer, clock: Date.now }, { ...settings, ...changes });

/** A letter is on its way when the process dies: the mailer never comes back. Gives what had left in the end. */
async function crashAndReturn({ outbox, queue }: MailBench, leftBefore: boolean): Promise<readonly string[]> {
  await queue(1);
  const mailer = createOfflineMailer();
  const dying: Mailer = {
    send: async (letter) => {
      if (leftBefore) await mailer.send(letter);
      return new Promise(() => undefined);
    },
  };
  void delivery(outbox, dying).deliver();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const next = delivery(outbox, mailer);
  expect((await next.deliver()).sent).toBe(0);
  await becomes(async () => (await next.deliver()).waiting === 0, 4_000);
  return mailer.sent.map(({ id }) => id);
}

/** Two processes deliver the same outbox. Gives ids as they left. */
async function deliverTogether(outbox: OutboxStore): Promise<readonly string[]> {
  const mailer = createOfflineMailer();
  const slow: Mailer = {
    send: async (letter) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return mailer.send(letter);
    },
  };
  await Promise.all(
    [delivery(outbox, slow, { leaseSeconds: 60 }), delivery(outbox, slow, { leaseSeconds: 60 })].map((one) =>
      one.deliver(),
    ),
  );
  return mailer.sent.map(({ id }) => id);
}

describe.each(testEngines)('delivery on %s', (engine) => {
  it('sends each queued letter once and blots out the links that are kept', () =>
    withOutbox(engine, async ({ outbox, queue, states }) => {
      await queue(10);
      await queue(1, { once: 'sample:1' });
      const mailer = createOfflineMailer();
      const one = delivery(outbox, mailer);
      const [first, second] = await Promise.all([one.deliver(), one.deliver()]);
      expect(first).toEqual(second);
      expect(first).toMatchObject({ sent: 10, failed: 0, waiting: 0, nextInSeconds: null });
      expect(await states()).toEqual({ sent: 10 });
      const { items } = await outbox.list({ limit: 50, offset: 0 });
      expect(items.map(({ body }) => body)).toEqual(items.map(() => maskLinks(sampleLetter(1).body)));
      expect(mailer.sent[0]?.body).toContain('t'.repeat(43));
    }));

  it('keeps letters without a server, and sends them when there is one', () =>
    withOutbox(engine, async ({ outbox, queue, states }) => {
      await queue(3);
      const off = delivery(outbox, null);
      expect(await off.deliver()).toMatchObject({ sent: 0, waiting: 3, nextInSeconds: null });
      expect(off.health()).toMatchObject({ state: 'off', waiting: 3 });
      expect(await states()).toEqual({ queued: 3 });
      expect((await delivery(outbox, createOfflineMailer()).deliver()).sent).toBe(3);
    }));

  it('is shared by two processes without a double', () =>
    withOutbox(engine, async ({ outbox, queue }) => {
      await queue(30);
      const left = await deliverTogether(outbox);
      expect(left).toHaveLength(30);
      expect(new Set(left).size).toBe(30);
    }));

  it('control: a claim that is none makes doubles', () =>
    withOutbox(engine, async ({ outbox, queue, database }) => {
      await queue(8);
      const claim: OutboxStore['claim'] = async () => {
        const row = await database.db
          .selectFrom('outbox')
          .select(['seq', 'id', 'address', 'subject', 'body', 'attempts'])
          .where('state', '=', 'queued')
          .orderBy('seq')
          .executeTakeFirst();
        return row && { ...row, seq: Number(row.seq) };
      };
      const left = await deliverTogether({ ...outbox, claim });
      expect(left.length).toBeGreaterThan(new Set(left).size);
    }));

  it('loses nothing in a crash; what is sent twice has the same id', () =>
    withOutbox(engine, async (bench) => {
      expect(await crashAndReturn(bench, false)).toHaveLength(1);
      const [first, again, ...more] = await crashAndReturn(bench, true);
      expect(more).toEqual([]);
      expect(again).toBe(first);
    }));

  it('control: marking before sending loses the letter', () =>
    withOutbox(engine, async (bench) => {
      const claim: OutboxStore['claim'] = async (leaseSeconds) => {
        const letter = await bench.outbox.claim(leaseSeconds);
        if (letter) await bench.outbox.markSent(letter);
        return letter;
      };
      expect(await crashAndReturn({ ...bench, outbox: { ...bench.outbox, claim } }, false)).toEqual([]);
    }));

  it('keeps a refused letter for ever, with the reason and ever longer waits, while the others leave', () =>
    withOutbox(engine, async ({ outbox, queue }) => {
      await queue(5);
      const mailer = createOfflineMailer();
      const refuse: Mailer = {
        send: (letter) => {
          if (letter.address !== 'to-2@example.org') return mailer.send(letter);
          throw new MailFault('letter', '550 no such\r\nmailbox', true);
        },
      };
      const one = delivery(outbox, refuse, { firstRetrySeconds: 0.3, lastRetrySeconds: 0.6 });
      expect(await one.deliver()).toMatchObject({ sent: 4, failed: 1, waiting: 1 });
      expect(one.health().state).toBe('ok');
      const tried = async () => {
        await one.deliver();
        return (await outbox.list({ limit: 1, offset: 0, state: 'troubled' })).items[0]?.attempts === 4;
      };
      expect(await becomes(tried, 5_000)).toBe(true);
      const { items, total, counts } = await outbox.list({ limit: 10, offset: 0, state: 'troubled' });
      expect(counts).toEqual({ waiting: 0, troubled: 1, sent: 4 });
      expect(total).toBe(1);
      expect(items[0]).toMatchObject({ attempts: 4, error: '550 no such mailbox', state: 'troubled' });
      const wait = Date.parse(items[0]?.nextAt ?? '') - Date.parse(items[0]?.createdAt ?? '');
      expect(wait).toBeGreaterThan(1_500);
      expect(mailer.sent).toHaveLength(4);
    }));

  it('pages through letters, newest first, and knows what was queued', () =>
    withOutbox(engine, async ({ outbox, queue }) => {
      await queue(7);
      const page = async (offset: number) =>
        (await outbox.list({ limit: 3, offset })).items.map(({ address }) => address.slice(3, 4));
      expect([await page(0), await page(3), await page(6)]).toEqual([
        ['7', '6', '5'],
        ['4', '3', '2'],
        ['1'],
      ]);
      expect([...(await outbox.known(['sample:3', 'sample:99']))]).toEqual(['sample:3']);
    }));
});
