/** Binds the flows of accounts to their parts. */
import { Problem } from '../../kernel/problem.ts';
import type { AccountFlows } from './account-flows.ts';
import type { AccountParts } from './account-parts.ts';
import * as administration from './administration.ts';
import * as invitations from './invitations.ts';
import { finishOpenId, startOpenId } from './open-id.ts';
import * as own from './own-account.ts';
import { readActor, readEnrollingActor, readVisitor } from './read-actor.ts';
import * as secondFactor from './second-factor.ts';
import { mustEnrol } from './second-factor-duty.ts';
import { createCookies } from './session-cookies.ts';
import * as entering from './sign-in.ts';
import { hashOf } from './tokens.ts';

/** The flows over a store, a keeper of credentials and, where configured, an OpenID provider. */
export function createAccountFlows(parts: AccountParts): AccountFlows {
  const cookies = createCookies(parts.publicAddress);
  return {
    cookies,
    hasOpenId: parts.openId !== null,
    actorOf: (request) => readActor(parts, cookies, request),
    enrollingActorOf: (request) => readEnrollingActor(parts, cookies, request),
    mustEnrol: (actor) => mustEnrol(parts.store, actor),
    visitorOf: (request) => readVisitor(cookies, request),
    signIn: (visitor, email, password) => entering.signIn(parts, visitor, email, password),
    awaitsSecondFactor: (visitor) => entering.awaitsSecondFactor(parts, visitor),
    passSecondFactor: (visitor, code) => entering.passSecondFactor(parts, visitor, code),
    signOut: (visitor) => entering.signOut(parts, visitor),
    startOpenId: (_visitor, returnTo) => startOpenId(parts, returnTo),
    finishOpenId: (visitor, answer) => finishOpenId(parts, visitor, answer),
    invitation: (token) => invitations.readInvitation(parts, token),
    acceptInvitation: (visitor, token, input) => invitations.acceptInvitation(parts, visitor, token, input),
    // Behind a proxy the request says http and an inner name; without a public address the request knows best.
    linkAddress: (path, request) =>
      new URL(path, parts.publicAddress.protocol === 'https:' ? parts.publicAddress : request.url).href,
    createAdministrator: (input) => invitations.createAdministrator(parts, input),
    enterByLink: async (token) => {
      const recipient = await parts.recipientOfLink(hashOf(token));
      if (recipient === undefined)
        throw new Problem('not-found', 'This link is not valid any longer. Ask for a new one.');
      return { recipient };
    },
    own: (actor, visitor) => own.readOwn(parts, actor, visitor),
    rename: (actor, name) => own.rename(parts, actor, name),
    changePassword: (actor, visitor, input) => own.changePassword(parts, actor, visitor, input),
    revokeOwnSession: (actor, id) => own.revokeSession(parts, actor, actor.id, id),
    beginSecondFactor: (actor) => secondFactor.beginSecondFactor(parts, actor),
    confirmSecondFactor: (actor, visitor, code) =>
      secondFactor.confirmSecondFactor(parts, actor, visitor, code),
    makeBackupCodes: (actor) => secondFactor.makeBackupCodes(parts, actor),
    dropSecondFactor: (actor, password) => secondFactor.dropSecondFactor(parts, actor, password),
    accounts: (actor) => administration.listAccounts(parts, actor),
    colleagues: (actor) => administration.listColleagues(parts, actor),
    accountOf: (actor, id) => administration.readAccount(parts, actor, id),
    invite: (actor, input) => invitations.invite(parts, actor, input),
    renewInvitation: (actor, id) => invitations.renewInvitation(parts, actor, id),
    changeRights: (actor, id, version, rights) =>
      administration.changeRights(parts, actor, id, version, rights),
    setDisabled: (actor, id, version, isDisabled) =>
      administration.setDisabled(parts, actor, id, version, isDisabled),
    revokeSession: (actor, id, session) => own.revokeSession(parts, actor, id, session),
    resetSecondFactor: (actor, id) => administration.resetSecondFactor(parts, actor, id),
    anonymiseAccount: (actor, id) => administration.anonymiseAccount(parts, actor, id),
    auditLog: (actor, query) => administration.readAuditLog(parts, actor, query),
  };
}
