/**
 * Opens sessions: always with a new token, and the one the browser brought along ends, so that a planted token is worth nothing. Runs
 * inside the transaction of what earned it.
 */
import type { Entrance, Visitor } from './account-flows.ts';
import type { AccountQueries, SessionStage, StoredAccount } from './account-ports.ts';
import { mustEnrol } from './second-factor-duty.ts';
import { hashOf, newId, newToken } from './tokens.ts';

/** Opens a session, or one that waits for the code where a second factor is enrolled and was not shown. */
export async function openSession(
  queries: AccountQueries,
  visitor: Visitor,
  account: StoredAccount,
  shown: { readonly secondFactor: boolean; readonly by: string },
): Promise<Entrance> {
  const stage: SessionStage = account.hasSecondFactor && !shown.secondFactor ? 'second-factor' : 'open';
  const token = newToken();
  if (visitor.token !== null)
    await queries.revokeSessions({ tokenHash: hashOf(visitor.token) }, 'signed in anew');
  const id = newId();
  await queries.insertSession({
    tokenHash: hashOf(token),
    id,
    account: account.id,
    stage,
    hasSecondFactor: shown.secondFactor,
    address: visitor.address,
    agent: visitor.agent,
  });
  if (stage === 'open') await queries.updateAccount(account.id, { used: true });
  await queries.audit({
    actor: account.id,
    action: stage === 'open' ? 'session.open' : 'session.ask-second-factor',
    object: `account:${account.id}`,
    detail: { session: id, by: shown.by },
    address: visitor.address,
    outcome: 'done',
  });
  const { role: kind, hasSecondFactor } = account;
  return { token, stage, mustEnrol: await mustEnrol(queries, { kind, hasSecondFactor }) };
}
