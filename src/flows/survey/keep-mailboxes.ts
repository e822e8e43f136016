/**
 * Mailboxes of organisations: entered one by one or as a list, each with a purpose and a last day, and forgotten after it. Who gets one
 * while the wave is open is invited at once. Must never keep an address without both.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { dayYearsAfter, isMailbox, mailboxYears, usualPurpose } from '../../domain/survey/mailbox.ts';
import { deadlineOf, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { invitationLetter } from '../mail/letters.ts';
import { newLink } from './make-link.ts';
import { requireDay, requireRight, requireText, requireWave } from './require.ts';
import type { SurveyQueries } from './survey-ports.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** What is said of a mailbox when it is entered; what is left out is usual. */
export interface MailboxWords {
  readonly purpose?: string;
  readonly keepUntilOn?: string;
}

/** Purpose and last day. Throws Problem invalid-body for a day that is past or too far. */
export function keptBy(words: MailboxWords, now: string): { purpose: string; keepUntil: string } {
  const purpose = words.purpose ? requireText(words.purpose, 'purpose', 200) : usualPurpose;
  const keepUntil = words.keepUntilOn
    ? requireDay(words.keepUntilOn, 'keepUntilOn')
    : dayYearsAfter(now, mailboxYears.usual);
  if (keepUntil <= now.slice(0, 10) || keepUntil > dayYearsAfter(now, mailboxYears.most))
    throw new Problem('invalid-body', 'A mailbox is kept until a day to come, at most five years ahead.', {
      parameter: 'keepUntilOn',
    });
  return { purpose, keepUntil };
}

/** Changes of a recipient that set or empty its mailbox. Throws Problem invalid-body for what is no address. */
export function mailboxChange(mailbox: string | null, words: MailboxWords, now: string) {
  if (mailbox === null) return { mailbox, mailboxPurpose: null, mailboxKeepUntil: null };
  if (!isMailbox(mailbox))
    throw new Problem('invalid-body', 'A mailbox looks like cluster@example.org.', { parameter: 'mailbox' });
  const { purpose, keepUntil } = keptBy(words, now);
  return { mailbox, mailboxPurpose: purpose, mailboxKeepUntil: keepUntil };
}

/** Sets many mailboxes of one wave. Throws Problem invalid-body for a stranger, conflict once the wave is closed. */
export const setMailboxes =
  (ports: WorkspacePorts): WorkspaceFlows['setMailboxes'] =>
  async (actor, id, mailboxes, words, repeat) => {
    await requireRight(ports.store, actor, 'wave.manage', id);
    const count = await ports.store.change(
      { actor, action: 'wave.set-mailboxes', object: id, detail: { count: mailboxes.length }, repeat },
      async (queries) => {
        const wave = await requireWave(queries, id);
        if (wave.state === 'closed' || wave.state === 'published')
          throw new Problem('conflict', `The wave is ${wave.state}: no letters go out any more.`);
        const here = new Map((await queries.recipientsOf(id)).map((one) => [one.id, one]));
        const now = await queries.now();
        for (const { recipient: key, mailbox } of mailboxes) {
          const recipient = here.get(key);
          if (!recipient)
            throw new Problem('invalid-body', 'There is no such recipient in the wave.', {
              parameter: 'mailboxes',
            });
          await queries.updateRecipient(key, null, mailboxChange(mailbox, words, now));
          if (mailbox !== null) await inviteLate(ports, queries, wave, { ...recipient, mailbox }, actor);
        }
        return mailboxes.length;
      },
    );
    ports.nudge();
    return count;
  };

/** Who had no mailbox when the wave was opened gets the invitation with it. */
export async function inviteLate(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  wave: Wave,
  recipient: Recipient,
  actor: Actor,
): Promise<void> {
  const isWaited = ['not-opened', 'in-progress', 'returned'].includes(recipient.state);
  if (wave.state !== 'open' || !isWaited || recipient.lastContactAt !== null || recipient.removedAt !== null)
    return;
  const { link, path } = newLink(recipient, 'invitation', deadlineOf(wave, recipient), await queries.now());
  await queries.insertLinks([link], actor.id);
  await queries.queueLetters([invitationLetter(wave, recipient, `${ports.publicAddress}${path}`)]);
  await queries.noteContact([recipient.id]);
}

/** Who was taken out of an open wave and comes back gets a new link: the old ones died with the removal. Others are left to the jobs. */
export async function inviteAgain(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  wave: Wave,
  id: string,
  actor: Actor,
): Promise<void> {
  const recipient = wave.state === 'open' ? await queries.recipient(id) : undefined;
  if (!recipient || recipient.mailbox === null || recipient.lastContactAt === null) return;
  const { link, path } = newLink(recipient, 'invitation', deadlineOf(wave, recipient), await queries.now());
  const letter = invitationLetter(wave, recipient, `${ports.publicAddress}${path}`);
  await queries.insertLinks([link], actor.id);
  await queries.queueLetters([{ ...letter, once: `${letter.once}:${recipient.version}` }]);
  await queries.noteContact([id]);
}

/** The nightly forgetting of mailboxes whose day has passed; gives their number. */
export const forgetMailboxes = (ports: {
  readonly store: Pick<WorkspacePorts['store'], 'forgetMailboxes'>;
}): Promise<number> => ports.store.forgetMailboxes();
