/** A few accounts in every state, a backup and a correction, and for each integrity check of them the statements that break what it guards. */
import { sql } from 'kysely';
import type { Database } from '../../src/adapters/store/engine/open-database.ts';
import type { Schema } from '../../src/adapters/store/schema.ts';

const administrator = 'a'.repeat(16);
const auditor = 'b'.repeat(16);
const left = 'c'.repeat(16);
const invited = 'd'.repeat(16);
const lost = 'f'.repeat(16);

const rows = [
  `insert into account (id, email, purpose, keep_until, password_hash, totp_secret, totp_confirmed_at, joined_at) values
    ('${administrator}', 'one@example.org', 'account', current_date + 900, 'h', 's', now(), now()),
    ('${auditor}', 'two@example.org', 'account', current_date + 900, 'h', null, null, now()),
    ('${invited}', 'three@example.org', 'account', current_date + 900, null, null, null, null)`,
  `insert into account (id, purpose, keep_until, joined_at, anonymised_at)
    values ('${left}', 'account', current_date - 900, now(), now())`,
  `insert into account_role (account, role, is_disabled, changed_by) values ('${administrator}', 'administrator', false, 'me'),
    ('${auditor}', 'auditor', false, 'me'), ('${left}', 'analyst', true, 'me')`,
  `insert into account_role (account, role, federal_subjects, changed_by)
    values ('${invited}', 'federal-subject-officer', '{RU-TA}', 'me')`,
  `insert into account_session (token_hash, id, account, stage, expires_at)
    values (repeat('1', 64), repeat('1', 16), '${administrator}', 'open', now() + interval '12 hours')`,
  `insert into account_session (token_hash, id, account, stage, expires_at, revoked_at, revoked_reason)
    values (repeat('2', 64), repeat('2', 16), '${left}', 'open', now() + interval '12 hours', now(), 'left')`,
  `insert into account_invitation (token_hash, account, created_by, expires_at, accepted_at)
    values (repeat('3', 64), '${auditor}', 'me', now() + interval '7 days', now())`,
  `insert into account_invitation (token_hash, account, created_by, expires_at)
    values (repeat('4', 64), '${invited}', 'me', now() + interval '7 days')`,
  `insert into account_backup_code values ('${administrator}', repeat('5', 64), null)`,
  `insert into account_identity (issuer, subject, account) values ('https://id.example', 's', '${auditor}')`,
  `insert into sign_in_attempt (key) values (repeat('6', 64))`,
  `insert into backup_event (kind, sha256, rows) values ('backup', repeat('7', 64), 12)`,
  `insert into correction (recipient, reason, by) select id, 'a wrong figure', 'me' from recipient where state = 'accepted'`,
];

/** Fills the tables of accounts. */
export async function fillAccounts({ db }: Database<Schema>): Promise<void> {
  for (const row of rows) await sql.raw(row).execute(db);
}

/** Check → statements that break what it guards. */
export const accountCorruptions: Record<string, string[]> = {
  'account-without-role': [`delete from account_role where account = '${auditor}'`],
  'role-of-unknown-account': [`update account_role set account = '${lost}' where account = '${auditor}'`],
  'account-without-purpose': [`update account set purpose = '' where id = '${auditor}'`],
  'contact-kept-too-long': [`update account set keep_until = current_date - 8 where id = '${auditor}'`],
  'account-half-anonymised': [`update account set name = 'Somebody' where id = '${left}'`],
  'anonymised-account-enabled': [`update account_role set is_disabled = false where account = '${left}'`],
  'anonymised-account-with-session': [
    `update account_session set revoked_at = null where account = '${left}'`,
  ],
  'anonymised-account-with-identity': [`update account_identity set account = '${left}'`],
  'no-administrator-left': [`update account_role set is_disabled = true where role = 'administrator'`],
  'role-without-its-objects': [
    `update account_role set federal_subjects = '{}' where account = '${invited}'`,
  ],
  'officer-of-unknown-federal-subject': [
    `update account_role set federal_subjects = '{Татарстан}' where account = '${invited}'`,
  ],
  'session-of-unknown-account': [`update account_session set account = '${lost}'`],
  'session-longer-than-allowed': [`update account_session set expires_at = now() + interval '13 hours'`],
  'session-ended-without-reason': [`update account_session set revoked_reason = null`],
  'invitation-of-unknown-account': [`update account_invitation set account = '${lost}'`],
  'two-open-invitations': [
    `update account_invitation set accepted_at = null, account = '${invited}' where account = '${auditor}'`,
  ],
  'invitation-accepted-by-nobody': [`update account set joined_at = null where id = '${auditor}'`],
  'second-factor-without-secret': [`update account set totp_secret = null where id = '${administrator}'`],
  'backup-code-of-unknown-account': [`update account_backup_code set account = '${lost}'`],
  'backup-codes-without-second-factor': [`update account_backup_code set account = '${auditor}'`],
  'identity-of-unknown-account': [`update account_identity set account = '${lost}'`],
  'attempt-with-plain-key': [`update sign_in_attempt set key = 'one@example.org'`],
  'letter-sent-with-token': [
    `update outbox set state = 'sent', sent_at = now(), body = 'http://a/answer/' || repeat('x', 43)`,
  ],
  'letter-failed-without-error': [`update outbox set state = 'failed', error = null`],
  'letter-queued-twice': [
    `insert into outbox (id, kind, once, address, subject, body) select repeat('e', 32), kind, once, address, subject, body from outbox limit 1`,
  ],
  'correction-of-unknown-recipient': [`update correction set recipient = '${lost}'`],
  'correction-of-nothing': [
    `update correction set recipient = (select id from recipient where state = 'not-opened' limit 1)`,
  ],
  'audit-entry-without-actor': [`update audit_entry set actor = '' where seq = 1`],
  'backup-event-broken': [`update backup_event set sha256 = 'x'`],
  'demonstration-filled-without-mark': [`insert into demonstration_filled default values`],
};
