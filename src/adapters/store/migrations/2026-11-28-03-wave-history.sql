-- Changes of a wave's deadline, and who was put into a wave and taken out of it, each with who, when and why. Append-only like all that
-- was decided; but a draft was never asked of anybody, and goes with all that stands about it when it is given up.

create table wave_deadline_change (
  seq    bigint generated always as identity primary key,
  wave   text not null references wave (id),
  before timestamptz not null,
  after  timestamptz not null,
  -- Null while the wave is a draft.
  reason text check (reason <> ''),
  by     text not null,
  at     timestamptz not null default now(),
  check (before <> after)
);
create index wave_deadline_change_wave on wave_deadline_change (wave, seq);

create table recipient_membership (
  seq       bigint generated always as identity primary key,
  recipient text not null references recipient (id),
  step      text not null check (step in ('added', 'removed')),
  reason    text not null check (reason <> ''),
  by        text not null,
  at        timestamptz not null default now()
);
create index recipient_membership_recipient on recipient_membership (recipient, seq);

-- Those that are out now, with who took them out as the audit log has it. What was written over before is not known any more.
insert into recipient_membership (recipient, step, reason, by, at)
select r.id, 'removed', r.removed_reason, coalesce((select a.actor from audit_entry a
  where a.action = 'recipient.remove' and a.object = 'recipient:' || r.id and a.outcome = 'done' order by a.seq desc limit 1), 'system'),
  r.removed_at
from recipient r where r.removed_at is not null order by r.removed_at, r.id;

create function refuse_removal_once_opened() returns trigger language plpgsql as $$
begin
  if exists (select 1 from wave where id = case tg_table_name when 'wave_deadline_change' then to_jsonb(old) ->> 'wave'
      else (select r.wave from recipient r where r.id = to_jsonb(old) ->> 'recipient') end and state = 'draft') then
    return old;
  end if;
  raise exception '% is append-only: write a new row that supersedes', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger wave_deadline_change_append_only before update or truncate on wave_deadline_change
  for each statement execute function refuse_change();
create trigger wave_deadline_change_draft before delete on wave_deadline_change
  for each row execute function refuse_removal_once_opened();
create trigger recipient_membership_append_only before update or truncate on recipient_membership
  for each statement execute function refuse_change();
create trigger recipient_membership_draft before delete on recipient_membership
  for each row execute function refuse_removal_once_opened();
drop trigger deadline_extension_append_only on deadline_extension;
create trigger deadline_extension_append_only before update or truncate on deadline_extension
  for each statement execute function refuse_change();
create trigger deadline_extension_draft before delete on deadline_extension
  for each row execute function refuse_removal_once_opened();
