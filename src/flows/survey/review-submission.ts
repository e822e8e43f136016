/**
 * The analyst's decision on a submission: returned with remarks, accepted, or accepted with a named exception. Acceptance turns the
 * frozen answers into facts in the same transaction. Must never accept what was not frozen, nor the same submission twice.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { type Fact, subjectOf } from '../../domain/facts/fact.ts';
import { questionAt } from '../../domain/survey/answers.ts';
import { blockersOf } from '../../domain/survey/checks/index.ts';
import { factsOfSubmission, withdrawals } from '../../domain/survey/facts-of-submission.ts';
import { canStepRecipient, type Recipient } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { newFacts, withdrawingFact } from '../identify-fact.ts';
import { acceptedLetter, returnedLetter } from '../mail/letters.ts';
import { questionnaireFor } from './checked-answers.ts';
import { requireCurrent, requireField, requireRecipient, requireText, requireWave } from './require.ts';
import type { Submission, SurveyQueries } from './survey-ports.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Sends the form back with remarks; the respondent is told. */
export const returnSubmission =
  (ports: WorkspacePorts): WorkspaceFlows['returnSubmission'] =>
  async (actor, id, version, reason, repeat) => {
    const why = requireText(reason, 'reason');
    const result = await decide(
      ports,
      actor,
      id,
      version,
      'returned',
      repeat,
      async (queries, recipient, submission) => {
        await queries.insertDecision(submission.id, 'returned', why, 0, actor);
        if (recipient.mailbox === null) return;
        const wave = await requireWave(queries, recipient.wave);
        await queries.queueLetters([returnedLetter(wave, recipient, submission.number)]);
        await queries.updateRecipient(id, null, { lastContactAt: await queries.now() });
      },
    );
    ports.nudge();
    return result;
  };

/** Accepts a submission; with `exception` also one whose findings have errors. */
export const acceptSubmission =
  (ports: WorkspacePorts): WorkspaceFlows['acceptSubmission'] =>
  async (actor, id, version, exception, repeat) => {
    const reason = exception === null ? null : requireText(exception, 'exception');
    const result = await decide(
      ports,
      actor,
      id,
      version,
      'accepted',
      repeat,
      async (queries, recipient, submission) => {
        const blockers = blockersOf(submission.findings, await queries.explanations(id));
        if (blockers.length > 0 && reason === null)
          throw new Problem(
            'conflict',
            `${blockers.length} findings stand against it. Return the form or name the exception.`,
          );
        const facts = await acceptFacts(ports, queries, recipient, submission);
        const decision = reason === null ? 'accepted' : 'accepted-with-exception';
        await queries.insertDecision(submission.id, decision, reason, facts, actor);
        if (recipient.mailbox === null) return;
        const wave = await requireWave(queries, recipient.wave);
        await queries.queueLetters([acceptedLetter(wave, recipient, submission.number)]);
        await queries.updateRecipient(id, null, { lastContactAt: await queries.now() });
      },
    );
    ports.nudge();
    return result;
  };

/** Facts of the submission against those accepted before: unchanged ones stay, changed ones supersede, vanished ones are withdrawn. */
async function acceptFacts(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  recipient: Recipient,
  submission: Submission,
): Promise<number> {
  const wave = await requireWave(queries, recipient.wave);
  const questionnaire = ports.questionnaires.find(recipient.form, wave.questionnaireEdition);
  if (!questionnaire)
    throw new Problem('internal', 'The edition of the questionnaire is gone from the rulebook.');
  const letters = await lettersOf(queries, submission);
  const drafts = factsOfSubmission(questionnaire, wave, recipient, { ...submission, letters });
  const { all, current } = await factsBefore(queries, wave.id, recipient);
  const taken = new Set(all.map((fact) => fact.id));
  const facts = [
    ...newFacts(
      drafts,
      (draft) => current.get(subjectOf(draft)),
      (factId) => taken.has(factId),
      isSameAnswer,
    ),
    ...withdrawals(
      [...current.values()].filter((fact) => fact.withdrawn !== true),
      drafts,
    ).map((fact) => withdrawingFact(fact, submission)),
  ];
  await queries.acceptFacts(wave.id, `submission/${submission.id}`, submission.answersSha256, facts);
  return facts.length;
}

