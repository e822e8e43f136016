/** Tables of accounts as kysely sees them; the migration is the truth. */
import type { Generated } from 'kysely';
import type { Role } from '../../domain/access/actor.ts';

export interface AccountTable {
  id: string;
  email: string | null;
  name: Generated<string>;
  purpose: string;
  keep_until: unknown;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed_at: unknown;
  totp_last_step: Generated<number>;
  created_at: Generated<string>;
  joined_at: unknown;
  anonymised_at: unknown;
}

export interface AccountRoleTable {
  account: string;
  role: Role;
  federal_subjects: string[];
  clusters: string[];
  inn: string | null;
  is_disabled: Generated<boolean>;
  version: Generated<number>;
  changed_by: string;
  changed_at: Generated<unknown>;
}

export interface AccountSessionTable {
  token_hash: string;
  id: string;
  account: string;
  stage: 'second-factor' | 'open';
  created_at: Generated<unknown>;
  last_seen_at: Generated<unknown>;
  expires_at: unknown;
  second_factor_at: unknown;
  address: string | null;
  agent: string;
  revoked_at: unknown;
  revoked_reason: string | null;
}

export interface AccountInvitationTable {
  token_hash: string;
  account: string;
  created_by: string;
  created_at: Generated<unknown>;
  expires_at: unknown;
  accepted_at: unknown;
  revoked_at: unknown;
}

export interface AccountBackupCodeTable {
  account: string;
  code_hash: string;
  used_at: unknown;
}

export interface AccountIdentityTable {
  issuer: string;
  subject: string;
  account: string;
  created_at: Generated<unknown>;
}

export interface OpenIdRoundTable {
  state_hash: string;
  browser_hash: string;
  nonce: string;
  verifier: string;
  return_to: string;
  created_at: Generated<unknown>;
}

export interface SignInAttemptTable {
  seq: Generated<number>;
  key: string;
  at: Generated<unknown>;
  succeeded: Generated<boolean>;
}

export interface AccountsSchema {
  account: AccountTable;
  account_role: AccountRoleTable;
  account_session: AccountSessionTable;
  account_invitation: AccountInvitationTable;
  account_backup_code: AccountBackupCodeTable;
  account_identity: AccountIdentityTable;
  openid_round: OpenIdRoundTable;
  sign_in_attempt: SignInAttemptTable;
}
