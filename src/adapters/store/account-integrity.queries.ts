/**
 * Integrity checks of accounts, sessions, invitations, letters, corrections and the product's own marks. Only read; must never name an
 * e-mail in what they find.
 */
import { sessionLimits } from './account-sessions.queries.ts';
import type { IntegrityCheck } from './integrity-check.ts';
import { tokenPattern } from './outbox.queries.ts';

/** A row whose account does not exist. */
const orphan = (id: string, table: string, object = 'account'): IntegrityCheck => ({
  id,
  query: `select ${object} as object from ${table} where not exists (select 1 from account a where a.id = ${table}.account)`,
});

const people: readonly IntegrityCheck[] = [
  {
    id: 'account-without-role',
    query: `select id as object from account a where not exists (select 1 from account_role r where r.account = a.id)`,
  },
  orphan('role-of-unknown-account', 'account_role'),
  {
    id: 'account-without-purpose',
    query: `select id as object from account where purpose = '' or keep_until is null`,
  },
  {
    // A week for a product that was down; the last administrator stays.
    id: 'contact-kept-too-long',
    query: `select a.id as object from account a join account_role r on r.account = a.id
      where a.anonymised_at is null and a.keep_until < current_date - 7 and r.role <> 'administrator'`,
  },
  {
    id: 'account-half-anonymised',
    query: `select id as object from account where anonymised_at is not null
      and (email is not null or name <> '' or password_hash is not null or totp_secret is not null)`,
  },
  {
    id: 'anonymised-account-enabled',
    query: `select a.id as object from account a join account_role r on r.account = a.id
      where a.anonymised_at is not null and not r.is_disabled`,
  },
  {
    id: 'anonymised-account-with-session',
    query: `select a.id as object from account a join account_session s on s.account = a.id
      where a.anonymised_at is not null and (s.revoked_at is null or s.address is not null or s.agent <> '')`,
  },
  {
    id: 'anonymised-account-with-identity',
    query: `select a.id as object from account a where a.anonymised_at is not null and (
      exists (select 1 from account_identity i where i.account = a.id)
      or exists (select 1 from account_backup_code c where c.account = a.id))`,
  },
  {
    id: 'no-administrator-left',
    query: `select 'accounts' as object from account having count(*) > 0 and not exists (
      select 1 from account_role where role = 'administrator' and not is_disabled)`,
  },
  {
    id: 'role-without-its-objects',
    query: `select account as object from account_role where
      (role = 'federal-subject-officer') <> (cardinality(federal_subjects) > 0)
      or (role = 'specialised-organisation') <> (cardinality(clusters) > 0)
      or (role = 'participant') <> (inn is not null)`,
  },
  {
    id: 'officer-of-unknown-federal-subject',
    query: `select account as object from account_role, unnest(federal_subjects) as code where code !~ '^RU-[A-Z]{2,3}$'`,
  },
];

const entrances: readonly IntegrityCheck[] = [
  orphan('session-of-unknown-account', 'account_session', 'id'),
  {
    id: 'session-longer-than-allowed',
    query: `select id as object from account_session
      where expires_at > created_at + interval '${sessionLimits.absoluteHours} hours 1 minute'`,
  },
  {
    id: 'session-ended-without-reason',
    query: `select id as object from account_session where (revoked_at is null) <> (revoked_reason is null)`,
  },
  orphan('invitation-of-unknown-account', 'account_invitation'),
  {
    id: 'two-open-invitations',
    query: `select account as object from account_invitation
      where accepted_at is null and revoked_at is null and expires_at > now() group by account having count(*) > 1`,
  },
  {
    id: 'invitation-accepted-by-nobody',
    query: `select i.account as object from account_invitation i join account a on a.id = i.account
      where i.accepted_at is not null and a.joined_at is null`,
  },
  {
    id: 'second-factor-without-secret',
    query: `select id as object from account where totp_confirmed_at is not null and totp_secret is null`,
  },
  orphan('backup-code-of-unknown-account', 'account_backup_code'),
  {
    id: 'backup-codes-without-second-factor',
    query: `select distinct c.account as object from account_backup_code c join account a on a.id = c.account
      where a.totp_confirmed_at is null`,
  },
  orphan('identity-of-unknown-account', 'account_identity'),
  {
    id: 'attempt-with-plain-key',
    query: `select seq::text as object from sign_in_attempt where key like '%@%'`,
  },
];

const traces: readonly IntegrityCheck[] = [
  {
    id: 'letter-sent-with-token',
    query: `select seq::text as object from outbox where state = 'sent' and body ~ '${tokenPattern}'`,
  },
  {
    id: 'letter-failed-without-error',
    query: `select seq::text as object from outbox where state = 'failed' and error is null`,
  },
  { id: 'letter-queued-twice', query: `select once as object from outbox group by once having count(*) > 1` },
  {
    id: 'correction-of-unknown-recipient',
    query: `select seq::text as object from correction c
      where not exists (select 1 from recipient r where r.id = c.recipient)`,
  },
  {
    id: 'correction-of-nothing',
    query: `select c.seq::text as object from correction c join recipient r on r.id = c.recipient
      where not exists (select 1 from submission s where s.recipient = c.recipient)`,
  },
  {
    id: 'audit-entry-without-actor',
    query: `select seq::text as object from audit_entry where actor = '' or action = '' or object = ''
      or outcome not in ('done', 'refused')`,
  },
  {
    id: 'backup-event-broken',
    query: `select seq::text as object from backup_event
      where sha256 !~ '^[0-9a-f]{64}$' or rows < 0 or kind not in ('backup', 'verified-restore')`,
  },
  {
    id: 'demonstration-filled-without-mark',
    query: `select 'demonstration' as object from demonstration_filled where not exists (select 1 from demonstration)`,
  },
];

export const accountChecks: readonly IntegrityCheck[] = [...people, ...entrances, ...traces];
