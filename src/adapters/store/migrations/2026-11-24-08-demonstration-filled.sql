-- Only a database that holds nothing becomes a demonstration: what real people answered can never be marked as fictitious, and no
-- duty of a real database can be waived by a mark that came later.
create function refuse_demonstration() returns trigger language plpgsql as $$
begin
  if exists (select 1 from fact) or exists (select 1 from wave) or exists (select 1 from account) then
    raise exception 'this database holds data: it cannot become a demonstration';
  end if;
  return new;
end $$;
create trigger demonstration_only_empty before insert on demonstration
  for each row execute function refuse_demonstration();

-- Set when the filling has come to its end; a demonstration without it was cut short and is filled again from nothing.
create table demonstration_filled (
  only_row boolean primary key default true check (only_row) references demonstration (only_row),
  at       timestamptz not null default now()
);
create trigger demonstration_filled_for_ever before update or delete or truncate on demonstration_filled
  for each statement execute function refuse_change();
