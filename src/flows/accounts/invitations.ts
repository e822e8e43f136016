/**
 * Invitations by link: a person is invited with role and objects, comes by the link once, and sets name and password. The same way leads
 * back for somebody who lost the password. The letter with the link waits in the outbox; but for it, must never store the token of a link.
 */
import type { Actor, Role } from '../../domain/access/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import { accountInvitationLetter } from '../mail/letters.ts';
import type { Entrance, InvitationInput, InvitationLink, Visitor } from './account-flows.ts';
import { type AccountParts, mend, permit } from './account-parts.ts';
import type { AccountQueries } from './account-ports.ts';
import { checkPassword, readEmail, readName, readRights } from './check-input.ts';
import { openSession } from './open-session.ts';
import { mayEnter } from './sign-in.ts';
import { hashOf, newId, newToken } from './tokens.ts';

/** Why e-mail and name are kept. */
const purpose = 'account of the workspace';

export async function invite(
  parts: AccountParts,
  actor: Actor,
  input: InvitationInput,
): Promise<InvitationLink> {
  await permit(parts, actor, 'account.manage', 'account:new');
  const link = await insertInvited(parts, actor.id, actor.address, input);
  parts.nudge();
  return link;
}

/** The first administrator, from the command line: who can run commands on the server owns the data anyway. */
export function createAdministrator(
  parts: AccountParts,
  input: { readonly email: string; readonly name: string },
): Promise<InvitationLink> {
  const name = readName(input.name);
  const rights = { role: 'administrator', federalSubjects: [], clusters: [], inn: null } as const;
  return insertInvited(parts, 'command-line', null, { ...rights, email: input.email, name });
}

async function insertInvited(
  parts: AccountParts,
  by: string,
  address: string | null,
  input: InvitationInput,
): Promise<InvitationLink> {
  const email = readEmail(input.email);
  const rights = readRights(input);
  const name = input.name === undefined || input.name.trim() === '' ? '' : readName(input.name);
  const [id, token] = [newId(), newToken()];
  const link = await parts.store.change(async (queries) => {
    if ((await queries.insertAccount({ id, email, name, purpose, rights, by })) === undefined) return null;
    return writeLink(queries, {
      account: id,
      token,
      by,
      address,
      action: 'account.invite',
      role: rights.role,
      letter: by === 'command-line' ? null : { email, origin: parts.publicAddress.origin },
    });
  });
  if (link === null) throw mend('email', 'email-taken');
  return link;
}

/** A new link for an account that exists; the older ones stop working. */
export async function renewInvitation(
  parts: AccountParts,
  actor: Actor,
  id: string,
): Promise<InvitationLink> {
  await permit(parts, actor, 'account.manage', `account:${id}`, { account: id });
  const token = newToken();
  const link = await parts.store.change(async (queries) => {
    const account = await queries.lockAccount(id);
    if (!account) throw new Problem('not-found', 'There is no such account.');
    if (account.anonymisedAt !== null) throw mend('account', 'left-account');
    const { address } = actor;
    const { role, email } = account;
    return writeLink(queries, {
      account: id,
      token,
      by: actor.id,
      address,
      action: 'account.invite-again',
      role,
      letter: email === null ? null : { email, origin: parts.publicAddress.origin },
    });
  });
  parts.nudge();
  return link;
}

interface LinkInput {
  readonly account: string;
  readonly token: string;
  readonly by: string;
  readonly address: string | null;
  readonly action: string;
  readonly role: Role;
  /** Null: the link is handed over by who made it. */
  readonly letter: { readonly email: string; readonly origin: string } | null;
}

async function writeLink(queries: AccountQueries, input: LinkInput): Promise<InvitationLink> {
  const { account, token, by, address, action, role, letter } = input;
  const { expiresAt } = await queries.insertInvitation(hashOf(token), account, by);
  await queries.audit({
    actor: by,
    action,
    object: `account:${account}`,
    detail: { role },
    address,
    outcome: 'done',
  });
  const path = `/invitations/${token}`;
  if (letter !== null) {
    const link = letter.origin + path;
    await queries.queueLetters([
      accountInvitationLetter({ account, address: letter.email, link, expiresAt }),
    ]);
  }
  return { account, path, expiresAt };
}

export async function readInvitation(
  { store }: AccountParts,
  token: string,
): Promise<{ readonly email: string; readonly name: string; readonly role: Role } | null> {
  return store.change(async (queries) => {
    const invitation = await queries.openInvitation(hashOf(token));
    const account = invitation && (await queries.account(invitation.account));
    if (!account || !mayEnter(account) || account.email === null) return null;
    return { email: account.email, name: account.name, role: account.role };
  });
}

/** Takes the invitation, sets name and password, ends every older session and opens one. */
export async function acceptInvitation(
  parts: AccountParts,
  visitor: Visitor,
  token: string,
  input: { readonly name: string; readonly password: string },
): Promise<Entrance> {
  const invited = await readInvitation(parts, token);
  if (invited === null) throw await refuseInvitation(parts, visitor);
  const name = readName(input.name);
  checkPassword(input.password, [name, invited.email, invited.email.split('@')[0] ?? '']);
  const passwordHash = await parts.credentials.hashPassword(input.password);
  const entrance = await parts.store.change(async (queries) => {
    const invitation = await queries.openInvitation(hashOf(token));
    const account = invitation && (await queries.lockAccount(invitation.account));
    if (!account || !mayEnter(account)) return null;
    await queries.acceptInvitations(account.id);
    await queries.updateAccount(account.id, { name, passwordHash, joined: true });
    await queries.revokeSessions({ account: account.id }, 'invitation accepted');
    await queries.audit({
      actor: account.id,
      action: 'account.accept-invitation',
      object: `account:${account.id}`,
      address: visitor.address,
      outcome: 'done',
    });
    return openSession(queries, visitor, { ...account, name }, { secondFactor: false, by: 'invitation' });
  });
  if (entrance === null) throw await refuseInvitation(parts, visitor);
  return entrance;
}

async function refuseInvitation({ store }: AccountParts, visitor: Visitor) {
  await store.audit({
    actor: 'anonymous',
    action: 'account.accept-invitation',
    object: 'account:unknown',
    address: visitor.address,
    outcome: 'refused',
  });
  return mend('token', 'expired-invitation');
}
