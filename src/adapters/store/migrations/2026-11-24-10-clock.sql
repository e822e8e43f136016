-- The order of what happened is its number, never its time. Where the clock of the database was set back, the first entries behind it
-- say so: in the audit log, and on a decision that bears an earlier time than the submission it decides on. A minute is left for
-- transactions that overlap.
create function mark_clock_in_audit() returns trigger language plpgsql as $$
declare
  newest timestamptz;
begin
  select at into newest from audit_entry order by seq desc limit 1;
  if newest > new.at + interval '1 minute' then
    new.detail := new.detail || jsonb_build_object('clockSetBackSeconds', round(extract(epoch from newest - new.at)));
  end if;
  return new;
end $$;
create trigger audit_entry_clock before insert on audit_entry
  for each row execute function mark_clock_in_audit();

alter table submission_decision add column is_clock_set_back boolean not null default false;
create function mark_clock_on_decision() returns trigger language plpgsql as $$
begin
  new.is_clock_set_back := exists (
    select 1 from submission s where s.id = new.submission and s.submitted_at > new.at + interval '1 minute');
  return new;
end $$;
create trigger submission_decision_clock before insert on submission_decision
  for each row execute function mark_clock_on_decision();
