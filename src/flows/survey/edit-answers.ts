/**
 * Changes of answers, from the form or from a workbook: each field carries the version its editor saw, and what somebody else
 * changed meanwhile comes back untouched. Must never write a field that the questionnaire does not have.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { questionAt } from '../../domain/survey/answers.ts';
import { fitsType } from '../../domain/survey/fact-value.ts';
import type { AnswerType, Questionnaire } from '../../domain/survey/questionnaire.ts';
import { isTooLong, longestText, tidyText } from '../../domain/survey/read-answer.ts';
import { isAnswerable, type Recipient, type Wave } from '../../domain/survey/wave.ts';
import { isPlainText } from '../../kernel/plain-text.ts';
import { Problem } from '../../kernel/problem.ts';
import { checkedAnswers, questionnaireFor } from './checked-answers.ts';
import { requireField, requireRecipient, requireText, requireWave, wasAccepted } from './require.ts';
import type { AnswerEdit, StoredAnswer, SurveyQueries } from './survey-ports.ts';
import type { FormEdit, Outcome, Repeat, WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Most fields in one request of the form; a workbook may hold many more. */
const mostFormEdits = 5_000;

/** Applies edits of the form. Throws Problem invalid-body for a field or value that cannot be, conflict while nothing may change. */
export const editAnswers =
  (ports: WorkspacePorts): WorkspaceFlows['editAnswers'] =>
  async (actor, id, edits, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.answer', id);
    if (edits.length > mostFormEdits)
      throw new Problem('invalid-body', `Send at most ${mostFormEdits} fields at once.`, {
        parameter: 'edits',
      });
    return applyEdits(ports, actor, recipient, {
      wishes: edits.map((edit) => ({ ...edit, origin: { via: 'form' } })),
      repeat,
      action: 'recipient.edit-answers',
      why: null,
      shown: (applied) => applied,
    });
  };

interface Wishes<Shown> {
  readonly wishes: readonly AnswerEdit[];
  readonly repeat: Repeat;
  readonly action: string;
  readonly why: string | null;
  /** What of the written answers the caller is told, and told again when the request is repeated. */
  readonly shown: (applied: readonly StoredAnswer[]) => Shown;
}

/** The one way answers change: in one transaction with their history, the progress and the state of the recipient. */
export async function applyEdits<Shown>(
  ports: WorkspacePorts,
  actor: Actor,
  recipient: Recipient,
  { wishes, repeat, action, why, shown }: Wishes<Shown>,
): Promise<Outcome<Shown>> {
  const wave = await requireWave(ports.store, recipient.wave);
  const questionnaire = questionnaireFor(ports, recipient, wave);
  refuseUnfit(questionnaire, wave, wishes);
  const edits = wishes.map((edit) => tidyEdit(questionnaire, wave, edit));
  const written = await ports.store.change(
    { actor, action, object: `recipient:${recipient.id}`, detail: { fields: edits.length }, repeat },
    async (queries) => {
      const held = await requireAnswerable(queries, recipient.id);
      const { applied, conflicts } = await queries.editAnswers(recipient.id, edits, actor.id, why);
      if (applied.length > 0) await touch(queries, held);
      return { applied: shown(applied), conflicts };
    },
  );
  const { findings, progress } = await checkedAnswers(
    ports,
    recipient,
    wave,
    await ports.store.answerValues(recipient.id),
  );
  const sum = (pick: 'answered' | 'required') => progress.reduce((total, one) => total + one[pick], 0);
  await ports.store.updateRecipient(recipient.id, null, {
    answered: sum('answered'),
    required: sum('required'),
  });
  const editors = await ports.store.editors(written.conflicts.map((one) => one.changedBy));
  return { ...written, editors, findings, progress };
}

/** Texts are kept one way, whoever sent them: what differs only in blanks is no other answer. */
function tidyEdit(questionnaire: Questionnaire, { years }: Wave, edit: AnswerEdit): AnswerEdit {
  const type = questionAt(questionnaire, years, edit.field)?.question?.type;
  if (typeof edit.value !== 'string' || (type !== 'text' && type !== 'long-text')) return edit;
  return { ...edit, value: tidyText(type, edit.value) || null };
}

function refuseUnfit(questionnaire: Questionnaire, wave: Wave, edits: readonly FormEdit[]): void {
  for (const edit of edits) {
    const place = questionAt(questionnaire, wave.years, edit.field);
    if (!place)
      throw new Problem('invalid-body', `This questionnaire has no field "${edit.field.slice(0, 120)}".`, {
        parameter: 'field',
      });
    if (
      edit.value !== null &&
      !(isPlain(edit.value) && fitsType(place.question?.type ?? 'integer', edit.value))
    )
      throw new Problem(
        'invalid-body',
        `The value of "${edit.field}" is not of the type its question asks for.`,
        {
          parameter: edit.field,
        },
      );
    refuseTooLong(edit, place.question?.type ?? 'integer');
  }
}

/** As the workbook does: what could not come back in a workbook is not taken by the form either. */
function refuseTooLong({ field, value }: FormEdit, type: AnswerType): void {
  if (typeof value !== 'string' || !isTooLong(type, tidyText(type, value))) return;
  throw new Problem(
    'invalid-body',
    `The answer to "${field}" holds at most ${longestText(type)} characters. Shorten it, or put the rest into a letter.`,
    { parameter: field },
  );
}

/** Texts that the database can keep and a person could have written: no control characters, no half of a letter, of a bounded length. */
function isPlain(value: NonNullable<FormEdit['value']>): boolean {
  if (typeof value === 'string') return value !== '' && value.length <= 10_000 && isPlainText(value);
  if (typeof value !== 'object') return true;
  return value.length <= 300 && value.every((one) => one.length <= 200 && isPlain(one));
}

/** The recipient as it stands, held. Throws Problem conflict while the answers lie with the analyst or are frozen. */
export async function requireAnswerable(queries: SurveyQueries, id: string): Promise<Recipient> {
  const recipient = await queries.recipient(id);
  if (!recipient) throw new Problem('not-found', 'There is no such questionnaire.');
  const wave = await requireWave(queries, recipient.wave);
  if (isAnswerable(wave, recipient, await wasAccepted(queries, id))) return recipient;
  const reason =
    recipient.state === 'submitted'
      ? 'The answers were submitted and are being reviewed. Take them back first if something must be changed.'
      : recipient.state === 'accepted'
        ? 'The answers were accepted. Ask the analyst to open a correction.'
        : 'The wave does not take answers now. Write to the Association if something must be changed.';
  throw new Problem('conflict', reason);
}

async function touch(queries: SurveyQueries, { id, state }: Recipient): Promise<void> {
  if (state !== 'not-opened') return;
  await queries.updateRecipient(id, null, { state: 'in-progress', openedAt: await queries.now() });
}

/** The respondent's explanation of a warning; it stays with the value. */
export const explain =
  (ports: WorkspacePorts): WorkspaceFlows['explain'] =>
  async (actor, id, { check, field, text }, repeat) => {
    await requireRecipient(ports.store, actor, 'recipient.answer', id);
    const words = requireText(text, 'text');
    requireField(field);
    if (!/^[a-z0-9-]{1,80}$/.test(check))
      throw new Problem('invalid-body', 'There is no such check.', { parameter: 'check' });
    await ports.store.change(
      { actor, action: 'recipient.explain', object: `recipient:${id}`, detail: { check, field }, repeat },
      async (queries) => {
        await requireAnswerable(queries, id);
        await queries.explain(id, check, field, words, actor.id);
        return null;
      },
    );
  };
