/**
 * What an administrator does to accounts. Every change of rights ends the sessions of the account at once; one enabled administrator
 * always remains, and nobody does these things to the own account.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { Problem } from '../../kernel/problem.ts';
import type { AccountView, AuditPage, Colleague } from './account-flows.ts';
import { type AccountParts, mend, permit } from './account-parts.ts';
import type { AccountQueries, AuditQuery, Rights, StoredAccount, StoredSession } from './account-ports.ts';
import { viewOf } from './account-view.ts';
import { readRights } from './check-input.ts';

export async function listAccounts(parts: AccountParts, actor: Actor): Promise<readonly AccountView[]> {
  await permit(parts, actor, 'account.read', 'account:all');
  return (await parts.store.accounts()).map(viewOf);
}

/** Names and roles only. */
export async function listColleagues(parts: AccountParts, actor: Actor): Promise<readonly Colleague[]> {
  await permit(parts, actor, 'wave.read', 'account:names');
  const views = (await parts.store.accounts()).map(viewOf);
  return views.map(({ id, name, role, state }) => ({ id, name, role, isActive: state === 'active' }));
}

export async function readAccount(
  parts: AccountParts,
  actor: Actor,
  id: string,
): Promise<AccountView & { readonly sessions: readonly StoredSession[] }> {
  await permit(parts, actor, 'account.read', `account:${id}`, { account: id });
  const account = await parts.store.account(id);
  if (!account) throw new Problem('not-found', 'There is no such account.');
  return { ...viewOf(account), sessions: await parts.store.sessions(id) };
}

export function changeRights(
  parts: AccountParts,
  actor: Actor,
  id: string,
  version: number,
  given: Rights,
): Promise<void> {
  const rights = readRights(given);
  return change(parts, actor, id, 'account.change-rights', async (queries, account) => {
    if (account.role === 'administrator' && rights.role !== 'administrator') await keepOne(queries, id);
    if (!(await queries.updateRights(id, version, { rights }, actor.id))) throw stale();
    return { before: account.role, after: rights.role };
  });
}

export function setDisabled(
  parts: AccountParts,
  actor: Actor,
  id: string,
  version: number,
  isDisabled: boolean,
): Promise<void> {
  const action = isDisabled ? 'account.disable' : 'account.enable';
  return change(parts, actor, id, action, async (queries, account) => {
    if (isDisabled && account.role === 'administrator') await keepOne(queries, id);
    if (!(await queries.updateRights(id, version, { isDisabled }, actor.id))) throw stale();
    return {};
  });
}

export function resetSecondFactor(parts: AccountParts, actor: Actor, id: string): Promise<void> {
  return change(parts, actor, id, 'second-factor.reset', async (queries) => {
    await queries.updateAccount(id, { totpSecret: null });
    await queries.replaceBackupCodes(id, []);
    return {};
  });
}

/** The person has left: e-mail and name go, what was done stays under the id. */
export function anonymiseAccount(parts: AccountParts, actor: Actor, id: string): Promise<void> {
  return change(parts, actor, id, 'account.anonymise', async (queries, account) => {
    if (account.role === 'administrator') await keepOne(queries, id);
    await queries.anonymise(id, actor.id);
    return {};
  });
}

/** One transaction: the account held, the change, all its sessions ended, the audit entry. */
async function change(
  parts: AccountParts,
  actor: Actor,
  id: string,
  action: string,
  work: (queries: AccountQueries, account: StoredAccount) => Promise<Readonly<Record<string, unknown>>>,
): Promise<void> {
  const object = `account:${id}`;
  await permit(parts, actor, 'account.manage', object, { account: id });
  if (id === actor.id) throw mend('account', 'own-account');
  await parts.store.change(async (queries) => {
    const account = await queries.lockAccount(id);
    if (!account) throw new Problem('not-found', 'There is no such account.');
    if (account.anonymisedAt !== null) throw mend('account', 'left-account');
    const detail = await work(queries, account);
    const sessions = await queries.revokeSessions({ account: id }, action);
    await queries.audit({
      actor: actor.id,
      action,
      object,
      detail: { ...detail, sessions },
      address: actor.address,
      outcome: 'done',
    });
  });
}

async function keepOne(queries: AccountQueries, id: string): Promise<void> {
  const left = (await queries.lockAdministrators()).filter((one) => one !== id);
  if (left.length === 0) throw mend('account', 'last-administrator');
}

const stale = () =>
  new Problem('conflict', 'Somebody changed this account meanwhile. Look at it again, then repeat.');

export async function readAuditLog(parts: AccountParts, actor: Actor, query: AuditQuery): Promise<AuditPage> {
  await permit(parts, actor, 'audit.read', 'audit-log');
  const found = await parts.store.auditEntries({ ...query, limit: query.limit + 1 });
  const entries = found.slice(0, query.limit);
  const next = found.length > query.limit ? (entries.at(-1)?.seq ?? null) : null;
  return { entries, next, actions: await parts.store.auditActions() };
}
