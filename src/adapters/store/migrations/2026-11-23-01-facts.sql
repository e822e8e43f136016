-- Accepted facts, revisions, import marks and the audit log. Facts, revisions and audit entries are append-only: the database
-- itself refuses to change them. Same SQL on PostgreSQL 15 to 18 and on the embedded engine.

create collation if not exists ru (provider = icu, locale = 'ru');

create table fact (
  id          text primary key check (id ~ '^[0-9a-f]{16}$'),
  seq         bigint generated always as identity unique,
  edition     text not null check (edition ~ '^[0-9]{4}$'),
  entity      text not null check (entity ~ '^[a-z-]+:'),
  measure     text not null check (measure <> ''),
  period      text check (period ~ '^[0-9]{4}$'),
  statement   integer not null default 1 check (statement > 0),
  value       jsonb not null check (jsonb_typeof(value) <> 'null'),
  unit        text check (unit in ('count', 'jobs', 'RUB', 'RUB_PER_PERSON', 'fraction', 'year')),
  provenance  jsonb not null check (provenance ? 'document' and provenance ? 'table' and provenance ? 'lines'),
  supersedes  text unique references fact (id),
  accepted_at timestamptz not null default now(),
  check (supersedes <> id),
  check (not (provenance ->> 'ambiguous')::boolean or provenance -> 'alternative' <> 'null'::jsonb)
);
create index fact_edition on fact (edition, seq);
create index fact_subject on fact (entity, measure, period, statement);

create table revision (
  number      bigint generated always as identity primary key,
  hash        text not null check (hash ~ '^[0-9a-f]{12}$'),
  edition     text not null,
  table_name  text not null,
  added       integer not null check (added >= 0),
  accepted_at timestamptz not null default now()
);

-- Which bytes of a table were imported completely: written in the same transaction as its facts.
create table import_mark (
  edition    text not null,
  table_name text not null,
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  facts      integer not null check (facts > 0),
  marked_at  timestamptz not null default now(),
  primary key (edition, table_name)
);

create table audit_entry (
  seq    bigint generated always as identity primary key,
  at     timestamptz not null default now(),
  actor  text not null,
  action text not null,
  object text not null,
  detail jsonb not null default '{}'
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: write a new row that supersedes', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger fact_append_only before update or delete or truncate on fact
  for each statement execute function refuse_change();
create trigger revision_append_only before update or delete or truncate on revision
  for each statement execute function refuse_change();
create trigger audit_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

create function announce_revision() returns trigger language plpgsql as $$
begin
  perform pg_notify('revision', new.number::text);
  return null;
end $$;
create trigger revision_announced after insert on revision for each row execute function announce_revision();
