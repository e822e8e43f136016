/**
 * Enrolling and dropping the second factor. A secret counts only once a code proved that the authenticator has it. Must never show a
 * secret that is enrolled, nor a backup code twice.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Entrance, Visitor } from './account-flows.ts';
import { type AccountParts, mend, permit } from './account-parts.ts';
import { countAttempt } from './attempt-limit.ts';
import { openSession } from './open-session.ts';
import { takeCode } from './sign-in.ts';
import { hashOf, newBackupCode } from './tokens.ts';

/** Backup codes made at once. */
const backupCodes = 10;

export async function beginSecondFactor(
  parts: AccountParts,
  actor: Actor,
): Promise<{ readonly secret: string; readonly address: string } | null> {
  await permit(parts, actor, 'session.manage-own', `account:${actor.id}`);
  const { store, credentials } = parts;
  const fresh = credentials.newTotpSecret();
  const sealed = await credentials.seal(fresh);
  const account = await store.change(async (queries) => {
    const found = await queries.lockAccount(actor.id);
    if (!found || found.hasSecondFactor) return null;
    if (found.totpSecret === null) await queries.updateAccount(found.id, { totpSecret: sealed });
    return { email: found.email ?? found.id, sealed: found.totpSecret ?? sealed };
  });
  if (account === null) return null;
  const secret = await credentials.open(account.sealed);
  return { secret, address: credentials.totpAddress(secret, account.email) };
}

export async function confirmSecondFactor(
  parts: AccountParts,
  actor: Actor,
  visitor: Visitor,
  code: string,
): Promise<Entrance> {
  const object = `account:${actor.id}`;
  await permit(parts, actor, 'session.manage-own', object);
  const target = {
    kind: 'second-factor',
    value: actor.id,
    actor: actor.id,
    action: 'second-factor.enrol',
    object,
  } as const;
  const attempt = await countAttempt(parts, target, visitor.address);
  const enrolled = await parts.store.change(async (queries) => {
    const account = await queries.lockAccount(actor.id);
    const isRight =
      account !== undefined &&
      !account.hasSecondFactor &&
      /^\s*\d{3}\s?\d{3}\s*$/.test(code) &&
      (await takeCode(parts, queries, account, code));
    await queries.audit({
      actor: actor.id,
      action: target.action,
      object,
      ...(isRight ? {} : { detail: { reason: 'wrong-code' } }),
      address: visitor.address,
      outcome: isRight ? 'done' : 'refused',
    });
    if (!isRight) return null;
    await attempt.succeed(queries);
    await queries.updateAccount(account.id, { totpConfirmed: true });
    await queries.replaceBackupCodes(account.id, []);
    // Sessions from before the factor have not shown it: they end, this one goes on under a new token.
    await queries.revokeSessions({ account: account.id }, 'second factor enrolled');
    const shown = { secondFactor: true, by: 'enrolment' };
    return openSession(queries, { ...visitor, token: null }, { ...account, hasSecondFactor: true }, shown);
  });
  if (enrolled === null) throw mend('code', 'wrong-code');
  return enrolled;
}

/** Codes for the day the telephone is lost; they replace the older ones. */
export async function makeBackupCodes(parts: AccountParts, actor: Actor): Promise<readonly string[]> {
  const object = `account:${actor.id}`;
  await permit(parts, actor, 'session.manage-own', object);
  if (!actor.hasSecondFactor) throw new Problem('forbidden', 'Sign in with the second factor first.');
  const codes = Array.from({ length: backupCodes }, newBackupCode);
  const hashes = codes.map((code) => hashOf(code.replaceAll('-', '')));
  await parts.store.change(async (queries) => {
    await queries.replaceBackupCodes(actor.id, hashes);
    const { id, address } = actor;
    await queries.audit({ actor: id, action: 'second-factor.make-codes', object, address, outcome: 'done' });
  });
  return codes;
}

export async function dropSecondFactor(parts: AccountParts, actor: Actor, password: string): Promise<void> {
  const object = `account:${actor.id}`;
  await permit(parts, actor, 'session.manage-own', object);
  await checkPresentPassword(parts, actor, password, 'second-factor.drop', 'password');
  await parts.store.change(async (queries) => {
    await queries.updateAccount(actor.id, { totpSecret: null });
    await queries.replaceBackupCodes(actor.id, []);
    await queries.revokeSessions({ account: actor.id }, 'second factor dropped');
    await queries.audit({
      actor: actor.id,
      action: 'second-factor.drop',
      object,
      address: actor.address,
      outcome: 'done',
    });
  });
}

/** Asks for the present password again, with the limit of attempts. Throws invalid-input for that field. */
export async function checkPresentPassword(
  parts: AccountParts,
  actor: Actor,
  password: string,
  action: string,
  parameter: string,
): Promise<void> {
  const object = `account:${actor.id}`;
  const target = { kind: 'present-password', value: actor.id, actor: actor.id, action, object } as const;
  const attempt = await countAttempt(parts, target, actor.address);
  const account = await parts.store.account(actor.id);
  const isRight = await parts.credentials.verifyPassword(
    password.slice(0, 200),
    account?.passwordHash ?? null,
  );
  if (isRight) return parts.store.change((queries) => attempt.succeed(queries));
  const detail = { reason: 'wrong-password' };
  await parts.store.audit({
    actor: actor.id,
    action,
    object,
    detail,
    address: actor.address,
    outcome: 'refused',
  });
  throw mend(parameter, 'wrong-password');
}
