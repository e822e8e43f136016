/**
 * The face of accounts: who asks, signing in and out, invitations, second factor, rights, sessions, the audit log. Every method of a
 * signed-in person takes the actor first and asks the one table of permissions. Must never hand out a hash, a secret of another
 * account or a port.
 */
import type { Actor, Role } from '../../domain/access/actor.ts';
import type { AuditQuery, Rights, SessionStage, StoredAuditEntry, StoredSession } from './account-ports.ts';

/** Where an attempt comes from. */
export interface Visitor {
  /** Of the socket, as the server's edge wrote it. */
  readonly address: string | null;
  readonly agent: string;
  /** Token of the session the browser brought along; ended at sign-in. */
  readonly token: string | null;
}

/** A session that was opened: the token goes into the cookie and nowhere else. */
export interface Entrance {
  readonly token: string;
  readonly stage: SessionStage;
  /** The role demands a second factor that is not enrolled yet. */
  readonly mustEnrol: boolean;
}

/** An account as pages see it. */
export interface AccountView extends Rights {
  readonly id: string;
  readonly email: string | null;
  readonly name: string;
  readonly keepUntil: string;
  readonly isDisabled: boolean;
  readonly hasSecondFactor: boolean;
  readonly state: 'invited' | 'active' | 'disabled' | 'left';
  readonly version: number;
}

/** Who an account is, for people it works with. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isActive: boolean;
}

export interface OwnAccount extends AccountView {
  readonly sessions: readonly OwnSession[];
  readonly hasPassword: boolean;
  readonly backupCodesLeft: number;
}

export interface OwnSession extends StoredSession {
  readonly isThis: boolean;
}

/** A link that is shown once. */
export interface InvitationLink {
  readonly account: string;
  /** `/invitations/<token>`. */
  readonly path: string;
  readonly expiresAt: string;
}

export interface AuditPage {
  readonly entries: readonly StoredAuditEntry[];
  /** Number to go on before; null at the end. */
  readonly next: number | null;
  readonly actions: readonly string[];
}

export interface InvitationInput extends Rights {
  readonly email: string;
  readonly name?: string;
}

/** Cookies as header values, and what a request brought in them. */
export interface CookieMaker {
  session(entrance: Pick<Entrance, 'token' | 'stage'>): string;
  link(token: string): string;
  round(token: string): string;
  /** Values that take every cookie of ours away. */
  clearing(): readonly string[];
  read(request: Request): {
    readonly session: string | null;
    readonly link: string | null;
    readonly round: string | null;
  };
}

export interface AccountFlows {
  readonly cookies: CookieMaker;
  /** Sign-in through the OpenID provider is configured. */
  readonly hasOpenId: boolean;
  /**
   * Who asks, read anew from the database. Anonymous for everything that is not valid now, and for a role that must enrol a second
   * factor first.
   */
  actorOf(request: Request): Promise<Actor>;
  /** The same also before enrolment: for the page of enrolment only. */
  enrollingActorOf(request: Request): Promise<Actor>;
  /** True where a second factor must be enrolled before anything else opens. */
  mustEnrol(actor: Actor): Promise<boolean>;
  /** Address, browser and session of a request. */
  visitorOf(request: Request): Visitor;

  /** Throws Problem invalid-input (wrong e-mail or password, always the same) or too-many-requests. */
  signIn(visitor: Visitor, email: string, password: string): Promise<Entrance>;
  /** True while the visitor's session waits for the code. */
  awaitsSecondFactor(visitor: Visitor): Promise<boolean>;
  /** A code of the authenticator or a backup code. Throws like `signIn`. */
  passSecondFactor(visitor: Visitor, code: string): Promise<Entrance>;
  signOut(visitor: Visitor): Promise<void>;
  /** Throws Problem not-found where no provider is configured, not-ready where it does not answer. */
  startOpenId(
    visitor: Visitor,
    returnTo: string,
  ): Promise<{ readonly location: string; readonly round: string }>;
  /** Throws Problem forbidden for a forged or repeated answer and for people who were not invited. */
  finishOpenId(
    visitor: Visitor,
    answer: { readonly code: string; readonly state: string; readonly round: string | null },
  ): Promise<Entrance & { readonly returnTo: string }>;

  /** The account an invitation is for; null for one that is unknown, used, revoked or expired. */
  invitation(
    token: string,
  ): Promise<{ readonly email: string; readonly name: string; readonly role: Role } | null>;
  acceptInvitation(
    visitor: Visitor,
    token: string,
    input: { readonly name: string; readonly password: string },
  ): Promise<Entrance>;
  /** The whole address of a link, as people reach the site. */
  linkAddress(path: string, request: Request): string;
  /** For the command line only. */
  createAdministrator(input: { readonly email: string; readonly name: string }): Promise<InvitationLink>;
  /** The recipient a personal link opens; the cookie is made by `cookies.link`. Throws Problem not-found. */
  enterByLink(token: string): Promise<{ readonly recipient: string }>;

  own(actor: Actor, visitor: Visitor): Promise<OwnAccount>;
  rename(actor: Actor, name: string): Promise<void>;
  /** Ends every session and opens a new one. */
  changePassword(
    actor: Actor,
    visitor: Visitor,
    input: { readonly present: string; readonly password: string },
  ): Promise<Entrance>;
  revokeOwnSession(actor: Actor, id: string): Promise<void>;
  /** Makes a secret that counts only once `confirmSecondFactor` was passed. Null where one is enrolled. */
  beginSecondFactor(actor: Actor): Promise<{ readonly secret: string; readonly address: string } | null>;
  /** Enrols; the session goes on under a new token. */
  confirmSecondFactor(actor: Actor, visitor: Visitor, code: string): Promise<Entrance>;
  /** New backup codes, shown once; the older ones stop working. Throws Problem forbidden before a code was shown. */
  makeBackupCodes(actor: Actor): Promise<readonly string[]>;
  /** Needs the password; roles that must have it are led to enrol again. */
  dropSecondFactor(actor: Actor, password: string): Promise<void>;

  accounts(actor: Actor): Promise<readonly AccountView[]>;
  /** Names beside changes and behind "responsible", for those who may read waves; nothing else of an account. */
  colleagues(actor: Actor): Promise<readonly Colleague[]>;
  accountOf(actor: Actor, id: string): Promise<AccountView & { readonly sessions: readonly StoredSession[] }>;
  invite(actor: Actor, input: InvitationInput): Promise<InvitationLink>;
  /** A new link for somebody who lost the old one, or the password; ends nothing until it is used. */
  renewInvitation(actor: Actor, id: string): Promise<InvitationLink>;
  changeRights(actor: Actor, id: string, version: number, rights: Rights): Promise<void>;
  setDisabled(actor: Actor, id: string, version: number, isDisabled: boolean): Promise<void>;
  revokeSession(actor: Actor, id: string, session: string): Promise<void>;
  /** Takes away a lost second factor. */
  resetSecondFactor(actor: Actor, id: string): Promise<void>;
  anonymiseAccount(actor: Actor, id: string): Promise<void>;

  auditLog(actor: Actor, query: AuditQuery): Promise<AuditPage>;
}
