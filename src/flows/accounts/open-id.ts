/**
 * Signing in through an OpenID provider. The answer counts once, for the browser that went out, and only for people whose verified
 * e-mail was invited. Must never make an account of its own accord.
 */
import { Problem } from '../../kernel/problem.ts';
import type { Entrance, Visitor } from './account-flows.ts';
import type { AccountParts } from './account-parts.ts';
import type { AccountQueries, OpenIdPerson, OpenIdProvider, StoredAccount } from './account-ports.ts';
import { openSession } from './open-session.ts';
import { mayEnter } from './sign-in.ts';
import { hashOf, newToken } from './tokens.ts';

/** Path the provider sends people back to. */
export const openIdReturnPath = '/sign-in/openid/return';

/** A place on this site and nothing else. */
export function safeReturn(path: string | null): string {
  return path !== null && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : '/workspace';
}

export async function startOpenId(
  parts: AccountParts,
  returnTo: string,
): Promise<{ readonly location: string; readonly round: string }> {
  const provider = providerOf(parts);
  const [state, nonce, verifier, round] = [newToken(), newToken(), newToken(), newToken()];
  const redirectTo = new URL(openIdReturnPath, parts.publicAddress).href;
  const location = await provider.authorizationAddress({ state, nonce, verifier, redirectTo });
  await parts.store.insertRound(hashOf(state), {
    browserHash: hashOf(round),
    nonce,
    verifier,
    returnTo: safeReturn(returnTo),
  });
  return { location, round };
}

export async function finishOpenId(
  parts: AccountParts,
  visitor: Visitor,
  answer: { readonly code: string; readonly state: string; readonly round: string | null },
): Promise<Entrance & { readonly returnTo: string }> {
  const provider = providerOf(parts);
  const round = await parts.store.takeRound(hashOf(answer.state));
  if (!round || answer.round === null || round.browserHash !== hashOf(answer.round))
    throw await refused(parts, visitor, 'foreign-answer');
  const redirectTo = new URL(openIdReturnPath, parts.publicAddress).href;
  const { nonce, verifier } = round;
  const person = await provider
    .exchange({ code: answer.code, nonce, verifier, redirectTo })
    .catch(async (error: unknown) => {
      if (error instanceof Problem && error.kind === 'forbidden')
        await refused(parts, visitor, 'not-confirmed');
      throw error;
    });
  const entrance = await parts.store.change(async (queries) => {
    const account = await findInvited(queries, person);
    if (!account) return null;
    return openSession(queries, visitor, account, { secondFactor: false, by: 'openid' });
  });
  if (entrance === null) throw await refused(parts, visitor, 'not-invited');
  return { ...entrance, returnTo: round.returnTo };
}

function providerOf({ openId }: AccountParts): OpenIdProvider {
  if (openId) return openId;
  throw new Problem('not-found', 'No sign-in service is configured.');
}

/** By the identity known from before, else by the verified e-mail of somebody who has joined or holds a valid invitation. */
async function findInvited(queries: AccountQueries, person: OpenIdPerson): Promise<StoredAccount | null> {
  const known = await queries.identity(person.issuer, person.subject);
  const found =
    known === undefined && person.email !== null ? await queries.accountByEmail(person.email) : undefined;
  const account = await queries.lockAccount(known ?? found?.id ?? '');
  if (!account || !mayEnter(account)) return null;
  // Another person of that provider with the same e-mail is not the one who came before.
  if (known === undefined && (await queries.hasIdentity(person.issuer, account.id))) return null;
  if (account.joinedAt === null) {
    if (!(await queries.hasOpenInvitation(account.id))) return null;
    await queries.acceptInvitations(account.id);
    await queries.updateAccount(account.id, { joined: true });
  }
  if (known === undefined) await queries.insertIdentity(person.issuer, person.subject, account.id);
  return account;
}

async function refused({ store }: AccountParts, visitor: Visitor, reason: string): Promise<Problem> {
  await store.audit({
    actor: 'anonymous',
    action: 'session.open',
    object: 'account:unknown',
    detail: { reason, by: 'openid' },
    address: visitor.address,
    outcome: 'refused',
  });
  return new Problem(
    'forbidden',
    'The sign-in service named nobody who was invited here. Ask an administrator.',
  );
}
