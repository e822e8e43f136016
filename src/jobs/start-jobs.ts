/**
 * Queue and schedule of the product's own work, by pg-boss in the product's database. Each job calls exactly one flow, and each flow
 * finds in the database what is due, so that a missed or repeated run does no harm. Must never hold a rule of its own.
 */
import { PgBoss } from 'pg-boss';
import { faultLine } from '../kernel/fault-line.ts';
import { createDeliveryLoop, type DeliverOutbox } from './delivery-loop.ts';

/** The part of the database that jobs need. */
export interface JobDatabase {
  readonly engine: 'pglite' | 'postgres';
  session<T>(use: (session: JobSession) => Promise<T>): Promise<T>;
}

interface JobSession {
  run(
    sql: string,
    parameters?: readonly unknown[],
  ): Promise<{ readonly rows: readonly Record<string, unknown>[]; readonly affected: number | undefined }>;
}

/** One flow for each job. */
export interface JobFlows {
  readonly deliverOutbox: DeliverOutbox;
  readonly queueReminders: () => Promise<unknown>;
  readonly forgetOldRequests: () => Promise<unknown>;
  readonly forgetContacts: () => Promise<unknown>;
}

export interface JobParts {
  readonly database: JobDatabase;
  readonly flows: JobFlows;
  /** Told of what went wrong; never of a letter or an address. */
  readonly onFault?: (job: string, error: unknown) => void;
}

export interface RunningJobs {
  /** Letters were queued: look at once. */
  nudge(): void;
  /** Ends after the work that is under way. Repeating is harmless. */
  stop(): Promise<void>;
}

/**
 * Cron lines in Moscow time. Reminders belong to nine in the morning; the later hours catch up with a program that was down at nine,
 * and with recipients added since.
 */
export const schedules = {
  'deliver-outbox': '* * * * *',
  'queue-reminders': '0 9-18 * * *',
  'forget-old-requests': '30 3 * * *',
  'forget-contacts': '40 3 * * *',
} as const satisfies Record<string, string>;

type JobName = keyof typeof schedules;

/** Starts the schedule and looks into the outbox at once. Throws what the database throws. */
export async function startJobs({ database, flows, onFault = tell }: JobParts): Promise<RunningJobs> {
  const boss = new PgBoss({ db: { executeSql: executor(database) }, backend: database.engine });
  boss.on('error', (error) => onFault('queue', error));
  const loop = createDeliveryLoop(flows.deliverOutbox, (error) => onFault('deliver-outbox', error));
  const work: Record<JobName, () => Promise<unknown>> = {
    'deliver-outbox': loop.run,
    'queue-reminders': async () => {
      await flows.queueReminders();
      loop.nudge();
    },
    'forget-old-requests': flows.forgetOldRequests,
    'forget-contacts': flows.forgetContacts,
  };
  await boss.start();
  for (const name of Object.keys(schedules) as JobName[]) await schedule(boss, name, work[name], onFault);
  loop.nudge();
  let stopping: Promise<void> | null = null;
  return {
    nudge: loop.nudge,
    stop: () => {
      stopping ??= Promise.all([loop.stop(), boss.stop({ graceful: true, timeout: 5_000 })]).then(
        () => undefined,
      );
      return stopping;
    },
  };
}

async function schedule(
  boss: PgBoss,
  name: JobName,
  work: () => Promise<unknown>,
  onFault: NonNullable<JobParts['onFault']>,
): Promise<void> {
  // "short": one waiting job at most; a run that was missed is not made up for by many.
  await boss.createQueue(name, {
    policy: 'short',
    retryLimit: 0,
    expireInSeconds: 900,
    deleteAfterSeconds: 86_400,
  });
  await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
    await work().catch((error: unknown) => {
      onFault(name, error);
      throw error;
    });
  });
  await boss.schedule(name, schedules[name], null, { tz: 'Europe/Moscow' });
}

/** pg-boss over our sessions: statements go through the same fair queue as everybody's. */
function executor(database: JobDatabase) {
  return (text: string, values?: unknown[]) =>
    database.session(async (session) => {
      const { rows, affected } = await session.run(text, values);
      // biome-ignore lint/suspicious/noExplicitAny: pg-boss says so
      return { rows: [...rows] as any[], rowCount: affected ?? rows.length };
    });
}

function tell(job: string, error: unknown): void {
  console.error(`Job ${job} failed: ${faultLine(error)}. It runs again by itself.`);
}
