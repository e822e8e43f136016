/** The drill of R24 for mail: letters are queued while the server misbehaves, the server returns, and what arrived is counted. */
import { createMailer } from '../../src/adapters/external/mail/smtp-mailer.ts';
import { smtpLimits } from '../../src/adapters/external/mail/smtp-session.ts';
import { createMail } from '../../src/flows/mail/create-mail.ts';
import { deliverySettings } from '../../src/flows/mail/deliver-outbox.ts';
import type { MailHealth } from '../../src/flows/mail/mail-flows.ts';
import { startJobs } from '../../src/jobs/start-jobs.ts';
import { type MailStand, openMailStand } from '../mail/mail-stand.ts';
import { becomes, type MailBench } from '../mail/queued-letters.ts';

export type Trouble =
  | 'shut'
  | 'silent'
  | 'nonsense'
  | 'turned-away'
  | 'slow'
  | 'put-off'
  | 'quiet-after-text';

export interface Drill {
  readonly queued: number;
  /** Message-IDs as the server took them. */
  readonly ids: readonly string[];
  readonly longestQueueingMs: number;
  readonly stateInTrouble: MailHealth['state'];
  readonly waitingInTrouble: number;
  readonly stateAfter: MailHealth['state'];
  readonly secondsAfterReturn: number;
}

interface DrillOptions {
  readonly trouble: Trouble;
  readonly letters: number;
  /** Pauses and limits of a second instead of the product's. */
  readonly isQuick: boolean;
}

const quick = {
  ...deliverySettings,
  leaseSeconds: 8,
  pauseSeconds: 1,
  firstRetrySeconds: 0.3,
  lastRetrySeconds: 5,
};
const quickLimits = { connectMs: 500, readyMs: 2_000, takenMs: 800 };

/** Runs the drill with the product's jobs. */
export async function drillMail(
  bench: MailBench,
  { trouble, letters, isQuick }: DrillOptions,
): Promise<Drill> {
  const stand = await openMailStand();
  const mailer = createMailer(
    { url: stand.url, from: 'atlas@example.org' },
    isQuick ? quickLimits : smtpLimits,
  );
  const mail = createMail(
    { ...bench, mailer, publicAddress: 'https://atlas.example' },
    isQuick ? quick : deliverySettings,
  );
  await begin(stand, trouble);
  const jobs = await startJobs({
    database: bench.database,
    flows: {
      deliverOutbox: mail.deliverOutbox,
      queueReminders: mail.queueReminders,
      forgetOldRequests: async () => undefined,
      forgetContacts: async () => undefined,
    },
  });
  try {
    const longestQueueingMs = await bench.queue(letters);
    jobs.nudge();
    const isOver = () => trouble === 'slow' && stand.taken.length >= letters;
    await becomes(() => mail.flows.health().state === 'paused' || isOver(), 40_000);
    await becomes(() => mail.flows.health().waiting === letters, 10_000);
    const { state: stateInTrouble, waiting: waitingInTrouble } = mail.flows.health();
    await end(stand);
    const returned = performance.now();
    await becomes(async () => ((await bench.states())['queued'] ?? 0) === 0, 90_000);
    const secondsAfterReturn = (performance.now() - returned) / 1000;
    // A double would come now: with the next looks into the outbox.
    jobs.nudge();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return {
      queued: letters,
      ids: stand.taken.map(({ messageId }) => messageId),
      longestQueueingMs,
      stateInTrouble,
      waitingInTrouble,
      stateAfter: mail.flows.health().state,
      secondsAfterReturn,
    };
  } finally {
    await mail.stop();
    await jobs.stop();
    await stand.stop();
  }
}

async function begin(stand: MailStand, trouble: Trouble): Promise<void> {
  if (trouble === 'put-off') stand.refuseRecipients(451);
  else if (trouble === 'quiet-after-text') stand.keepQuietAfterText(true);
  else await stand.setDoor(trouble);
}

async function end(stand: MailStand): Promise<void> {
  stand.refuseRecipients(null);
  stand.keepQuietAfterText(false);
  await stand.setDoor('open');
}
