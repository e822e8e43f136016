/**
 * Who asks, from the cookies and the database as they are at this request. Must never keep what it read: a right that was taken away
 * is gone at the next request.
 */
import { type Actor, anonymous } from '../../domain/access/actor.ts';
import type { CookieMaker, Visitor } from './account-flows.ts';
import type { AccountParts } from './account-parts.ts';
import type { StoredAccount } from './account-ports.ts';
import { mustEnrol } from './second-factor-duty.ts';
import { hashOf } from './tokens.ts';

/** Written by the server's edge from the socket; whatever a client sends under this name is overwritten there. */
export const addressHeader = 'x-atlas-address';

export const addressOf = (request: Request) => request.headers.get(addressHeader)?.slice(0, 64) || null;

export function readVisitor(cookies: CookieMaker, request: Request): Visitor {
  return {
    address: addressOf(request),
    agent: (request.headers.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200),
    token: cookies.read(request).session,
  };
}

/**
 * The actor of a request; anonymous where neither session nor link is valid now, and where the role demands a second factor that the
 * session has not shown: nothing but enrolment opens before it.
 */
export async function readActor(parts: AccountParts, cookies: CookieMaker, request: Request): Promise<Actor> {
  const address = addressOf(request);
  const account = await readEnrollingActor(parts, cookies, request);
  if (account.kind !== 'anonymous')
    return (await mustEnrol(parts.store, account)) ? { ...anonymous, address } : account;
  const { link } = cookies.read(request);
  const recipient = link === null ? undefined : await parts.recipientOfLink(hashOf(link));
  if (recipient !== undefined)
    return { ...anonymous, id: `link:${recipient}`, kind: 'link', recipient, address };
  return account;
}

/** The account of a request also before it has enrolled: for the page of enrolment only. */
export async function readEnrollingActor(
  parts: AccountParts,
  cookies: CookieMaker,
  request: Request,
): Promise<Actor> {
  const address = addressOf(request);
  const { session } = cookies.read(request);
  const live = session === null ? undefined : await parts.store.liveSession(hashOf(session), 'open');
  if (!live) return { ...anonymous, address };
  return actorOfAccount(live.account, live.session.hasSecondFactor, address);
}

function actorOfAccount(account: StoredAccount, hasSecondFactor: boolean, address: string | null): Actor {
  return {
    id: account.id,
    kind: account.role,
    name: account.name,
    federalSubjects: account.federalSubjects,
    clusters: account.clusters,
    inn: account.inn,
    recipient: null,
    address,
    hasSecondFactor,
  };
}
