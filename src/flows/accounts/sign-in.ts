/**
 * Signing in by password, then by code where a second factor is enrolled, and signing out. An unknown e-mail and a wrong password get
 * the same answer after the same work. Must never say which of the two it was.
 */
import type { Entrance, Visitor } from './account-flows.ts';
import { type AccountParts, mend } from './account-parts.ts';
import type { AccountQueries, StoredAccount } from './account-ports.ts';
import { countAttempt } from './attempt-limit.ts';
import { openSession } from './open-session.ts';
import { hashOf } from './tokens.ts';

export async function signIn(
  parts: AccountParts,
  visitor: Visitor,
  givenEmail: string,
  password: string,
): Promise<Entrance> {
  const email = givenEmail.trim().toLowerCase().slice(0, 254);
  const found = await parts.store.accountByEmail(email);
  const object = found ? `account:${found.id}` : 'account:unknown';
  const target = {
    kind: 'e-mail',
    value: email,
    actor: 'anonymous',
    action: 'session.open',
    object,
  } as const;
  const attempt = await countAttempt(parts, target, visitor.address);
  const given = password.slice(0, 200);
  const isRight = await parts.credentials.verifyPassword(given, found?.passwordHash ?? null);
  const entrance = await parts.store.change(async (queries) => {
    // Read again and held: the account may have been disabled, or the password changed, while it was compared.
    const account = isRight && found ? await queries.lockAccount(found.id) : undefined;
    if (!account || !mayEnter(account) || account.passwordHash !== found?.passwordHash) {
      const reason = isRight ? 'account-closed' : 'wrong-credentials';
      await refuse(queries, visitor, 'session.open', object, reason);
      return null;
    }
    await attempt.succeed(queries);
    return openSession(queries, visitor, account, { secondFactor: false, by: 'password' });
  });
  if (entrance === null) throw mend('password', 'wrong-credentials');
  return entrance;
}

export const mayEnter = (account: StoredAccount) => !account.isDisabled && account.anonymisedAt === null;

export async function awaitsSecondFactor(parts: AccountParts, visitor: Visitor): Promise<boolean> {
  if (visitor.token === null) return false;
  return (await parts.store.liveSession(hashOf(visitor.token), 'second-factor')) !== undefined;
}

/** Takes a code of the authenticator or a backup code, each once. */
export async function passSecondFactor(
  parts: AccountParts,
  visitor: Visitor,
  code: string,
): Promise<Entrance> {
  const waiting =
    visitor.token === null
      ? undefined
      : await parts.store.liveSession(hashOf(visitor.token), 'second-factor');
  if (!waiting) throw mend('password', 'wrong-credentials');
  const { id } = waiting.account;
  const target = {
    kind: 'second-factor',
    value: id,
    actor: id,
    action: 'session.pass-second-factor',
    object: `account:${id}`,
  } as const;
  const attempt = await countAttempt(parts, target, visitor.address);
  const entrance = await parts.store.change(async (queries) => {
    const account = await queries.lockAccount(id);
    const stillWaits = await queries.liveSession(hashOf(visitor.token ?? ''), 'second-factor');
    if (!account || !stillWaits || !mayEnter(account) || !(await takeCode(parts, queries, account, code))) {
      await refuse(queries, visitor, target.action, target.object, 'wrong-code', id);
      return null;
    }
    await attempt.succeed(queries);
    return openSession(queries, visitor, account, { secondFactor: true, by: 'second-factor' });
  });
  if (entrance === null) throw mend('code', 'wrong-code');
  return entrance;
}

/** True where the code is right and was not used; it is used by this. */
export async function takeCode(
  { credentials }: AccountParts,
  queries: AccountQueries,
  account: StoredAccount,
  given: string,
): Promise<boolean> {
  const code = given.replace(/[\s-]/g, '').toUpperCase();
  if (account.totpSecret === null) return false;
  if (/^\d{6}$/.test(code)) {
    const secret = await credentials.open(account.totpSecret);
    const step = credentials.totpStep(secret, code, account.totpLastStep);
    if (step === null) return false;
    await queries.updateAccount(account.id, { totpLastStep: step });
    return true;
  }
  return /^[0-9A-Z]{12}$/.test(code) && queries.takeBackupCode(account.id, hashOf(code));
}

export async function signOut({ store }: AccountParts, visitor: Visitor): Promise<void> {
  const { token, address } = visitor;
  if (token === null) return;
  const live = await store.liveSession(hashOf(token), 'open');
  await store.change(async (queries) => {
    const ended = await queries.revokeSessions({ tokenHash: hashOf(token) }, 'signed out');
    if (ended.length === 0 || !live) return;
    const { id } = live.account;
    await queries.audit({
      actor: id,
      action: 'session.close',
      object: `account:${id}`,
      detail: { sessions: ended },
      address,
      outcome: 'done',
    });
  });
}

async function refuse(
  queries: AccountQueries,
  visitor: Visitor,
  action: string,
  object: string,
  reason: string,
  actor = 'anonymous',
): Promise<void> {
  await queries.audit({
    actor,
    action,
    object,
    detail: { reason },
    address: visitor.address,
    outcome: 'refused',
  });
}
