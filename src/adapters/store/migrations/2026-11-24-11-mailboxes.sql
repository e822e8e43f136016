-- A mailbox is kept for a purpose and until a day; then it is forgotten.
alter table recipient add column mailbox_purpose text check (length(mailbox_purpose) between 1 and 200);
alter table recipient add column mailbox_keep_until date;
update recipient
  set mailbox_purpose = 'письма обследования', mailbox_keep_until = current_date + interval '3 years'
  where mailbox is not null;
alter table recipient add constraint recipient_mailbox_kept check
  (mailbox is null or (mailbox_purpose is not null and mailbox_keep_until is not null));
create index recipient_mailbox_due on recipient (mailbox_keep_until) where mailbox is not null;
