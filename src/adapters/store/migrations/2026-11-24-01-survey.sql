-- The survey: waves, recipients, answers with their history, submissions, files, comments, letters out, repeated requests.
-- What was submitted, decided, changed or said is append-only. Same SQL on PostgreSQL 15 to 18 and on the embedded engine.

-- Facts of a wave stand beside those of published editions, under the wave's id.
alter table fact drop constraint fact_edition_check;
alter table fact add constraint fact_edition_check check (edition ~ '^([0-9]{4}|wave-[0-9a-z-]+)$');
alter table fact drop constraint fact_unit_check;
alter table fact add constraint fact_unit_check
  check (unit in ('count', 'jobs', 'RUB', 'RUB_PER_PERSON', 'fraction', 'year', 'hectare'));
-- An answer that a correction took away: a fact that supersedes and says that nothing stands there any more.
alter table fact add column withdrawn boolean not null default false;
alter table fact add constraint fact_withdrawn_check check (not withdrawn or supersedes is not null);

alter table audit_entry add column address text;
alter table audit_entry add column outcome text not null default 'done' check (outcome in ('done', 'refused'));
create index audit_entry_object on audit_entry (object, seq);
create index audit_entry_actor on audit_entry (actor, seq);

create table wave (
  id                    text primary key check (id ~ '^wave-[0-9a-z-]{1,40}$'),
  questionnaire_edition text not null check (questionnaire_edition ~ '^[0-9]{4}$'),
  years                 integer[] not null check (cardinality(years) between 1 and 6),
  deadline              timestamptz not null,
  state                 text not null default 'draft' check (state in ('draft', 'open', 'closed', 'published')),
  opened_at             timestamptz,
  closed_at             timestamptz,
  published_at          timestamptz,
  created_at            timestamptz not null default now(),
  version               integer not null default 1,
  check ((state = 'published') = (published_at is not null)),
  check (state = 'draft' or opened_at is not null)
);

create table recipient (
  id               text primary key check (id ~ '^[0-9a-f]{16}$'),
  wave             text not null references wave (id),
  form             text not null check (form in ('federal-subject', 'cluster')),
  respondent       text not null,
  name             text not null check (name <> ''),
  federal_subjects text[] not null check (cardinality(federal_subjects) > 0),
  mailbox          text check (mailbox ~ '^[^@\s]+@[^@\s]+$'),
  responsible      text,
  state            text not null default 'not-opened'
    check (state in ('not-opened', 'in-progress', 'submitted', 'returned', 'accepted')),
  state_at         timestamptz not null default now(),
  extended_to      timestamptz,
  opened_at        timestamptz,
  last_contact_at  timestamptz,
  answered         integer not null default 0 check (answered >= 0),
  required         integer not null default 0 check (required >= 0),
  added_reason     text not null,
  removed_at       timestamptz,
  removed_reason   text,
  version          integer not null default 1,
  unique (wave, form, respondent),
  check ((removed_at is null) = (removed_reason is null))
);
create index recipient_board on recipient (wave, state, id);
create index recipient_respondent on recipient (form, respondent);
create index recipient_subjects on recipient using gin (federal_subjects);

-- A personal link opens one questionnaire; only the hash of its token is kept.
create table access_link (
  token_hash   text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  recipient    text not null references recipient (id),
  purpose      text not null,
  created_by   text not null,
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_at timestamptz
);
create index access_link_recipient on access_link (recipient);

-- The working copy: one row a field. `version` is what an editor must have seen to change it.
create table answer (
  recipient  text not null references recipient (id),
  field      text not null check (field ~ '^[a-z0-9-]+/[A-Za-z0-9_.-]+/(#|[a-z0-9-]+)/(-|[0-9]{4})$'),
  value      jsonb,
  status     text not null check (status in ('prefilled', 'unchanged', 'changed')),
  -- Where the value came from: {"via": "form"} or {"via": "workbook", "file": sha256, "sheet", "cell", "text"} or {"via": "prefill", "fact"}.
  origin     jsonb not null,
  version    integer not null default 1,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (recipient, field)
);

create table answer_change (
  seq       bigint generated always as identity primary key,
  recipient text not null references recipient (id),
  field     text not null,
  before    jsonb,
  after     jsonb,
  origin    jsonb not null,
  by        text not null,
  at        timestamptz not null default now(),
  why       text
);
create index answer_change_field on answer_change (recipient, field, seq);

-- The respondent's explanation of a warning; it stays with the value.
create table explanation (
  recipient  text not null references recipient (id),
  check_id   text not null,
  field      text not null,
  text       text not null check (length(text) between 1 and 4000),
  by         text not null,
  at         timestamptz not null default now(),
  primary key (recipient, check_id, field)
);

