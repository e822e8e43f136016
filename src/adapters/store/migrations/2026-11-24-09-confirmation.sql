-- What a participant says of its own figures and supplies in a submission: confirmed, or disputed with a remark. Append-only: the newest
-- word on a row counts, and only while the row says what it said then.
create table confirmation (
  seq           bigint generated always as identity primary key,
  recipient     text not null references recipient (id),
  submission    text not null references submission (id),
  place         text not null check (place ~ '^(participants|supplies)/[A-Za-z0-9_.-]+$'),
  values_sha256 text not null check (values_sha256 ~ '^[0-9a-f]{64}$'),
  inn           text not null check (inn ~ '^([0-9]{10}|[0-9]{12})$'),
  stance        text not null check (stance in ('confirmed', 'disputed')),
  remark        text check (length(remark) between 1 and 2000),
  by            text not null,
  at            timestamptz not null default now(),
  check (stance = 'confirmed' or remark is not null)
);
create index confirmation_recipient on confirmation (recipient, seq);
create index confirmation_inn on confirmation (inn, seq);
create trigger confirmation_append_only before update or delete or truncate on confirmation
  for each statement execute function refuse_change();
