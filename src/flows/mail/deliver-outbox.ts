/**
 * Sends what is due in the outbox. A letter is claimed for longer than an attempt can take, sent, and only then marked as sent:
 *
 * - no letter is lost: until the server said 250 it is queued, whatever crashes;
 * - no double while the process lives and the server answers: one claim, one attempt, and an attempt whose end is unknown counts as
 *   failed only after a minute of silence;
 * - what SMTP cannot give: if the process dies between the server's 250 and our mark, or the server takes the letter and never says
 *   so, the letter goes out a second time — with the same Message-ID, by which mailboxes that care know it.
 *
 * Must never mark a letter before it was sent, nor give one up.
 */
import { createBreaker } from './breaker.ts';
import type { MailHealth } from './mail-flows.ts';
import { type ClaimedLetter, type Mailer, MailFault, type OutboxStore } from './mail-ports.ts';

export interface DeliveryPorts {
  readonly outbox: OutboxStore;
  /** null: no server is configured. */
  readonly mailer: Mailer | null;
  /** ms; only for pauses and the health, never for what is due. */
  readonly clock: () => number;
}

export interface DeliverySettings {
  /** Longer than the longest attempt of the mailer. */
  readonly leaseSeconds: number;
  readonly pauseSeconds: number;
  /** Letters under way at once. */
  readonly lanes: number;
  readonly firstRetrySeconds: number;
  readonly lastRetrySeconds: number;
}

export const deliverySettings: DeliverySettings = {
  leaseSeconds: 240,
  pauseSeconds: 30,
  lanes: 4,
  firstRetrySeconds: 15,
  lastRetrySeconds: 3600,
};

export interface DeliveryOutcome {
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
  /** Seconds until there is something to do again; null: nothing waits, or nothing can be sent. */
  readonly nextInSeconds: number | null;
}

export interface Delivery {
  /** One run at a time: a call during a run joins it and makes it look once more. Throws only what the database throws. */
  deliver(): Promise<DeliveryOutcome>;
  health(): MailHealth;
  /** Lets the letters under way end, for at most 5 s; nothing is claimed any more. */
  stop(): Promise<void>;
}

/** A delivery with its breaker; one for a process. */
export function createDelivery(
  ports: DeliveryPorts,
  settings: DeliverySettings = deliverySettings,
): Delivery {
  const { outbox, mailer, clock } = ports;
  const breaker = createBreaker(settings.pauseSeconds * 1000, clock());
  const started = clock();
  let running: Promise<DeliveryOutcome> | null = null;
  let isAskedAgain = false;
  let isStopped = false;
  let isFirst = true;
  let waiting = 0;

  const tryOne = async (send: Mailer['send']): Promise<'sent' | 'failed' | 'nothing'> => {
    if (isStopped || breaker.restMs(clock()) > 0) return 'nothing';
    const letter = await outbox.claim(settings.leaseSeconds);
    if (!letter) return 'nothing';
    const fault = await attempt(send, letter);
    if (fault) {
      breaker.failed(fault, letter.id, clock());
      await outbox.markFailed(letter, fault.message, retrySeconds(settings, fault, letter, breaker.state));
      return 'failed';
    }
    await insist(() => outbox.markSent(letter));
    if (breaker.succeeded(clock())) await outbox.bringForward();
    return 'sent';
  };

  const run = async (send: Mailer['send']): Promise<{ sent: number; failed: number }> => {
    const count = { sent: 0, failed: 0 };
    const lane = async () => {
      for (let result = await tryOne(send); result !== 'nothing'; result = await tryOne(send))
        count[result] += 1;
    };
    // The first letter goes alone: after a pause it is the one that finds out.
    const first = await tryOne(send);
    if (first === 'nothing') return count;
    count[first] += 1;
    await Promise.all(Array.from({ length: settings.lanes }, lane));
    return count;
  };

  const deliver = async (): Promise<DeliveryOutcome> => {
    const total = { sent: 0, failed: 0 };
    if (mailer !== null && isFirst) await outbox.bringForward();
    isFirst = false;
    do {
      isAskedAgain = false;
      const { sent, failed } = mailer === null ? total : await run((letter) => mailer.send(letter));
      total.sent += sent;
      total.failed += failed;
    } while (isAskedAgain && mailer !== null && !isStopped);
    const outlook = await outbox.outlook();
    waiting = outlook.waiting;
    const rest = Math.ceil(breaker.restMs(clock()) / 1000);
    const isIdle = mailer === null || outlook.nextInSeconds === null;
    return { ...total, waiting, nextInSeconds: isIdle ? null : Math.max(rest, outlook.nextInSeconds ?? 0) };
  };

  return {
    deliver: () => {
      isAskedAgain = true;
      running ??= deliver().finally(() => {
        running = null;
      });
      return running;
    },
    health: () => ({
      state: mailer === null ? 'off' : breaker.state,
      since: new Date(mailer === null ? started : breaker.since).toISOString(),
      waiting,
    }),
    stop: async () => {
      isStopped = true;
      const patience = new Promise((resolve) => setTimeout(resolve, 5_000).unref());
      await Promise.race([running?.catch(() => undefined), patience]);
    },
  };
}

/** A letter that left and is not marked would leave twice: a database that restarts is asked for some seconds. */
async function insist(mark: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await mark();
    } catch (error) {
      if (tries >= 6) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** tries));
    }
  }
}

async function attempt(send: Mailer['send'], letter: ClaimedLetter): Promise<MailFault | null> {
  try {
    await send(letter);
    return null;
  } catch (error) {
    if (error instanceof MailFault) return error;
    return new MailFault('server', error instanceof Error ? error.message : String(error));
  }
}

/** A failing server is tried again at the pause's pace, a refused address ever more seldom, but for ever. */
function retrySeconds(
  settings: DeliverySettings,
  fault: MailFault,
  letter: ClaimedLetter,
  state: 'ok' | 'paused',
): number {
  if (fault.scope === 'server')
    return state === 'ok' ? Math.min(5, settings.pauseSeconds) : settings.pauseSeconds;
  if (state === 'paused' && !fault.isPermanent) return settings.pauseSeconds;
  const doublings = Math.min(letter.attempts - 1, 16);
  return Math.min(settings.firstRetrySeconds * 2 ** doublings, settings.lastRetrySeconds);
}
