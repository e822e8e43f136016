-- Why an accepted questionnaire was opened again. The submission that follows restates what was published, and says so with this reason.
create table correction (
  seq       bigint generated always as identity primary key,
  recipient text not null references recipient (id),
  reason    text not null check (reason <> ''),
  by        text not null,
  at        timestamptz not null default now()
);
create index correction_recipient on correction (recipient);
create trigger correction_append_only before update or delete or truncate on correction
  for each statement execute function refuse_change();
