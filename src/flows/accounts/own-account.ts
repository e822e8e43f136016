/** What a signed-in person does with the own account: see it, rename it, change the password, end sessions. */
import type { Actor } from '../../domain/access/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Entrance, OwnAccount, Visitor } from './account-flows.ts';
import { type AccountParts, permit } from './account-parts.ts';
import { viewOf } from './account-view.ts';
import { checkPassword, readName } from './check-input.ts';
import { openSession } from './open-session.ts';
import { checkPresentPassword } from './second-factor.ts';
import { hashOf } from './tokens.ts';

export async function readOwn(parts: AccountParts, actor: Actor, visitor: Visitor): Promise<OwnAccount> {
  await permit(parts, actor, 'session.manage-own', `account:${actor.id}`);
  const { store } = parts;
  const account = await store.account(actor.id);
  if (!account) throw gone();
  const here = visitor.token === null ? undefined : await store.liveSession(hashOf(visitor.token), 'open');
  const sessions = await store.sessions(actor.id);
  return {
    ...viewOf(account),
    hasPassword: account.passwordHash !== null,
    backupCodesLeft: await store.backupCodesLeft(actor.id),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === here?.session.id })),
  };
}

const gone = () => new Problem('not-found', 'There is no such account.');

export async function rename(parts: AccountParts, actor: Actor, given: string): Promise<void> {
  await permit(parts, actor, 'session.manage-own', `account:${actor.id}`);
  const name = readName(given);
  await parts.store.change(async (queries) => {
    await queries.updateAccount(actor.id, { name });
    await queries.audit({
      actor: actor.id,
      action: 'account.rename',
      object: `account:${actor.id}`,
      address: actor.address,
      outcome: 'done',
    });
  });
}

/** Ends every session, this one included, and opens a new one for this browser. */
export async function changePassword(
  parts: AccountParts,
  actor: Actor,
  visitor: Visitor,
  input: { readonly present: string; readonly password: string },
): Promise<Entrance> {
  const object = `account:${actor.id}`;
  await permit(parts, actor, 'session.manage-own', object);
  await checkPresentPassword(parts, actor, input.present, 'account.change-password', 'present');
  const before = await parts.store.account(actor.id);
  checkPassword(input.password, [actor.name, before?.email ?? '', before?.email?.split('@')[0] ?? '']);
  const passwordHash = await parts.credentials.hashPassword(input.password);
  return parts.store.change(async (queries) => {
    const account = await queries.lockAccount(actor.id);
    if (!account) throw gone();
    await queries.updateAccount(actor.id, { passwordHash });
    const ended = await queries.revokeSessions({ account: actor.id }, 'password changed');
    await queries.audit({
      actor: actor.id,
      action: 'account.change-password',
      object,
      detail: { sessions: ended },
      address: actor.address,
      outcome: 'done',
    });
    const shown = { secondFactor: actor.hasSecondFactor, by: 'password-change' };
    return openSession(queries, { ...visitor, token: null }, account, shown);
  });
}

/** A foreign session and none at all are the same: Problem not-found. */
export async function revokeSession(
  parts: AccountParts,
  actor: Actor,
  account: string,
  session: string,
): Promise<void> {
  const object = `account:${account}`;
  const action = account === actor.id ? 'session.manage-own' : 'account.manage';
  await permit(parts, actor, action, object, { account });
  await parts.store.change(async (queries) => {
    const ended = await queries.revokeSessions({ id: session, account }, `ended by ${actor.id}`);
    if (ended.length === 0) throw new Problem('not-found', 'There is no such session any more.');
    await queries.audit({
      actor: actor.id,
      action: 'session.revoke',
      object,
      detail: { sessions: ended },
      address: actor.address,
      outcome: 'done',
    });
  });
}
