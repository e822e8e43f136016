/** Letters in an empty, migrated database, queued as a change of the survey queues them. Must never be imported by product code. */
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import type { EngineName } from '../../src/adapters/store/engine/session.ts';
import { createOutboxStore } from '../../src/adapters/store/outbox.queries.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';
import { change, withSurvey } from '../../src/adapters/store/survey-sample.ts';
import type { OutboxStore } from '../../src/flows/mail/mail-ports.ts';
import type { Letter, SurveyStore } from '../../src/flows/survey/survey-ports.ts';

export interface MailBench {
  readonly survey: SurveyStore;
  readonly outbox: OutboxStore;
  readonly database: Database<Schema>;
  /** Queues letters to `to-<n>@example.org`, each in a change of its own; gives the longest time one took, in ms. */
  queue(count: number, letter?: Partial<Letter>): Promise<number>;
  /** Rows by state. */
  states(): Promise<Record<string, number>>;
}

/** Gives a bench of its own to `use`. */
export function withOutbox<T>(engine: EngineName, use: (bench: MailBench) => Promise<T>): Promise<T> {
  return withSurvey(engine, async (survey, database) => {
    let queued = 0;
    const bench: MailBench = {
      survey,
      database,
      outbox: createOutboxStore(database),
      queue: async (count, letter = {}) => {
        let longest = 0;
        for (let index = 0; index < count; index += 1) {
          queued += 1;
          const began = performance.now();
          await survey.change(change(), (queries) => queries.queueLetters([sampleLetter(queued, letter)]));
          longest = Math.max(longest, performance.now() - began);
        }
        return longest;
      },
      states: async () => {
        const rows = await database.db
          .selectFrom('outbox')
          .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
          .groupBy('state')
          .execute();
        return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
      },
    };
    return use(bench);
  });
}

/** A letter with Cyrillic in subject and body. */
export function sampleLetter(number: number, changes: Partial<Letter> = {}): Letter {
  return {
    kind: 'invitation',
    recipient: null,
    once: `sample:${number}`,
    address: `to-${number}@example.org`,
    subject: `Анкета промышленного кластера № ${number}`,
    body: `Здравствуйте!\n\nОткройте https://atlas.example/answer/${'t'.repeat(43)} — и ответьте.\n`,
    ...changes,
  };
}

/** Waits until `isSo`; false when it does not become so in time. */
export async function becomes(isSo: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return isSo();
}
