/**
 * Use case of a participant: what clusters answered of it, in all waves, and its word on each row. What it confirms is bound to the values
 * it saw: another answer needs another word. Must never show a row that does not name the participant, nor change an answer.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import { type OwnRow, ownRows } from '../../domain/survey/own-rows.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { questionnaireFor } from './checked-answers.ts';
import type { Confirmation } from './confirmation-ports.ts';
import { requireRecipient, requireText, requireWave } from './require.ts';
import type { Submission } from './survey-ports.ts';
import type { Repeat } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** A row and the participant's words on it, oldest first. */
export interface OwnClaim extends OwnRow {
  readonly valuesSha256: string;
  /** The newest word, where it is about these very values. */
  readonly stance: Confirmation['stance'] | null;
  readonly said: readonly Confirmation[];
}

/** What one cluster answered of the participant in one wave. */
export interface OwnAnswers {
  readonly recipient: Pick<Recipient, 'id' | 'name' | 'wave' | 'respondent'>;
  readonly wave: Wave;
  readonly questionnaire: Questionnaire;
  readonly submission: Pick<Submission, 'id' | 'number' | 'submittedAt'>;
  readonly isAccepted: boolean;
  /** ИНН → name, as the cluster calls the partners of these supplies. */
  readonly names: ReadonlyMap<string, string>;
  readonly claims: readonly OwnClaim[];
}

/** A word on a row as the cluster and the analyst read it. */
export interface ReadConfirmation extends Confirmation {
  readonly participant: string;
  /** False where the row says something else by now, or a newer word stands. */
  readonly isCurrent: boolean;
}

export interface ConfirmationFlows {
  /** Newest wave first. Throws Problem forbidden for an account that stands for no participant. */
  own(actor: Actor): Promise<readonly OwnAnswers[]>;
  /**
   * Says that a row is right, or what is wrong with it. Throws Problem not-found for a row that does not name the participant,
   * precondition-failed where it says something else by now, invalid-body for a dispute without a remark.
   */
  confirm(
    actor: Actor,
    word: {
      readonly recipient: string;
      readonly place: string;
      readonly valuesSha256: string;
      readonly stance: Confirmation['stance'];
      readonly remark: string;
    },
    repeat: Repeat,
  ): Promise<void>;
  /** What participants said of a questionnaire's rows, newest first; for whoever may read the questionnaire. */
  confirmationsOf(actor: Actor, recipient: string): Promise<readonly ReadConfirmation[]>;
}

type Ports = Pick<WorkspacePorts, 'store' | 'questionnaires'>;

/** The flows over their ports. */
export function createConfirmations(ports: Ports): ConfirmationFlows {
  return {
    own: async (actor) => {
      const inn = await requireInn(ports, actor);
      const recipients = await ports.store.recipientsNaming(inn);
      const said = await ports.store.confirmationsBy(inn);
      const found = await Promise.all(recipients.map((id) => readOwn(ports, id, inn, said)));
      return found
        .filter((one) => one !== null)
        .toSorted((a, b) => newestYear(b) - newestYear(a) || (a.recipient.name < b.recipient.name ? -1 : 1));
    },
    confirm: async (actor, word, repeat) => confirm(ports, actor, word, repeat),
    confirmationsOf: async (actor, id) => {
      await requireRecipient(ports.store, actor, 'recipient.read', id);
      return readAll(ports, id);
    },
  };
}

const newestYear = ({ wave }: OwnAnswers) => wave.years.at(-1) ?? 0;

/** The participant's ИНН. Throws Problem forbidden or sign-in-required, and writes the refusal down. */
async function requireInn({ store }: Ports, actor: Actor): Promise<string> {
  const { inn } = actor;
  if (inn !== null && can(actor, 'participant.read-own', { participants: [inn] })) return inn;
  await store.refuse({ actor, action: 'participant.read-own', object: 'own' }, 'no right');
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required', 'Sign in and try again.');
  throw new Problem('forbidden', 'This page is for accounts that stand for a participant.');
}

async function newestSubmission({ store }: Ports, recipient: string): Promise<Submission | undefined> {
  return (await store.submissions(recipient)).toSorted((a, b) => b.number - a.number)[0];
}

