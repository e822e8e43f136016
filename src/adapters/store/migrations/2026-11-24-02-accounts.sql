-- Accounts, their rights, sessions, invitations, second factors and attempts. Of every token only the SHA-256 is kept. The e-mail and
-- the name are personal data: they carry a purpose and a day to keep them until, and go when the person leaves.

create table account (
  id                  text primary key check (id ~ '^[0-9a-f]{16}$'),
  email               text unique check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 254),
  name                text not null default '' check (length(name) <= 200),
  purpose             text not null check (purpose <> ''),
  keep_until          date not null,
  password_hash       text,
  totp_secret         text,
  totp_confirmed_at   timestamptz,
  -- Step of the last code that was taken: a code opens once.
  totp_last_step      bigint not null default 0,
  created_at          timestamptz not null default now(),
  -- Null while the person was invited and has not come.
  joined_at           timestamptz,
  anonymised_at       timestamptz,
  check ((email is null) = (anonymised_at is not null)),
  check (anonymised_at is null or (name = '' and password_hash is null and totp_secret is null)),
  check (totp_confirmed_at is null or totp_secret is not null)
);

-- What an account may do now. Read anew at every request.
create table account_role (
  account          text primary key references account (id),
  role             text not null check (role in ('analyst', 'ministry-officer', 'commission-member',
    'federal-subject-officer', 'specialised-organisation', 'participant', 'auditor', 'administrator')),
  federal_subjects text[] not null default '{}',
  clusters         text[] not null default '{}',
  inn              text check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
  is_disabled      boolean not null default false,
  version          integer not null default 1,
  changed_by       text not null,
  changed_at       timestamptz not null default now(),
  check ((role = 'federal-subject-officer') = (cardinality(federal_subjects) > 0)),
  check ((role = 'specialised-organisation') = (cardinality(clusters) > 0)),
  check ((role = 'participant') = (inn is not null))
);

create table account_session (
  token_hash       text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  -- Name of the session on pages and in the audit log; opens nothing.
  id               text not null unique check (id ~ '^[0-9a-f]{16}$'),
  account          text not null references account (id),
  -- `second-factor`: the password was right, the code is still to come; such a session opens nothing else.
  stage            text not null check (stage in ('second-factor', 'open')),
  created_at       timestamptz not null default now(),
  last_seen_at     timestamptz not null default now(),
  expires_at       timestamptz not null,
  second_factor_at timestamptz,
  address          text,
  agent            text not null default '' check (length(agent) <= 200),
  revoked_at       timestamptz,
  revoked_reason   text,
  check ((revoked_at is null) = (revoked_reason is null))
);
create index account_session_account on account_session (account, created_at);

create table account_invitation (
  token_hash  text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  account     text not null references account (id),
  created_by  text not null,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  revoked_at  timestamptz
);
create index account_invitation_account on account_invitation (account);

create table account_backup_code (
  account   text not null references account (id),
  code_hash text not null check (code_hash ~ '^[0-9a-f]{64}$'),
  used_at   timestamptz,
  primary key (account, code_hash)
);

-- Who the account is at the OpenID provider.
create table account_identity (
  issuer     text not null,
  subject    text not null,
  account    text not null references account (id),
  created_at timestamptz not null default now(),
  primary key (issuer, subject)
);
create index account_identity_account on account_identity (account);

-- A sign-in that went out to the OpenID provider and has not come back; taken once.
create table openid_round (
  state_hash   text primary key check (state_hash ~ '^[0-9a-f]{64}$'),
  -- Hash of the cookie of the browser that went out.
  browser_hash text not null,
  nonce        text not null,
  verifier     text not null,
  return_to    text not null,
  created_at   timestamptz not null default now()
);

-- Attempts to sign in: `key` is a hash of the e-mail, an account's second factor, or an address. Forgotten after a day.
create table sign_in_attempt (
  seq       bigint generated always as identity primary key,
  key       text not null,
  at        timestamptz not null default now(),
  succeeded boolean not null default false
);
create index sign_in_attempt_key on sign_in_attempt (key, at);
