/**
 * Submission: the answers are frozen as they are, with the findings of that moment. Errors block it, warnings need an explanation.
 * Lateness is judged once, by the database's time, and a receipt goes out with it. Must never change an answer.
 */
import { randomBytes } from 'node:crypto';
import type { FieldPath } from '../../domain/survey/answers.ts';
import { blockersOf } from '../../domain/survey/checks/index.ts';
import {
  canStepRecipient,
  canTakeBack,
  deadlineOf,
  type Recipient,
  type Wave,
} from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { submittedLetter } from '../mail/letters.ts';
import { checkedAnswers } from './checked-answers.ts';
import { requireAnswerable } from './edit-answers.ts';
import { hashAnswers } from './hash-answers.ts';
import { requireCurrent, requireRecipient, requireText, requireWave } from './require.ts';
import type { FrozenAnswer, StoredAnswer, SurveyQueries } from './survey-ports.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Throws Problem conflict that names how many errors and unexplained warnings stand between. */
export const submit =
  (ports: WorkspacePorts): WorkspaceFlows['submit'] =>
  async (actor, id, version, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.submit', id);
    const wave = await requireWave(ports.store, recipient.wave);
    const submission = randomBytes(8).toString('hex');
    const result = await ports.store.change(
      { actor, action: 'recipient.submit', object: `recipient:${id}`, detail: { submission }, repeat },
      async (queries) => {
        const present = (await queries.recipient(id)) ?? recipient;
        if (!canStepRecipient(present.state, 'submitted'))
          throw new Problem('conflict', `A questionnaire that is ${present.state} cannot be submitted.`);
        await requireAnswerable(queries, id);
        const stored = await queries.answers(id);
        const { findings } = await checkedAnswers(ports, present, wave, stored, queries);
        const blockers = blockersOf(findings, await queries.explanations(id));
        if (blockers.length > 0) {
          const errors = blockers.filter((one) => one.severity === 'error').length;
          throw new Problem(
            'conflict',
            `It cannot be submitted yet: ${errors} errors to mend, ${blockers.length - errors} warnings to explain.`,
            { allowed: blockers.slice(0, 20).map((one) => one.field) },
          );
        }
        requireCurrent(await queries.updateRecipient(id, version, { state: 'submitted' }));
        const answers = freeze(stored);
        const now = await queries.now();
        const answersSha256 = hashAnswers(answers);
        const submitted = await queries.insertSubmission({
          id: submission,
          recipient: id,
          answers,
          answersSha256,
          findings,
          attachments: (await queries.attachments(id)).map((one) => one.id),
          submittedBy: actor.id,
          submittedName: actor.name,
          isLate: now > deadlineOf(wave, present),
        });
        await queueReceipt(ports, queries, wave, present, { ...submitted, answersSha256 });
        return (await queries.recipient(id)) ?? present;
      },
    );
    ports.nudge();
    return result;
  };

/** A receipt is no contact in the sense of reminders: it says nothing of a deadline. */
async function queueReceipt(
  { publicAddress }: WorkspacePorts,
  queries: SurveyQueries,
  wave: Wave,
  recipient: Recipient,
  submission: Parameters<typeof submittedLetter>[2],
): Promise<void> {
  if (recipient.mailbox === null) return;
  await queries.queueLetters([submittedLetter(wave, recipient, submission, publicAddress)]);
}

function freeze(answers: readonly StoredAnswer[]): Record<FieldPath, FrozenAnswer> {
  return Object.fromEntries(
    answers
      .filter((one) => one.value !== null)
      .toSorted((a, b) => (a.field < b.field ? -1 : 1))
      .map(({ field, value, origin, changedBy, changedAt }) => [
        field,
        { value: value as FrozenAnswer['value'], origin, by: changedBy, at: changedAt },
      ]),
  );
}

/** Takes a submission back before it was decided, or opens a correction of an accepted one. */
export const correct =
  (ports: WorkspacePorts): WorkspaceFlows['correct'] =>
  async (actor, id, version, reason, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.read', id);
    const right = recipient.state === 'accepted' ? 'recipient.review' : 'recipient.submit';
    await requireRecipient(ports.store, actor, right, id);
    const why = requireText(reason, 'reason', 1000);
    return ports.store.change(
      { actor, action: 'recipient.correct', object: `recipient:${id}`, repeat },
      async (queries) => {
        const present = (await queries.recipient(id)) ?? recipient;
        if (present.state !== 'submitted' && present.state !== 'accepted')
          throw new Problem('conflict', 'Nothing was submitted that could be corrected.');
        const submissions = await queries.submissions(id);
        const wasAccepted = submissions.some((one) => one.decision?.decision.startsWith('accepted') === true);
        const wave = await requireWave(queries, present.wave);
        if (present.state === 'submitted' && !canTakeBack(wave, present, wasAccepted))
          throw new Problem(
            'conflict',
            'The wave takes no answers any more, so what was submitted stays with the analyst, who can return it.',
          );
        requireCurrent(await queries.updateRecipient(id, version, { state: 'in-progress' }));
        const open = submissions.find((one) => one.decision === null);
        if (open) await queries.insertDecision(open.id, 'withdrawn', why, 0, actor);
        else await queries.insertCorrection(id, why, actor);
        return (await queries.recipient(id)) ?? present;
      },
    );
  };