async function readOwn(
  ports: Ports,
  id: string,
  inn: string,
  allSaid: readonly Confirmation[],
): Promise<OwnAnswers | null> {
  const recipient = await ports.store.recipient(id);
  const submission = recipient?.form === 'cluster' ? await newestSubmission(ports, id) : undefined;
  if (!recipient || !submission) return null;
  const rows = ownRows(inn, submission.answers);
  if (rows.length === 0) return null;
  const wave = await requireWave(ports.store, recipient.wave);
  const said = allSaid.filter((one) => one.recipient === id);
  const { name, wave: waveId, respondent } = recipient;
  const { number, submittedAt } = submission;
  return {
    recipient: { id, name, wave: waveId, respondent },
    wave,
    questionnaire: questionnaireFor(ports, recipient, wave),
    submission: { id: submission.id, number, submittedAt },
    isAccepted: submission.decision?.decision.startsWith('accepted') === true,
    names: new Map([...namesIn(submission)].filter(([one]) => rows.some(({ partner }) => partner === one))),
    claims: rows.map((row) => claimOf(row, said)),
  };
}

function claimOf(row: OwnRow, said: readonly Confirmation[]): OwnClaim {
  const valuesSha256 = hashOwnRow(row);
  const own = said.filter(({ place }) => place === row.place);
  const last = own.at(-1);
  return {
    ...row,
    valuesSha256,
    stance: last?.valuesSha256 === valuesSha256 ? last.stance : null,
    said: own,
  };
}

/** Of the values that are confirmed. */
export const hashOwnRow = ({ answers }: OwnRow): string =>
  createHash('sha256').update(JSON.stringify(answers)).digest('hex');

function namesIn({ answers }: Submission): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [field, { value }] of Object.entries(answers)) {
    const row = /^participants\/([^/]+)\/inn\/-$/.exec(field)?.[1];
    const name = row === undefined ? undefined : answers[`participants/${row}/name/-`]?.value;
    if (name !== undefined) names.set(String(value), String(name));
  }
  return names;
}

async function confirm(
  ports: Ports,
  actor: Actor,
  { recipient, place, valuesSha256, stance, remark }: Parameters<ConfirmationFlows['confirm']>[1],
  repeat: Repeat,
): Promise<void> {
  const inn = await requireInn(ports, actor);
  if (!can(actor, 'participant.confirm', { participants: [inn] }))
    throw new Problem('forbidden', 'This account may not confirm figures.');
  const said = stance === 'disputed' || remark.trim() !== '' ? requireText(remark, 'remark', 2000) : null;
  await ports.store.change(
    {
      actor,
      action: `participant.${stance}`,
      object: `recipient:${recipient}`,
      detail: { place },
      repeat,
    },
    async (queries) => {
      const known = /^[0-9a-f]{16}$/.test(recipient) ? await queries.recipient(recipient) : undefined;
      const submission =
        known?.form === 'cluster'
          ? (await queries.submissions(recipient)).toSorted((a, b) => b.number - a.number)[0]
          : undefined;
      const row = submission && ownRows(inn, submission.answers).find((one) => one.place === place);
      if (!submission || !row)
        throw new Problem('not-found', 'There is no such row. Your rows are listed at /workspace/own.');
      if (hashOwnRow(row) !== valuesSha256)
        throw new Problem(
          'precondition-failed',
          'The cluster answered something else meanwhile. Look at the present values and decide again.',
        );
      await queries.insertConfirmation({
        recipient,
        submission: submission.id,
        place,
        valuesSha256,
        inn,
        stance,
        remark: said,
        by: actor.id,
      });
      return null;
    },
  );
}

async function readAll(ports: Ports, id: string): Promise<ReadConfirmation[]> {
  const said = await ports.store.confirmations(id);
  const submission = said.length === 0 ? undefined : await newestSubmission(ports, id);
  if (!submission) return [];
  const names = namesIn(submission);
  const newest = new Map(said.map((one) => [`${one.inn} ${one.place}`, one.seq]));
  return said.toReversed().map((one) => {
    const row = ownRows(one.inn, submission.answers).find(({ place }) => place === one.place);
    const isNewest = newest.get(`${one.inn} ${one.place}`) === one.seq;
    return {
      ...one,
      participant: names.get(one.inn) ?? one.inn,
      isCurrent: isNewest && row !== undefined && hashOwnRow(row) === one.valuesSha256,
    };
  });
}
