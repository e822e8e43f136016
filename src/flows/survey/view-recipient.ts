/**
 * Everything about one recipient as the form and the review page show it. The first reader who may answer finds last year's answers
 * offered. Must never show more than the actor may see.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import { type KnownCluster, knownClusterEdits } from '../../domain/survey/known-clusters.ts';
import { lastValuesOf, prefillEdits } from '../../domain/survey/prefill.ts';
import {
  canTakeBack,
  daysLeft,
  deadlineOf,
  isAnswerable,
  type Recipient,
  type Wave,
} from '../../domain/survey/wave.ts';
import { checkedAnswers, questionnaireFor } from './checked-answers.ts';
import { factsBefore } from './facts-before.ts';
import { accessTo, requireRecipient, requireWave } from './require.ts';
import type { Submission } from './survey-ports.ts';
import type { RecipientView, WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** The view; throws Problem not-found for what the actor may not see. */
export const viewRecipient =
  (ports: WorkspacePorts): WorkspaceFlows['recipient'] =>
  async (actor, id) => {
    const found = await requireRecipient(ports.store, actor, 'recipient.read', id);
    const wave = await requireWave(ports.store, found.wave);
    const recipient = await openFirst(ports, actor, found, wave);
    // Before the answers: what changes in between is told twice rather than never.
    const lastChange = await ports.store.lastChange(id);
    const stored = await ports.store.answers(id);
    const checked = await checkedAnswers(ports, recipient, wave, stored);
    const { questionnaire, sheet, findings, progress } = checked;
    const submissions = await ports.store.submissions(id);
    const before = await factsBefore(ports.store, recipient, wave);
    const deadline = deadlineOf(wave, recipient);
    const [explanations, comments, attachments, extensions] = await Promise.all([
      ports.store.explanations(id),
      ports.store.comments(id),
      ports.store.attachments(id),
      ports.store.extensions(id),
    ]);
    const view: RecipientView = {
      recipient,
      wave,
      questionnaire,
      deadline,
      daysLeft: daysLeft(deadline, await ports.store.now()),
      answers: stored,
      explanations,
      comments,
      findings,
      progress,
      lastValues: lastValuesOf(questionnaire, recipient, before, sheet),
      submissions,
      attachments,
      extensions,
      editors: await ports.store.editors([
        ...stored.map((one) => one.changedBy),
        ...submissions.map((one) => one.submittedBy),
        ...[...explanations, ...comments, ...attachments, ...extensions].map((one) => one.by),
      ]),
      lastChange,
      may: mayNow(actor, recipient, wave, submissions),
    };
    return view;
  };

function mayNow(
  actor: Actor,
  recipient: Recipient,
  wave: Wave,
  submissions: readonly Submission[],
): RecipientView['may'] {
  const object = accessTo(recipient);
  const wasAccepted = submissions.some((one) => one.decision?.decision.startsWith('accepted') === true);
  const isOpen = isAnswerable(wave, recipient, wasAccepted);
  return {
    answer: isOpen && can(actor, 'recipient.answer', object),
    submit: isOpen && can(actor, 'recipient.submit', object),
    takeBack: canTakeBack(wave, recipient, wasAccepted) && can(actor, 'recipient.submit', object),
    review: recipient.state === 'submitted' && can(actor, 'recipient.review', object),
    comment: can(actor, 'recipient.comment', object),
  };
}

/** The first visit of somebody who may answer, while the wave is open, fills in what was said last time. */
async function openFirst(
  ports: WorkspacePorts,
  actor: Actor,
  recipient: Recipient,
  wave: Wave,
): Promise<Recipient> {
  const isFirst = recipient.state === 'not-opened' && recipient.openedAt === null && wave.state === 'open';
  if (!isFirst || !can(actor, 'recipient.answer', accessTo(recipient))) return recipient;
  const questionnaire = questionnaireFor(ports, recipient, wave);
  const earlier = prefillEdits(
    questionnaire,
    recipient,
    wave,
    await factsBefore(ports.store, recipient, wave),
  );
  const known = knownClusterEdits(questionnaire, await knownClusters(ports, recipient), earlier);
  const edits = [...earlier, ...known];
  return ports.store.change(
    {
      actor,
      action: 'recipient.open',
      object: `recipient:${recipient.id}`,
      detail: { prefilled: edits.length },
      repeat: null,
    },
    async (queries) => {
      const present = await queries.recipient(recipient.id);
      if (!present || present.openedAt !== null) return present ?? recipient;
      if (edits.length > 0) await queries.editAnswers(recipient.id, edits, actor.id);
      await queries.updateRecipient(recipient.id, null, { openedAt: await queries.now() });
      return (await queries.recipient(recipient.id)) ?? recipient;
    },
  );
}

/** Published clusters of the federal subject that answers. */
async function knownClusters(ports: WorkspacePorts, recipient: Recipient): Promise<KnownCluster[]> {
  if (recipient.form !== 'federal-subject') return [];
  const { atlas } = await ports.published();
  return atlas.clusters
    .filter(({ federalSubjects }) => federalSubjects.includes(recipient.respondent))
    .flatMap(({ id, name, facts }) => (facts['name'] ? [{ id, name, fact: facts['name'] }] : []));
}

/** What changed after `after`; cheap while nothing did, for a form asks again and again. */
export const readChanges =
  (ports: WorkspacePorts): WorkspaceFlows['changes'] =>
  async (actor, id, after) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.read', id);
    const lastChange = await ports.store.lastChange(id);
    const { state } = recipient;
    if (lastChange <= after) return { lastChange, state, answers: [], editors: [], checked: null };
    const wave = await requireWave(ports.store, recipient.wave);
    const answers = await ports.store.answersSince(id, after);
    const values = await ports.store.answerValues(id);
    const { findings, progress } = await checkedAnswers(ports, recipient, wave, values);
    const editors = await ports.store.editors(answers.map((one) => one.changedBy));
    return { lastChange, state, answers, editors, checked: { findings, progress } };
  };

/** Who changed what, when and why. */
export const readHistory =
  (ports: WorkspacePorts): WorkspaceFlows['history'] =>
  async (actor, id, field) => {
    await requireRecipient(ports.store, actor, 'recipient.read', id);
    const changes = await ports.store.answerHistory(id, field);
    const editors = new Map(
      (await ports.store.editors(changes.map((one) => one.by))).map((one) => [one.id, one] as const),
    );
    return changes.map((one) => ({ ...one, editor: editors.get(one.by) ?? null }));
  };
