/**
 * Accounts in SQL: the person, the rights, and everything bound to one transaction with its audit entry. Must never see a token or a
 * password, only their hashes.
 */
import { type Kysely, sql } from 'kysely';
import type { AccountQueries, AccountStore, Rights } from '../../flows/accounts/account-ports.ts';
import { entryQueries } from './account-entries.queries.ts';
import { selectAccounts, toAccount } from './account-rows.ts';
import { sessionQueries } from './account-sessions.queries.ts';
import type { AccountsSchema } from './accounts-schema.ts';
import { auditQueries } from './audit-log.queries.ts';
import { isDemonstration } from './demonstration.queries.ts';
import type { Database } from './engine/open-database.ts';
import { queueLetters } from './link.queries.ts';
import type { Schema } from './schema.ts';

/** E-mail and name are kept for three years after the invitation or the last signing in. */
const keepUntil = sql`current_date + interval '3 years'`;

/** The store of accounts over an open database. */
export function createAccountStore(database: Database<Schema>): AccountStore {
  const own = database as unknown as Database<AccountsSchema>;
  return {
    ...queriesOver(own.db),
    change: (work) => own.tx((tx) => work(queriesOver(tx))),
  };
}

function queriesOver(db: Kysely<AccountsSchema>): AccountQueries {
  return {
    isDemonstration: () => isDemonstration(db),
    ...personQueries(db),
    ...rightsQueries(db),
    ...sessionQueries(db),
    ...entryQueries(db),
    ...auditQueries(db),
    queueLetters: (letters) => queueLetters(db as unknown as Kysely<Schema>, letters),
  };
}

type PersonQueries = Pick<
  AccountQueries,
  | 'account'
  | 'accountByEmail'
  | 'lockAccount'
  | 'accounts'
  | 'insertAccount'
  | 'updateAccount'
  | 'accountsPastKeeping'
  | 'anonymise'
>;

function personQueries(db: Kysely<AccountsSchema>): PersonQueries {
  const one = async (column: 'account.id' | 'account.email', value: string) => {
    const row = await selectAccounts(db).where(column, '=', value).executeTakeFirst();
    return row && toAccount(row);
  };
  return {
    account: (id) => one('account.id', id),
    accountByEmail: (email) => one('account.email', email),
    lockAccount: async (id) => {
      await sql`select 1 from account where id = ${id} for update`.execute(db);
      return one('account.id', id);
    },
    accounts: async () => {
      const rows = await selectAccounts(db)
        .orderBy('account.created_at')
        .orderBy('account.id')
        .limit(2000)
        .execute();
      return rows.map((row) => toAccount(row));
    },
    insertAccount: async ({ id, email, name, purpose, rights, by }) => {
      const row = await db
        .insertInto('account')
        .values({ id, email, name, purpose, keep_until: keepUntil } as never)
        .onConflict((conflict) => conflict.column('email').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!row) return undefined;
      await db
        .insertInto('account_role')
        .values({ account: id, ...rightsColumns(rights), changed_by: by })
        .execute();
      return id;
    },
    updateAccount: async (id, change) => {
      const set = {
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
        ...(change.totpSecret === undefined
          ? {}
          : { totp_secret: change.totpSecret, totp_confirmed_at: null, totp_last_step: 0 }),
        ...(change.totpConfirmed ? { totp_confirmed_at: sql`now()` } : {}),
        ...(change.totpLastStep === undefined ? {} : { totp_last_step: change.totpLastStep }),
        ...(change.used ? { keep_until: keepUntil } : {}),
        ...(change.joined ? { joined_at: sql`coalesce(joined_at, now())` } : {}),
      };
      await db
        .updateTable('account')
        .set(set as never)
        .where('id', '=', id)
        .execute();
    },
    accountsPastKeeping: async () => {
      const { rows } = await sql<{ id: string }>`select id from account where anonymised_at is null
        and keep_until < (now() at time zone 'Europe/Moscow')::date order by id limit 1000`.execute(db);
      return rows.map((row) => row.id);
    },
    anonymise: async (id, by) => {
      await sql`update outbox set address = '—', error = case when state = 'queued' then 'the person has left' else error end,
        state = case when state = 'queued' then 'failed' else state end
        where recipient is null and address = (select email from account where id = ${id})`.execute(db);
      await db
        .updateTable('account')
        .set({
          email: null,
          name: '',
          password_hash: null,
          totp_secret: null,
          totp_confirmed_at: null,
          anonymised_at: sql`now()`,
        } as never)
        .where('id', '=', id)
        .execute();
      await db.deleteFrom('account_identity').where('account', '=', id).execute();
      await db.deleteFrom('account_backup_code').where('account', '=', id).execute();
      await sql`update account_invitation set revoked_at = now() where account = ${id} and revoked_at is null and accepted_at is null`.execute(
        db,
      );
      await sql`update account_session set address = null, agent = '' where account = ${id}`.execute(db);
      await sql`update account_role set is_disabled = true, version = version + 1, changed_by = ${by}, changed_at = now()
        where account = ${id}`.execute(db);
    },
  };
}

function rightsColumns(rights: Rights) {
  return {
    role: rights.role,
    federal_subjects: [...rights.federalSubjects],
    clusters: [...rights.clusters],
    inn: rights.inn,
  };
}

function rightsQueries(
  db: Kysely<AccountsSchema>,
): Pick<AccountQueries, 'updateRights' | 'lockAdministrators'> {
  return {
    updateRights: async (id, version, { rights, isDisabled }, by) => {
      const row = await db
        .updateTable('account_role')
        .set({
          ...(rights ? rightsColumns(rights) : {}),
          ...(isDisabled === undefined ? {} : { is_disabled: isDisabled }),
          version: version + 1,
          changed_by: by,
          changed_at: sql`now()`,
        })
        .where('account', '=', id)
        .where('version', '=', version)
        .returning('account')
        .executeTakeFirst();
      return row !== undefined;
    },
    lockAdministrators: async () => {
      const rows = await db
        .selectFrom('account_role')
        .innerJoin('account', 'account.id', 'account_role.account')
        .select('account_role.account')
        .where('role', '=', 'administrator')
        .where('is_disabled', '=', false)
        .where('account.joined_at', 'is not', null)
        .orderBy('account_role.account')
        .forUpdate('account_role')
        .execute();
      return rows.map((row) => row.account);
    },
  };
}
