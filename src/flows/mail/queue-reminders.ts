/**
 * Queues what recipients of open waves are due, each letter once for ever, with a new personal link. Repeating is harmless and
 * catches up. Must never send anything itself.
 */
import { system } from '../../domain/access/actor.ts';
import { deadlineOf, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { makeLinkFor } from '../survey/make-link.ts';
import type { SurveyQueries, SurveyStore } from '../survey/survey-ports.ts';
import { type DueLetter, dueLetters } from './due-letter.ts';
import type { OutboxStore } from './mail-ports.ts';

export interface ReminderPorts {
  readonly survey: SurveyStore;
  readonly outbox: Pick<OutboxStore, 'known'>;
  /** Address under which people reach the product, without a slash at the end. */
  readonly publicAddress: string;
}

export type ReminderCount = Readonly<Record<DueLetter['kind'], number>>;

/** Recipients in one transaction: nobody who answers meanwhile waits long. */
const together = 100;

/** `now`: ISO instant of the database when it is left out. */
export async function queueReminders(ports: ReminderPorts, now?: string): Promise<ReminderCount> {
  const at = now ?? (await ports.survey.now());
  const count = { invitation: 0, reminder: 0, overdue: 0 };
  for (const wave of await ports.survey.waves()) {
    if (wave.state !== 'open') continue;
    const recipients = await ports.survey.recipientsOf(wave.id);
    for (let start = 0; start < recipients.length; start += together)
      for (const kind of await queuePart(ports, wave, recipients.slice(start, start + together), at))
        count[kind] += 1;
  }
  return count;
}

async function queuePart(
  ports: ReminderPorts,
  wave: Wave,
  recipients: readonly Recipient[],
  now: string,
): Promise<readonly DueLetter['kind'][]> {
  const offered = recipients.map((recipient) => ({ recipient, letters: dueLetters(wave, recipient, now) }));
  const known = await ports.outbox.known(offered.flatMap(({ letters }) => letters.map(({ once }) => once)));
  const due = offered.flatMap(({ recipient, letters }) => {
    const once = letters.find((letter) => !known.has(letter.once))?.once;
    return once === undefined ? [] : [{ id: recipient.id, once }];
  });
  if (due.length === 0) return [];
  return ports.survey.change(
    {
      actor: system,
      action: 'wave.queue-letters',
      object: wave.id,
      detail: { letters: due.length },
      repeat: null,
    },
    async (queries) => {
      const kinds: DueLetter['kind'][] = [];
      for (const { id, once } of due) {
        const kind = await queueOne(ports, queries, id, once, now);
        if (kind) kinds.push(kind);
      }
      return kinds;
    },
  );
}

/** Judged once more inside the transaction: meanwhile the wave may have closed and the answers may have come in. */
async function queueOne(
  ports: ReminderPorts,
  queries: SurveyQueries,
  id: string,
  once: string,
  now: string,
): Promise<DueLetter['kind'] | undefined> {
  const recipient = await queries.recipient(id);
  const wave = recipient && (await queries.wave(recipient.wave));
  const letter = wave && dueLetters(wave, recipient, now).find((one) => one.once === once);
  if (!letter) return undefined;
  const { path } = await makeLinkFor(queries, recipient, letter.kind, system.id, deadlineOf(wave, recipient));
  await queries.queueLetters([letter.write(`${ports.publicAddress}${path}`)]);
  await queries.updateRecipient(id, null, { lastContactAt: now });
  return letter.kind;
}
