/**
 * What the flows of accounts need from outside: the store, the keeper of passwords and second factors, the OpenID provider. Tokens
 * come here as hashes only. Must never name an engine or a library.
 */

import type { Role } from '../../domain/access/actor.ts';
import type { Letter } from '../survey/survey-ports.ts';

/** What an account may do, and to which objects. */
export interface Rights {
  readonly role: Role;
  readonly federalSubjects: readonly string[];
  readonly clusters: readonly string[];
  readonly inn: string | null;
}

export interface StoredAccount extends Rights {
  readonly id: string;
  /** Null once the person has left. */
  readonly email: string | null;
  readonly name: string;
  readonly purpose: string;
  /** Day until which e-mail and name are kept. */
  readonly keepUntil: string;
  readonly isDisabled: boolean;
  /** Of the rights. */
  readonly version: number;
  readonly passwordHash: string | null;
  /** Sealed. */
  readonly totpSecret: string | null;
  readonly hasSecondFactor: boolean;
  readonly totpLastStep: number;
  readonly joinedAt: string | null;
  readonly anonymisedAt: string | null;
}

export type SessionStage = 'second-factor' | 'open';

export interface StoredSession {
  /** Names the session, opens nothing. */
  readonly id: string;
  readonly account: string;
  readonly stage: SessionStage;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly address: string | null;
  readonly agent: string;
  readonly hasSecondFactor: boolean;
}

export interface NewSession {
  readonly tokenHash: string;
  readonly id: string;
  readonly account: string;
  readonly stage: SessionStage;
  readonly hasSecondFactor: boolean;
  readonly address: string | null;
  readonly agent: string;
}

/** Which sessions to end: one by its hash or id, or all of an account. */
export type SessionChoice =
  | { readonly tokenHash: string }
  | { readonly id: string; readonly account: string }
  | { readonly account: string };

export interface Invitation {
  readonly account: string;
  readonly expiresAt: string;
}

export interface AuditEntry {
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  /** Never an e-mail, a name, a password or a token. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly address: string | null;
  readonly outcome: 'done' | 'refused';
}

export interface StoredAuditEntry extends Omit<AuditEntry, 'detail'> {
  readonly seq: number;
  readonly at: string;
  readonly detail: unknown;
}

export interface AuditQuery {
  readonly actor?: string;
  readonly action?: string;
  readonly object?: string;
  readonly outcome?: 'done' | 'refused';
  /** Only entries before this number: paging by number, never by time. */
  readonly before?: number;
  readonly limit: number;
}

export interface OpenIdRound {
  readonly browserHash: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** Queries, outside or inside the transaction of `change`. */
export interface AccountQueries {
  /** True where this database was marked as a demonstration while it was empty. */
  isDemonstration(): Promise<boolean>;
  account(id: string): Promise<StoredAccount | undefined>;
  accountByEmail(email: string): Promise<StoredAccount | undefined>;
  /** Reads and holds until the end of the transaction. */
  lockAccount(id: string): Promise<StoredAccount | undefined>;
  accounts(): Promise<readonly StoredAccount[]>;
  /** Letters into the outbox, in the same transaction; the same letter once. */
  queueLetters(letters: readonly Letter[]): Promise<void>;
  /** Undefined where the e-mail is taken. */
  insertAccount(account: {
    readonly id: string;
    readonly email: string;
    readonly name: string;
    readonly purpose: string;
    readonly rights: Rights;
    readonly by: string;
  }): Promise<string | undefined>;
  updateAccount(
    id: string,
    change: {
      readonly name?: string;
      readonly passwordHash?: string;
      readonly totpSecret?: string | null;
      readonly totpConfirmed?: boolean;
      readonly totpLastStep?: number;
      readonly joined?: boolean;
      /** The account is in use: e-mail and name are kept from now on anew. */
      readonly used?: boolean;
    },
  ): Promise<void>;
  /** False when `version` is stale. */
  updateRights(
    id: string,
    version: number,
    change: { readonly rights?: Rights; readonly isDisabled?: boolean },
    by: string,
  ): Promise<boolean>;
  /** Enabled administrators, held until the end of the transaction. */
  lockAdministrators(): Promise<readonly string[]>;
  /** Accounts with an e-mail whose day to keep it until has passed, counted in days of Moscow. */
  accountsPastKeeping(): Promise<readonly string[]>;
  /** Removes e-mail, name, password, second factor, identities, and the address on letters; what was not sent is not sent. */
  anonymise(id: string, by: string): Promise<void>;

