/** Integrity of waves, recipients, their answers, links and letters. Only reads. */
import type { IntegrityCheck } from './integrity-check.ts';

const fieldShape = `'^[a-z0-9-]+/[A-Za-z0-9_.-]+/(#|[a-z0-9-]+)/(-|[0-9]{4})$'`;

/** The checks as data: id and the statement that must return no row. */
export const recipientChecks: readonly IntegrityCheck[] = [
  {
    id: 'wave-open-without-opening',
    query: `select id as object from wave where state <> 'draft' and opened_at is null`,
  },
  {
    id: 'wave-closed-without-closing',
    query: `select id as object from wave where (state in ('closed', 'published')) <> (closed_at is not null)`,
  },
  {
    id: 'wave-years-out-of-order',
    query: `select id as object from wave where years <> (select array_agg(distinct year order by year) from unnest(years) as year)`,
  },
  {
    id: 'wave-published-without-publication',
    query: `select id as object from wave where state = 'published' and not exists
      (select 1 from wave_publication p where p.wave = wave.id)`,
  },
  {
    id: 'publication-of-unpublished-wave',
    query: `select p.wave as object from wave_publication p left join wave w on w.id = p.wave where w.state is distinct from 'published'`,
  },
  {
    id: 'publication-without-revision',
    query: `select p.wave as object from wave_publication p where not exists
      (select 1 from revision r where r.number = p.revision and r.edition = p.wave and r.table_name = 'publication' and r.added = 0)`,
  },
  {
    id: 'publication-beyond-its-facts',
    query: `select p.wave as object from wave_publication p where p.fact_seq >
      coalesce((select max(seq) from fact f where f.edition = p.wave), 0)`,
  },
  {
    id: 'recipient-of-unknown-wave',
    query: `select r.id as object from recipient r left join wave w on w.id = r.wave where w.id is null`,
  },
  {
    id: 'recipient-of-unknown-federal-subject',
    query: `select id as object from recipient where exists
      (select 1 from unnest(federal_subjects) as code where code !~ '^[A-Z]{2}-[A-Z0-9]{2,3}$')`,
  },
  {
    id: 'subject-answers-for-another',
    query: `select id as object from recipient where form = 'federal-subject' and federal_subjects <> array[respondent]`,
  },
  {
    id: 'removed-recipient-with-facts',
    query: `select r.id as object from recipient r where r.removed_at is not null and exists
      (select 1 from fact f where f.edition = r.wave and f.edition like 'wave-%' and f.provenance #>> '{answer,recipient}' = r.id)`,
  },
  {
    id: 'removed-recipient-without-reason',
    query: `select id as object from recipient where (removed_at is null) <> (removed_reason is null)`,
  },
  {
    id: 'membership-of-unknown-recipient',
    query: `select m.seq::text as object from recipient_membership m
      where not exists (select 1 from recipient r where r.id = m.recipient)`,
  },
  {
    id: 'removal-differs-from-history',
    query: `select r.id as object from recipient r left join (select distinct on (recipient) recipient, step, reason
      from recipient_membership order by recipient, seq desc) m on m.recipient = r.id
      where (r.removed_at is not null) <> coalesce(m.step = 'removed', false) or r.removed_reason <> m.reason`,
  },
  {
    id: 'deadline-change-of-unknown-wave',
    query: `select c.seq::text as object from wave_deadline_change c
      where not exists (select 1 from wave w where w.id = c.wave)`,
  },
  {
    id: 'deadline-differs-from-history',
    query: `select w.id as object from wave w join (select distinct on (wave) wave, after
      from wave_deadline_change order by wave, seq desc) c on c.wave = w.id where c.after <> w.deadline`,
  },
  {
    id: 'deadline-changed-without-reason',
    query: `select c.seq::text as object from wave_deadline_change c join wave w on w.id = c.wave
      where c.reason is null and c.at > w.opened_at`,
  },
  {
    id: 'link-of-removed-recipient',
    query: `select left(l.token_hash, 12) as object from access_link l join recipient r on r.id = l.recipient
      where r.removed_at is not null and l.revoked_at is null and l.expires_at > now()`,
  },
  {
    id: 'link-of-unknown-recipient',
    query: `select left(l.token_hash, 12) as object from access_link l left join recipient r on r.id = l.recipient where r.id is null`,
  },
  {
    id: 'extension-differs-from-recipient',
    query: `select r.id as object from recipient r left join (select distinct on (recipient) recipient, until
      from deadline_extension order by recipient, seq desc) e on e.recipient = r.id
      where e.until is distinct from r.extended_to`,
  },
  {
    id: 'answer-of-unknown-recipient',
    query: `select distinct a.recipient as object from answer a left join recipient r on r.id = a.recipient where r.id is null`,
  },
  {
    id: 'answer-without-history',
    query: `select a.recipient || ' ' || a.field as object from answer a where not exists
      (select 1 from answer_change c where c.recipient = a.recipient and c.field = a.field)`,
  },
  {
    id: 'answer-differs-from-history',
    query: `select a.recipient || ' ' || a.field as object from answer a join (select distinct on (recipient, field)
      recipient, field, after from answer_change order by recipient, field, seq desc) c using (recipient, field)
      where c.after is distinct from a.value`,
  },
  {
    id: 'answer-versions-do-not-add-up',
    query: `select a.recipient || ' ' || a.field as object from answer a join (select recipient, field, count(*) as changes
      from answer_change group by recipient, field) c using (recipient, field) where c.changes <> a.version`,
  },
  {
    id: 'history-without-answer',
    query: `select distinct c.recipient || ' ' || c.field as object from answer_change c where not exists
      (select 1 from answer a where a.recipient = c.recipient and a.field = c.field)`,
  },
  {
    id: 'history-does-not-follow',
    query: `select recipient || ' ' || field as object from (select recipient, field, before,
      lag(after) over (partition by recipient, field order by seq) as former from answer_change) c
      where before is distinct from former`,
  },
  {
    id: 'answer-of-unknown-workbook',
    query: `select a.recipient || ' ' || a.field as object from answer a where a.origin ->> 'via' = 'workbook' and not exists
      (select 1 from stored_file f where f.sha256 = a.origin ->> 'file')`,
  },
  {
    id: 'comment-on-broken-field',
    query: `select seq::text as object from comment where field !~ ${fieldShape}`,
  },
  {
    id: 'explanation-of-broken-field',
    query: `select recipient || ' ' || check_id as object from explanation where field !~ ${fieldShape}`,
  },
  {
    id: 'letter-sent-without-instant',
    query: `select id as object from outbox where (state = 'sent') <> (sent_at is not null)`,
  },
  {
    id: 'letter-of-unknown-recipient',
    query: `select o.id as object from outbox o left join recipient r on r.id = o.recipient where o.recipient is not null and r.id is null`,
  },
  {
    id: 'repeat-without-result',
    query: `select actor as object from idempotency where result is null and at < now() - interval '1 hour'`,
  },
];
