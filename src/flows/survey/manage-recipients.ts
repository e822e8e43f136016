/**
 * Recipients of a wave: proposed from the wave before, the published clusters and the reference; added and removed with a reason;
 * extended, assigned. Nobody that is due disappears: a removed one stays with its reason.
 */
import { isMailbox } from '../../domain/survey/mailbox.ts';
import {
  canExtend,
  deadlineOf,
  endOfDay,
  type Recipient,
  type Wave,
  wavesBefore,
} from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { extensionLetter } from '../mail/letters.ts';
import { inviteAgain, inviteLate, mailboxChange } from './keep-mailboxes.ts';
import { lastDayOfLinks } from './make-link.ts';
import {
  requireCurrent,
  requireDay,
  requirePresent,
  requireRecipient,
  requireRight,
  requireText,
  requireWave,
  wasAccepted,
} from './require.ts';
import type { NewRecipient, SurveyQueries } from './survey-ports.ts';
import type { ProposedRecipient, WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** All 85 federal subjects, the clusters as published, and who was asked in the newest wave before. */
export const proposeRecipients =
  (ports: WorkspacePorts): WorkspaceFlows['proposeRecipients'] =>
  async (actor, id) => {
    await requireRight(ports.store, actor, 'wave.manage', id);
    const wave = await requireWave(ports.store, id);
    const here = await presentIn(ports.store, id);
    const asked = await askedBefore(ports.store, wave);
    const proposed = new Map<string, NewRecipient>();
    for (const one of [...(await fromReference(ports)), ...asked.map((old) => fromWave(old, old.wave))])
      proposed.set(keyOf(one), one);
    return [...proposed.values()].map(
      (one): ProposedRecipient => ({ ...one, isAdded: here.has(keyOf(one)) }),
    );
  };

/** Whom the newest wave before asked; a draft that was never opened asked nobody, unless there is nothing but drafts. */
async function askedBefore(queries: SurveyQueries, present: Wave): Promise<Recipient[]> {
  const before = wavesBefore(await queries.waves(), present);
  const drafts = before.filter((one) => one.state === 'draft');
  for (const wave of [...before.filter((one) => one.state !== 'draft'), ...drafts]) {
    const asked = (await queries.recipientsOf(wave.id)).filter((one) => one.removedAt === null);
    if (asked.length > 0) return asked;
  }
  return [];
}

const keyOf = (one: Pick<Recipient, 'form' | 'respondent'>) => `${one.form}:${one.respondent}`;

/** Those that are asked; one that was taken out may be added again. */
async function presentIn(queries: SurveyQueries, wave: string): Promise<ReadonlySet<string>> {
  const all = await queries.recipientsOf(wave);
  return new Set(all.filter((one) => one.removedAt === null).map(keyOf));
}

async function fromReference(ports: WorkspacePorts): Promise<NewRecipient[]> {
  const { atlas } = await ports.published();
  const subjects = ports.reference.federalSubjects.map(
    (subject): NewRecipient => ({
      form: 'federal-subject',
      respondent: subject.code,
      name: subject.name.ru,
      federalSubjects: [subject.code],
      mailbox: null,
      reason: 'reference: federal subject',
    }),
  );
  const clusters = atlas.clusters.map(
    (cluster): NewRecipient => ({
      form: 'cluster',
      respondent: cluster.id,
      name: cluster.name,
      federalSubjects: [...cluster.federalSubjects],
      mailbox: null,
      reason: `published: review ${atlas.edition}`,
    }),
  );
  return [...subjects, ...clusters];
}

function fromWave(
  { form, respondent, name, federalSubjects, mailbox }: Recipient,
  wave: string,
): NewRecipient {
  return { form, respondent, name, federalSubjects, mailbox, reason: `asked in ${wave}` };
}

/** Adds recipients that are not there yet and those that were taken out; the others stay as they are. Throws Problem invalid-body for unknown codes. */
export const addRecipients =
  (ports: WorkspacePorts): WorkspaceFlows['addRecipients'] =>
  async (actor, id, recipients, repeat) => {
    await requireRight(ports.store, actor, 'wave.manage', id);
    for (const one of recipients) refuseUnknown(ports, one);
    const added = await ports.store.change(
      { actor, action: 'wave.add-recipients', object: id, detail: { count: recipients.length }, repeat },
      async (queries) => {
        const wave = await requireWave(queries, id);
        if (wave.state === 'closed' || wave.state === 'published')
          throw new Problem('conflict', `The wave is ${wave.state}: nobody can be added any more.`);
        const here = await presentIn(queries, id);
        const ids = await queries.insertRecipients(
          id,
          recipients.filter((one) => !here.has(keyOf(one))),
        );
        for (const one of ids) await inviteAgain(ports, queries, wave, one, actor);
        return ids;
      },
    );
    ports.nudge();
    return added;
  };

function refuseUnknown(ports: WorkspacePorts, one: NewRecipient): void {
  const known = new Set(ports.reference.federalSubjects.map(({ code }) => code));
  const stranger = one.federalSubjects.find((code) => !known.has(code));
  if (stranger !== undefined || one.federalSubjects.length === 0)
    throw new Problem('invalid-body', `"${stranger ?? ''}" is no federal subject.`, {
      parameter: 'federalSubjects',
    });
  refuseStranger(one, known);
  if (one.mailbox !== null && !isMailbox(one.mailbox))
    throw new Problem('invalid-body', 'A mailbox looks like cluster@example.org.', { parameter: 'mailbox' });
  requireText(one.name, 'name', 500);
  requireText(one.reason, 'reason', 500);
}

/** A federal subject answers for itself alone: its code says who may read and answer. */
function refuseStranger(
  { form, respondent, federalSubjects }: NewRecipient,
  known: ReadonlySet<string>,
): void {
  if (form === 'cluster' && !/^[a-z0-9-]{1,60}$/.test(respondent))
    throw new Problem('invalid-body', 'The id of a cluster is lower-case letters, digits and hyphens.', {
      parameter: 'respondent',
    });
  if (form === 'cluster') return;
  if (!known.has(respondent))
    throw new Problem('invalid-body', `"${respondent}" is no code of a federal subject, such as RU-TA.`, {
      parameter: 'respondent',
    });
  if (federalSubjects.some((code) => code !== respondent))
    throw new Problem(
      'invalid-body',
      'A federal subject answers for itself: choose the subject of its code.',
      {
        parameter: 'federalSubjects',
      },
    );
}

/** Takes a recipient out, with a reason; its links die. Once the wave is published, who was asked stands in its edition. */
export const removeRecipient =
  (ports: WorkspacePorts): WorkspaceFlows['removeRecipient'] =>
  (actor, id, version, reason, repeat) =>
    changeRecipient(ports, actor, id, 'recipient.remove', repeat, async (queries, recipient) => {
      if ((await requireWave(queries, recipient.wave)).state === 'published')
        throw new Problem(
          'conflict',
          'The wave is published: who was asked in it stands and is not changed.',
        );
      const removedReason = requireText(reason, 'reason', 500);
      if (await wasAccepted(queries, id))
        throw new Problem(
          'conflict',
          'Its answers were accepted: correct them instead of removing the recipient.',
        );
      const removedAt = await queries.now();
      requireCurrent(await queries.updateRecipient(id, version, { removedAt, removedReason }));
      await queries.revokeLinks(id);
    });

/** Gives more time, with a reason; the respondent is told, in a draft by the invitation. */
export const extendDeadline =
  (ports: WorkspacePorts): WorkspaceFlows['extendDeadline'] =>
  (actor, id, version, untilOn, reason, repeat) =>
    changeRecipient(ports, actor, id, 'recipient.extend', repeat, async (queries, recipient) => {
      const wave = await requireWave(queries, recipient.wave);
      await refuseVainTime(queries, wave, recipient);
      const until = endOfDay(requireDay(untilOn, 'untilOn'));
      if (until <= deadlineOf(wave, recipient))
        throw new Problem('invalid-body', 'The new day must be later than the present deadline.', {
          parameter: 'untilOn',
        });
      const why = requireText(reason, 'reason', 500);
      requireCurrent(await queries.updateRecipient(id, version, { extendedTo: until }));
      await queries.insertExtension(id, until, why, actor.id);
      await queries.prolongLinks([id], lastDayOfLinks(until));
      if (recipient.mailbox !== null && wave.state !== 'draft') {
        await queries.queueLetters([extensionLetter(wave, { ...recipient, extendedTo: until })]);
        await queries.noteContact([id]);
      }
    });

/** Nobody is promised time in which nothing can be answered. Throws Problem conflict. */
async function refuseVainTime(queries: SurveyQueries, wave: Wave, recipient: Recipient): Promise<void> {
  if (recipient.state === 'accepted')
    throw new Problem('conflict', 'Its answers were accepted: no more time is needed.');
  if (!canExtend(wave, recipient, await wasAccepted(queries, recipient.id)))
    throw new Problem(
      'conflict',
      `The wave is ${wave.state}: this questionnaire is frozen, and more time would open nothing.`,
    );
}

/** Sets the analyst who looks after a recipient, or the mailbox of the organisation. */
export const assign =
  (ports: WorkspacePorts): WorkspaceFlows['assign'] =>
  (actor, id, version, change, repeat) =>
    changeRecipient(ports, actor, id, 'recipient.assign', repeat, async (queries, recipient) => {
      const { responsible, mailbox, ...words } = change;
      if (responsible && !(await queries.isAnalyst(responsible)))
        throw new Problem('invalid-body', 'Only an analyst with an open account can be responsible.', {
          parameter: 'responsible',
        });
      const values = {
        ...(responsible === undefined ? {} : { responsible }),
        ...(mailbox === undefined ? {} : mailboxChange(mailbox, words, await queries.now())),
      };
      requireCurrent(await queries.updateRecipient(id, version, values));
      if (mailbox)
        await inviteLate(
          ports,
          queries,
          await requireWave(queries, recipient.wave),
          { ...recipient, mailbox },
          actor,
        );
    });

async function changeRecipient(
  ports: WorkspacePorts,
  actor: Parameters<WorkspaceFlows['assign']>[0],
  id: string,
  action: string,
  repeat: Parameters<WorkspaceFlows['assign']>[4],
  work: (queries: SurveyQueries, recipient: Recipient) => Promise<void>,
): Promise<Recipient> {
  await requireRecipient(ports.store, actor, 'recipient.review', id);
  const result = await ports.store.change(
    { actor, action, object: `recipient:${id}`, repeat },
    async (queries) => {
      const present = await queries.recipient(id);
      if (!present) throw new Problem('not-found', 'There is no such questionnaire.');
      requirePresent(present);
      await work(queries, present);
      return (await queries.recipient(id)) ?? present;
    },
  );
  ports.nudge();
  return result;
}