create table comment (
  seq         bigint generated always as identity primary key,
  recipient   text not null references recipient (id),
  field       text,
  text        text not null check (length(text) between 1 and 4000),
  by          text not null,
  by_name     text not null,
  at          timestamptz not null default now(),
  resolved_at timestamptz
);
create index comment_recipient on comment (recipient, seq);

-- Received bytes, in pieces, so that neither reading nor writing a file needs its whole size in memory.
create table stored_file (
  sha256      text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint not null check (size > 0),
  pieces      integer not null check (pieces > 0),
  media_type  text not null,
  received_at timestamptz not null default now()
);
create table stored_file_piece (
  sha256 text not null references stored_file (sha256),
  number integer not null check (number > 0),
  bytes  bytea not null check (length(bytes) > 0),
  primary key (sha256, number)
);

-- What a file was received for. A submission names the attachments that came with it.
create table attachment (
  id          text primary key check (id ~ '^[0-9a-f]{16}$'),
  recipient   text not null references recipient (id),
  kind        text not null check (kind in ('workbook', 'letter')),
  file        text not null references stored_file (sha256),
  name        text not null,
  by          text not null,
  at          timestamptz not null default now(),
  removed_at  timestamptz
);
create index attachment_recipient on attachment (recipient, at);

-- Answers frozen as they were submitted, with the findings of that moment.
create table submission (
  id              text primary key check (id ~ '^[0-9a-f]{16}$'),
  recipient       text not null references recipient (id),
  number          integer not null check (number > 0),
  answers         jsonb not null,
  answers_sha256  text not null check (answers_sha256 ~ '^[0-9a-f]{64}$'),
  findings        jsonb not null,
  attachments     text[] not null,
  submitted_by    text not null,
  submitted_name  text not null,
  submitted_at    timestamptz not null default now(),
  is_late         boolean not null,
  unique (recipient, number)
);

-- One decision at most on a submission: returned with remarks, accepted, or accepted with a named exception.
create table submission_decision (
  submission text primary key references submission (id),
  decision   text not null check (decision in ('returned', 'accepted', 'accepted-with-exception', 'withdrawn')),
  reason     text,
  facts      integer not null default 0 check (facts >= 0),
  by         text not null,
  by_name    text not null,
  at         timestamptz not null default now(),
  check (decision = 'accepted' or reason is not null)
);

create table deadline_extension (
  seq       bigint generated always as identity primary key,
  recipient text not null references recipient (id),
  until     timestamptz not null,
  reason    text not null check (reason <> ''),
  by        text not null,
  at        timestamptz not null default now()
);

-- Publishing makes an edition: facts up to `fact_seq` are "as published" for ever; what supersedes them later is a restatement.
create table wave_publication (
  wave         text primary key references wave (id),
  fact_seq     bigint not null,
  revision     bigint not null,
  by           text not null,
  published_at timestamptz not null default now()
);

create table outbox (
  seq        bigint generated always as identity primary key,
  id         text not null unique check (id ~ '^[0-9a-f]{32}$'),
  kind       text not null,
  recipient  text references recipient (id),
  -- The same letter is never queued twice.
  once       text not null unique,
  address    text not null,
  subject    text not null,
  body       text not null,
  state      text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts   integer not null default 0,
  next_at    timestamptz not null default now(),
  error      text,
  created_at timestamptz not null default now(),
  sent_at    timestamptz
);
create index outbox_due on outbox (next_at) where state = 'queued';

-- A repeated request gives its first answer again. Dies with its owner and after 48 hours.
create table idempotency (
  actor       text not null,
  key         text not null check (length(key) between 8 and 200),
  operation   text not null,
  body_sha256 text not null check (body_sha256 ~ '^[0-9a-f]{64}$'),
  result      jsonb,
  at          timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_age on idempotency (at);

create trigger answer_change_append_only before update or delete or truncate on answer_change
  for each statement execute function refuse_change();
create trigger submission_append_only before update or delete or truncate on submission
  for each statement execute function refuse_change();
create trigger submission_decision_append_only before update or delete or truncate on submission_decision
  for each statement execute function refuse_change();
create trigger deadline_extension_append_only before update or delete or truncate on deadline_extension
  for each statement execute function refuse_change();
create trigger wave_publication_append_only before update or delete or truncate on wave_publication
  for each statement execute function refuse_change();
create trigger stored_file_append_only before update or delete or truncate on stored_file
  for each statement execute function refuse_change();
create trigger stored_file_piece_append_only before update or delete or truncate on stored_file_piece
  for each statement execute function refuse_change();
