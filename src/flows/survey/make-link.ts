/**
 * Personal links: a token of 256 bits that opens one questionnaire and nothing else. The token itself is never stored; must never
 * be logged or shown twice.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Recipient } from '../../domain/survey/wave.ts';
import { deadlineOf } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { requirePresent, requireRecipient, requireWave } from './require.ts';
import type { NewLink, SurveyQueries } from './survey-ports.ts';
import type { WorkspaceFlows } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

const day = 86_400_000;

/** SHA-256 of a token, as it is stored. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Links live 30 days beyond the deadline. */
export function lastDayOfLinks(deadline: string): string {
  return new Date(Date.parse(deadline) + 30 * day).toISOString();
}

/** A new link that lives 30 days beyond the deadline, not stored yet; the path holds the token. */
export function newLink(
  recipient: Recipient,
  purpose: string,
  deadline: string,
  now: string,
): { readonly path: string; readonly link: NewLink } {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = lastDayOfLinks(deadline > now ? deadline : now);
  return {
    path: `/answer/${token}`,
    link: { tokenHash: hashToken(token), recipient: recipient.id, purpose, expiresAt },
  };
}

/** Stores a new link; the path holds the token. */
export async function makeLinkFor(
  queries: SurveyQueries,
  recipient: Recipient,
  purpose: string,
  by: string,
  deadline: string,
): Promise<{ path: string; expiresAt: string }> {
  const { path, link } = newLink(recipient, purpose, deadline, await queries.now());
  await queries.insertLinks([link], by);
  return { path, expiresAt: link.expiresAt };
}

/** A link for an analyst to hand over by other means than mail. */
export const makeLink =
  (ports: WorkspacePorts): WorkspaceFlows['makeLink'] =>
  async (actor, id, repeat) => {
    const recipient = await requireRecipient(ports.store, actor, 'recipient.review', id);
    // The token is kept nowhere, so a repeat has none to show: it says so and makes nothing.
    let made: { path: string; expiresAt: string } | null = null;
    await ports.store.change(
      { actor, action: 'recipient.make-link', object: `recipient:${id}`, repeat },
      async (queries) => {
        requirePresent((await queries.recipient(id)) ?? recipient);
        const wave = await requireWave(queries, recipient.wave);
        made = await makeLinkFor(queries, recipient, 'handed over', actor.id, deadlineOf(wave, recipient));
        return null;
      },
    );
    if (made !== null) return made;
    throw new Problem('conflict', 'This link was shown already and cannot be shown again. Make another one.');
  };

/** Ends every personal link of a questionnaire, those of letters too; what was answered through them stays. */
export const revokeLinks =
  (ports: WorkspacePorts): WorkspaceFlows['revokeLinks'] =>
  async (actor, id, repeat) => {
    await requireRecipient(ports.store, actor, 'recipient.review', id);
    await ports.store.change(
      { actor, action: 'recipient.revoke-links', object: `recipient:${id}`, repeat },
      async (queries) => {
        await queries.revokeLinks(id);
        return null;
      },
    );
  };