  insertSession(session: NewSession): Promise<void>;
  /** A session of that stage that is valid now, with its account as it stands now. Marks it as seen. */
  liveSession(
    tokenHash: string,
    stage: SessionStage,
  ): Promise<{ readonly session: StoredSession; readonly account: StoredAccount } | undefined>;
  sessions(account: string): Promise<readonly StoredSession[]>;
  markSecondFactor(tokenHash: string): Promise<void>;
  /** Ids of the sessions that were ended now. `except`: hash of the one to leave. */
  revokeSessions(choice: SessionChoice, reason: string, except?: string): Promise<readonly string[]>;

  /** Replaces all invitations of the account. */
  insertInvitation(tokenHash: string, account: string, by: string): Promise<Invitation>;
  /** One that may be accepted now; held until the end of the transaction. */
  openInvitation(tokenHash: string): Promise<Invitation | undefined>;
  hasOpenInvitation(account: string): Promise<boolean>;
  acceptInvitations(account: string): Promise<void>;

  replaceBackupCodes(account: string, hashes: readonly string[]): Promise<void>;
  /** False where the code is unknown or used. */
  takeBackupCode(account: string, hash: string): Promise<boolean>;
  backupCodesLeft(account: string): Promise<number>;

  identity(issuer: string, subject: string): Promise<string | undefined>;
  hasIdentity(issuer: string, account: string): Promise<boolean>;
  insertIdentity(issuer: string, subject: string, account: string): Promise<void>;
  insertRound(stateHash: string, round: OpenIdRound): Promise<void>;
  takeRound(stateHash: string): Promise<OpenIdRound | undefined>;

  /** Waits for other attempts with these keys, then answers failures in the window and the seconds until the oldest leaves it. */
  countFailures(
    keys: readonly string[],
    windowMinutes: number,
  ): Promise<ReadonlyMap<string, { readonly failures: number; readonly wait: number }>>;
  insertAttempts(keys: readonly string[]): Promise<readonly number[]>;
  markSucceeded(attempts: readonly number[]): Promise<void>;

  audit(entry: AuditEntry): Promise<void>;
  auditEntries(query: AuditQuery): Promise<readonly StoredAuditEntry[]>;
  auditActions(): Promise<readonly string[]>;
}

export interface AccountStore extends AccountQueries {
  /** One transaction; `work` may run again after a deadlock and must have no other effect. */
  change<T>(work: (queries: AccountQueries) => Promise<T>): Promise<T>;
}

/** Keeps passwords and second factors. */
export interface Credentials {
  hashPassword(password: string): Promise<string>;
  /** Takes the same time where there is no hash. */
  verifyPassword(password: string, hash: string | null): Promise<boolean>;
  /** A new secret in base32. */
  newTotpSecret(): string;
  seal(secret: string): Promise<string>;
  open(sealed: string): Promise<string>;
  /** The step whose code it is, later than `after`; null for a wrong or used code. */
  totpStep(secret: string, code: string, after: number): number | null;
  /** `otpauth://` address for the QR picture. */
  totpAddress(secret: string, account: string): string;
}

/** Who somebody is according to the OpenID provider. */
export interface OpenIdPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Only an e-mail that the provider verified. */
  readonly email: string | null;
}

export interface OpenIdProvider {
  readonly issuer: string;
  /** Throws Problem not-ready when the provider does not answer. */
  authorizationAddress(round: {
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly redirectTo: string;
  }): Promise<string>;
  /** The whole exchange: code for tokens, signature, issuer, audience, nonce. Throws Problem forbidden or not-ready. */
  exchange(answer: {
    readonly code: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly redirectTo: string;
  }): Promise<OpenIdPerson>;
}
