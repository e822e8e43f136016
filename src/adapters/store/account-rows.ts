/** Rows of accounts as the flows see them. */
import type { Kysely, Selectable } from 'kysely';
import type { StoredAccount } from '../../flows/accounts/account-ports.ts';
import type { AccountRoleTable, AccountsSchema, AccountTable } from './accounts-schema.ts';

/** Accounts with their rights. */
export function selectAccounts(db: Kysely<AccountsSchema>) {
  return db.selectFrom('account').innerJoin('account_role', 'account_role.account', 'account.id').selectAll();
}

export type AccountRow = Selectable<AccountTable> & Selectable<AccountRoleTable>;

export function toAccount(row: AccountRow): StoredAccount {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    purpose: row.purpose,
    keepUntil: String(row.keep_until),
    role: row.role,
    federalSubjects: row.federal_subjects,
    clusters: row.clusters,
    inn: row.inn,
    isDisabled: row.is_disabled,
    version: row.version,
    passwordHash: row.password_hash,
    totpSecret: row.totp_secret,
    hasSecondFactor: row.totp_confirmed_at !== null,
    totpLastStep: Number(row.totp_last_step),
    joinedAt: toInstant(row.joined_at),
    anonymisedAt: toInstant(row.anonymised_at),
  };
}

/** ISO of a time as the engines give it. */
export function toInstant(value: unknown): string | null {
  return value === null ? null : new Date(value as string | Date).toISOString();
}
