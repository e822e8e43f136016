-- A database that was filled with fictitious answers says so for ever: the mark can be set once, and every page shows it.
create table demonstration (
  only_row boolean primary key default true check (only_row),
  seed     integer not null,
  since    timestamptz not null default now()
);
create trigger demonstration_for_ever before update or delete or truncate on demonstration
  for each statement execute function refuse_change();

-- Backups made and restores that were verified: the administrator sees how old the last verified one is.
create table backup_event (
  seq    bigint generated always as identity primary key,
  kind   text not null check (kind in ('backup', 'verified-restore')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  rows   bigint not null check (rows >= 0),
  at     timestamptz not null default now()
);
create trigger backup_event_append_only before update or delete or truncate on backup_event
  for each statement execute function refuse_change();