/** Workbooks are named by the answers that came from them; what stands behind all answers are the letters. */
async function lettersOf(queries: SurveyQueries, { attachments }: Submission): Promise<string[]> {
  const letters: string[] = [];
  for (const id of attachments) if ((await queries.attachment(id))?.kind === 'letter') letters.push(id);
  return letters;
}

/** An answer given again in a later submission is the same fact: its first acceptance stays its source. */
function isSameAnswer(
  before: Pick<Fact, 'value' | 'unit' | 'withdrawn'>,
  after: Pick<Fact, 'value' | 'unit'>,
): boolean {
  return (
    before.withdrawn !== true &&
    before.unit === after.unit &&
    JSON.stringify(before.value) === JSON.stringify(after.value)
  );
}

async function factsBefore(
  queries: SurveyQueries,
  wave: string,
  recipient: Recipient,
): Promise<{ all: readonly Fact[]; current: Map<string, Fact> }> {
  const all = await queries.waveFactsOf(wave, recipient.id);
  const superseded = new Set(all.map((fact) => fact.supersedes));
  const current = all.filter((fact) => !superseded.has(fact.id));
  return { all, current: new Map(current.map((fact) => [subjectOf(fact), fact])) };
}

async function decide(
  ports: WorkspacePorts,
  actor: Actor,
  id: string,
  version: number,
  to: 'returned' | 'accepted',
  repeat: Parameters<WorkspaceFlows['submit']>[3],
  work: (queries: SurveyQueries, recipient: Recipient, submission: Submission) => Promise<void>,
): Promise<Recipient> {
  await requireRecipient(ports.store, actor, 'recipient.review', id);
  return ports.store.change(
    { actor, action: `recipient.${to}`, object: `recipient:${id}`, repeat },
    async (queries) => {
      const recipient = await queries.recipient(id);
      if (!recipient) throw new Problem('not-found', 'There is no such questionnaire.');
      if (recipient.removedAt !== null)
        throw new Problem('conflict', 'This recipient was taken out of the wave: nothing of it is decided.');
      if (!canStepRecipient(recipient.state, to))
        throw new Problem('conflict', `A questionnaire that is ${recipient.state} cannot be ${to}.`);
      requireCurrent(await queries.updateRecipient(id, version, { state: to }));
      const submission = (await queries.submissions(id)).find((one) => one.decision === null);
      if (!submission) throw new Problem('conflict', 'There is no submission to decide on.');
      await work(queries, recipient, submission);
      return (await queries.recipient(id)) ?? recipient;
    },
  );
}

/** A remark on one value, or on the whole form. */
export const comment =
  (ports: WorkspacePorts): WorkspaceFlows['comment'] =>
  async (actor, id, { field, text }, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.comment', id);
    const words = requireText(text, 'text');
    const wave = await requireWave(ports.store, recipient.wave);
    if (
      field !== null &&
      !questionAt(questionnaireFor(ports, recipient, wave), wave.years, requireField(field))
    )
      throw new Problem('invalid-body', 'The questionnaire has no such field.', { parameter: 'field' });
    await ports.store.change(
      { actor, action: 'recipient.comment', object: `recipient:${id}`, detail: { field }, repeat },
      async (queries) => {
        await queries.insertComment(id, field, words, actor);
        return null;
      },
    );
  };

/** Marks a remark as settled. */
export const resolveComment =
  (ports: WorkspacePorts): WorkspaceFlows['resolveComment'] =>
  async (actor, id, seq, repeat) => {
    await requireRecipient(ports.store, actor, 'recipient.comment', id);
    await ports.store.change(
      { actor, action: 'recipient.resolve-comment', object: `recipient:${id}`, detail: { seq }, repeat },
      async (queries) => {
        if (!Number.isSafeInteger(seq) || !(await queries.resolveComment(id, seq)))
          throw new Problem('not-found', 'There is no such open remark.');
        return null;
      },
    );
  };
