/**
 * Guards of the survey's flows: the permission for the object, the state, the version. A foreign object and one that does not exist
 * give the same Problem; every refusal goes to the audit log. Must never say more than the caller may know.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { type AccessObject, type Action, can, reachOf } from '../../domain/access/permissions.ts';
import { parseField } from '../../domain/survey/answers.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { isPlainText } from '../../kernel/plain-text.ts';
import { Problem } from '../../kernel/problem.ts';
import type { SurveyQueries, SurveyStore } from './survey-ports.ts';

/** What access to a recipient depends on. */
export function accessTo(recipient: Recipient): AccessObject {
  return {
    recipient: recipient.id,
    form: recipient.form,
    respondent: recipient.respondent,
    federalSubjects: recipient.federalSubjects,
  };
}

/** Throws Problem forbidden or sign-in-required, and writes the refusal down. */
export async function requireRight(
  store: SurveyStore,
  actor: Actor,
  action: Action,
  object: string,
): Promise<void> {
  if (can(actor, action)) return;
  await store.refuse({ actor, action, object }, 'no right');
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required', 'Sign in and try again.');
  throw new Problem('forbidden', 'This account may not do that. An administrator can give it another role.');
}

/** The recipient, when the actor may do the action to it; otherwise the same not-found as for one that does not exist. */
export async function requireRecipient(
  store: SurveyStore,
  actor: Actor,
  action: Action,
  id: string,
): Promise<Recipient> {
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required', 'Sign in and try again.');
  const recipient = /^[0-9a-f]{16}$/.test(id) ? await store.recipient(id) : undefined;
  const isHidden = recipient !== undefined && (await isDraftTo(store, actor, recipient));
  if (recipient && !isHidden && can(actor, action, accessTo(recipient))) return recipient;
  if (recipient)
    await store.refuse({ actor, action, object: `recipient:${id}` }, isHidden ? 'draft' : 'foreign object');
  if (recipient && !isHidden && can(actor, 'recipient.read', accessTo(recipient)))
    throw new Problem('forbidden', 'This questionnaire may be read by this account but not changed so.');
  throw new Problem(
    'not-found',
    'There is no such questionnaire. Your questionnaires are listed at /workspace.',
  );
}

/** A draft is asked of nobody yet: respondents and their officers do not see it, nor what stands in it. */
export async function isDraftTo(
  queries: SurveyQueries,
  actor: Actor,
  recipient: Recipient,
): Promise<boolean> {
  if (reachOf(actor, 'recipient.read') === 'all') return false;
  return (await queries.wave(recipient.wave))?.state === 'draft';
}

/** Throws Problem not-found for a draft, as for a wave that does not exist. */
export function refuseDraft({ state }: Wave): void {
  if (state === 'draft') throw noWave();
}

const noWave = () => new Problem('not-found', 'There is no such wave. Waves are listed at /workspace/waves.');

/** The wave of an id. Throws Problem not-found. */
export async function requireWave(
  queries: SurveyQueries,
  id: string,
  purpose: 'read' | 'step' = 'read',
): Promise<Wave> {
  const wave = await queries.wave(id, purpose);
  if (!wave) throw noWave();
  return wave;
}

/** True where facts of this recipient stand, also while they are being corrected. */
export async function wasAccepted(queries: SurveyQueries, recipient: string): Promise<boolean> {
  const submissions = await queries.submissions(recipient);
  return submissions.some((one) => one.decision?.decision.startsWith('accepted') === true);
}

/** Throws Problem conflict for a recipient that was taken out: nothing is done to it until it is added again. */
export function requirePresent({ removedAt }: Recipient): void {
  if (removedAt === null) return;
  throw new Problem(
    'conflict',
    'This recipient was taken out of the wave. Add it to the wave again, then repeat.',
  );
}

/** Throws Problem precondition-failed when a change met a newer version than the caller saw. */
export function requireCurrent(isCurrent: boolean): void {
  if (isCurrent) return;
  throw new Problem(
    'precondition-failed',
    'Somebody changed this meanwhile. Look at the present state and decide again.',
  );
}

/** Trimmed words of a person. Throws Problem invalid-body naming the field when there are none, too many, or no plain text. */
export function requireText(text: string, field: string, most = 4000): string {
  const trimmed = text.trim();
  if (trimmed === '')
    throw new Problem('invalid-body', `Write a few words in "${field}".`, { parameter: field });
  if (trimmed.length > most)
    throw new Problem('invalid-body', `"${field}" holds at most ${most} characters.`, { parameter: field });
  if (!isPlainText(trimmed))
    throw new Problem('invalid-body', `"${field}" holds control characters. Type the words anew.`, {
      parameter: field,
    });
  return trimmed;
}

/** The path of a field, which goes into the audit log. Throws Problem invalid-body for anything else, above all for words of a person. */
export function requireField(path: string): string {
  if (parseField(path) !== null) return path;
  throw new Problem('invalid-body', 'The questionnaire has no such field.', { parameter: 'field' });
}

/** A calendar day of this century. Throws Problem invalid-body naming the field. */
export function requireDay(text: string, field: string): string {
  if (isDay(text)) return text;
  throw new Problem('invalid-body', `"${field}" is a day such as 2018-03-31, from 2000 to 2100.`, {
    parameter: field,
  });
}

/** False for days that no calendar has, and for years nobody can mean: 0218, 9999. */
function isDay(text: string): boolean {
  const [year = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : [];
  const time = Date.parse(`${text}T00:00:00Z`);
  return year >= 2000 && year <= 2100 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
