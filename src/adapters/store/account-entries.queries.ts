/** Invitations, backup codes, identities and attempts in SQL. What may be used once is taken by the statement that checks it. */
import { type Kysely, sql } from 'kysely';
import type { AccountQueries } from '../../flows/accounts/account-ports.ts';
import { toInstant } from './account-rows.ts';
import type { AccountsSchema } from './accounts-schema.ts';

/** Days an invitation waits; minutes a sign-in may stay at the OpenID provider. */
const invitationDays = 7;
const roundMinutes = 10;

type EntryQueries = InvitationQueries & CodeQueries & OpenIdQueries & AttemptQueries;

export function entryQueries(db: Kysely<AccountsSchema>): EntryQueries {
  return { ...invitationQueries(db), ...codeQueries(db), ...openIdQueries(db), ...attemptQueries(db) };
}

type InvitationQueries = Pick<
  AccountQueries,
  'insertInvitation' | 'openInvitation' | 'hasOpenInvitation' | 'acceptInvitations'
>;

const isOpen = sql<boolean>`accepted_at is null and revoked_at is null and expires_at > now()`;

function invitationQueries(db: Kysely<AccountsSchema>): InvitationQueries {
  return {
    insertInvitation: async (tokenHash, account, by) => {
      await sql`update account_invitation set revoked_at = now() where account = ${account} and ${isOpen}`.execute(
        db,
      );
      const { rows } = await sql<{ expires_at: Date }>`insert into account_invitation
          (token_hash, account, created_by, expires_at)
        values (${tokenHash}, ${account}, ${by}, now() + make_interval(days => ${sql.lit(invitationDays)}))
        returning expires_at`.execute(db);
      return { account, expiresAt: toInstant(rows[0]?.expires_at) ?? '' };
    },
    openInvitation: async (tokenHash) => {
      const { rows } = await sql<{ account: string; expires_at: Date }>`select account, expires_at
        from account_invitation where token_hash = ${tokenHash} and ${isOpen} for update`.execute(db);
      const row = rows[0];
      return row && { account: row.account, expiresAt: toInstant(row.expires_at) ?? '' };
    },
    hasOpenInvitation: async (account) => {
      const { rows } = await sql`select 1 from account_invitation
        where account = ${account} and ${isOpen} for update`.execute(db);
      return rows.length > 0;
    },
    acceptInvitations: async (account) => {
      await sql`update account_invitation set accepted_at = now() where account = ${account} and ${isOpen}`.execute(
        db,
      );
    },
  };
}

type CodeQueries = Pick<AccountQueries, 'replaceBackupCodes' | 'takeBackupCode' | 'backupCodesLeft'>;

function codeQueries(db: Kysely<AccountsSchema>): CodeQueries {
  return {
    replaceBackupCodes: async (account, hashes) => {
      await db.deleteFrom('account_backup_code').where('account', '=', account).execute();
      if (hashes.length === 0) return;
      await db
        .insertInto('account_backup_code')
        .values(hashes.map((code_hash) => ({ account, code_hash, used_at: null })))
        .execute();
    },
    takeBackupCode: async (account, hash) => {
      const { rows } = await sql`update account_backup_code set used_at = now()
        where account = ${account} and code_hash = ${hash} and used_at is null returning 1 as used`.execute(
        db,
      );
      return rows.length > 0;
    },
    backupCodesLeft: async (account) => {
      const { rows } = await sql<{ left: number }>`select count(*)::integer as left from account_backup_code
        where account = ${account} and used_at is null`.execute(db);
      return rows[0]?.left ?? 0;
    },
  };
}

type OpenIdQueries = Pick<
  AccountQueries,
  'identity' | 'hasIdentity' | 'insertIdentity' | 'insertRound' | 'takeRound'
>;

function openIdQueries(db: Kysely<AccountsSchema>): OpenIdQueries {
  return {
    identity: async (issuer, subject) => {
      const row = await db
        .selectFrom('account_identity')
        .select('account')
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .executeTakeFirst();
      return row?.account;
    },
    hasIdentity: async (issuer, account) => {
      const { rows } = await sql`select 1 from account_identity
        where issuer = ${issuer} and account = ${account}`.execute(db);
      return rows.length > 0;
    },
    insertIdentity: async (issuer, subject, account) => {
      await db.insertInto('account_identity').values({ issuer, subject, account }).execute();
    },
    insertRound: async (stateHash, round) => {
      await sql`delete from openid_round where created_at < now() - interval '1 day'`.execute(db);
      await db
        .insertInto('openid_round')
        .values({
          state_hash: stateHash,
          browser_hash: round.browserHash,
          nonce: round.nonce,
          verifier: round.verifier,
          return_to: round.returnTo,
        })
        .execute();
    },
    takeRound: async (stateHash) => {
      const { rows } = await sql<RoundRow>`delete from openid_round where state_hash = ${stateHash}
        returning *, created_at > now() - make_interval(mins => ${sql.lit(roundMinutes)}) as is_fresh`.execute(
        db,
      );
      const row = rows[0];
      if (!row?.is_fresh) return undefined;
      return {
        browserHash: row.browser_hash,
        nonce: row.nonce,
        verifier: row.verifier,
        returnTo: row.return_to,
      };
    },
  };
}

interface RoundRow {
  readonly browser_hash: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly return_to: string;
  readonly is_fresh: boolean;
}

type AttemptQueries = Pick<AccountQueries, 'countFailures' | 'insertAttempts' | 'markSucceeded'>;

function attemptQueries(db: Kysely<AccountsSchema>): AttemptQueries {
  return {
    countFailures: async (keys, windowMinutes) => {
      // In one order, so that two attempts never wait for each other crosswise.
      for (const key of [...keys].sort())
        await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7246))`.execute(db);
      const window = sql`make_interval(mins => ${sql.lit(windowMinutes)})`;
      const { rows } = await sql<{ key: string; failures: number; wait: number }>`select key,
          count(*)::integer as failures,
          ceil(extract(epoch from min(at) + ${window} - now()))::integer as wait
        from sign_in_attempt
        where key = any(${[...keys]}::text[]) and not succeeded and at > now() - ${window} group by key`.execute(
        db,
      );
      return new Map(rows.map(({ key, failures, wait }) => [key, { failures, wait: Math.max(wait, 1) }]));
    },
    insertAttempts: async (keys) => {
      await sql`delete from sign_in_attempt where at < now() - interval '1 day'`.execute(db);
      const rows = await db
        .insertInto('sign_in_attempt')
        .values(keys.map((key) => ({ key })))
        .returning('seq')
        .execute();
      return rows.map((row) => Number(row.seq));
    },
    markSucceeded: async (attempts) => {
      await sql`update sign_in_attempt set succeeded = true where seq = any(${[...attempts]}::bigint[])`.execute(
        db,
      );
    },
  };
}
