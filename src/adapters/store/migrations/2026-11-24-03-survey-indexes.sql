-- Ways the survey looks for facts and for what the board shows.

-- Facts of waves by the recipient whose answers they were, and by the respondent over all waves (`kind:respondent~row`).
create index fact_of_recipient on fact (edition, (provenance #>> '{answer,recipient}')) where edition like 'wave-%';
create index fact_of_respondent on fact (split_part(split_part(entity, ':', 2), '~', 1)) where edition like 'wave-%';
create index fact_of_submission on fact ((provenance ->> 'table')) where edition like 'wave-%';

create index deadline_extension_recipient on deadline_extension (recipient, seq);
create index attachment_file on attachment (file);
create index outbox_recipient on outbox (recipient);
-- One question over all recipients, for checks across questionnaires.
create index answer_of_question on answer (split_part(field, '/', 1), split_part(field, '/', 3));
