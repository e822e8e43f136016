-- A workbook writes hundreds of answers and as many entries of their history in one statement. The history names only recipients whose
-- answers that same statement writes, so its own reference checked each a second time (the integrity check "history-without-answer"
-- finds what was changed by hand), and it is read by recipient in its order.
alter table answer_change drop constraint answer_change_recipient_fkey;
create index answer_change_recipient on answer_change (recipient, seq);
drop index answer_change_field;
