/** Integrity of submissions, decisions, the facts that follow from them, and received files. Only reads. */
import type { IntegrityCheck } from './integrity-check.ts';

const isAccepted = `d.decision in ('accepted', 'accepted-with-exception')`;
/** Recipients with the last submission and what was decided on it. */
const lastSubmission = `(select distinct on (s.recipient) s.recipient, s.id, d.decision from submission s
  left join submission_decision d on d.submission = s.id order by s.recipient, s.number desc)`;

/** The checks as data: id and the statement that must return no row. */
export const submissionChecks: readonly IntegrityCheck[] = [
  {
    id: 'accepted-without-acceptance',
    query: `select r.id as object from recipient r left join ${lastSubmission} d on d.recipient = r.id
      where r.state = 'accepted' and (${isAccepted}) is not true`,
  },
  {
    id: 'submitted-without-submission',
    query: `select r.id as object from recipient r left join ${lastSubmission} d on d.recipient = r.id
      where r.state = 'submitted' and (d.id is null or d.decision is not null)`,
  },
  {
    id: 'returned-without-return',
    query: `select r.id as object from recipient r left join ${lastSubmission} d on d.recipient = r.id
      where r.state = 'returned' and d.decision is distinct from 'returned'`,
  },
  {
    id: 'submission-waits-unseen',
    query: `select s.id as object from submission s join recipient r on r.id = s.recipient
      where r.state <> 'submitted' and not exists (select 1 from submission_decision d where d.submission = s.id)`,
  },
  {
    id: 'two-undecided-submissions',
    query: `select s.recipient as object from submission s where not exists
      (select 1 from submission_decision d where d.submission = s.id) group by s.recipient having count(*) > 1`,
  },
  {
    id: 'submission-numbers-have-gaps',
    query: `select recipient as object from submission group by recipient having max(number) <> count(*)`,
  },
  {
    id: 'submission-of-unknown-recipient',
    query: `select s.id as object from submission s left join recipient r on r.id = s.recipient where r.id is null`,
  },
  {
    id: 'submission-names-unknown-attachment',
    query: `select s.id as object from submission s, unnest(s.attachments) as named(id) where not exists
      (select 1 from attachment a where a.id = named.id and a.recipient = s.recipient)`,
  },
  {
    id: 'decision-without-submission',
    query: `select d.submission as object from submission_decision d left join submission s on s.id = d.submission where s.id is null`,
  },
  {
    id: 'decision-without-reason',
    query: `select submission as object from submission_decision where decision <> 'accepted' and coalesce(reason, '') = ''`,
  },
  {
    id: 'decision-differs-from-facts',
    query: `select d.submission as object from submission_decision d left join (select provenance ->> 'table' as source, count(*) as facts
      from fact where edition like 'wave-%' group by 1) f on f.source = 'submission/' || d.submission
      where d.facts <> coalesce(f.facts, 0)`,
  },
  {
    id: 'facts-of-undecided-submission',
    query: `select f.id as object from fact f where f.edition like 'wave-%' and not exists (select 1 from submission_decision d
      where 'submission/' || d.submission = f.provenance ->> 'table' and ${isAccepted})`,
  },
  {
    id: 'fact-of-another-wave',
    query: `select f.id as object from fact f left join recipient r on r.id = f.provenance #>> '{answer,recipient}'
      where f.edition like 'wave-%' and r.wave is distinct from f.edition`,
  },
  {
    id: 'fact-of-another-submission',
    query: `select id as object from fact where edition like 'wave-%'
      and provenance ->> 'table' is distinct from 'submission/' || (provenance #>> '{answer,submission}')`,
  },
  {
    id: 'fact-of-unknown-workbook',
    query: `select id as object from fact where edition like 'wave-%' and provenance #>> '{answer,via}' = 'workbook'
      and not exists (select 1 from stored_file s where s.sha256 = fact.provenance #>> '{answer,file}')`,
  },
  {
    id: 'period-outside-the-wave',
    query: `select f.id as object from fact f join wave w on w.id = f.edition
      where f.period is not null and f.period::integer <> all (w.years)`,
  },
  {
    id: 'withdrawn-without-predecessor',
    query: `select id as object from fact where withdrawn and supersedes is null`,
  },
  {
    id: 'withdrawn-twice',
    query: `select n.id as object from fact n join fact o on o.id = n.supersedes where n.withdrawn and o.withdrawn`,
  },
  {
    id: 'attachment-without-file',
    query: `select a.id as object from attachment a left join stored_file f on f.sha256 = a.file where f.sha256 is null`,
  },
  {
    id: 'attachment-of-unknown-recipient',
    query: `select a.id as object from attachment a left join recipient r on r.id = a.recipient where r.id is null`,
  },
  {
    id: 'pieces-differ-from-file',
    query: `select f.sha256 as object from stored_file f left join (select sha256, count(*) as pieces, max(number) as last,
      sum(length(bytes)) as size from stored_file_piece group by sha256) p using (sha256)
      where (f.pieces, f.pieces, f.size) is distinct from (p.pieces, p.last::bigint, p.size)`,
  },
  {
    id: 'file-without-pieces',
    query: `select f.sha256 as object from stored_file f where not exists
      (select 1 from stored_file_piece p where p.sha256 = f.sha256)`,
  },
  {
    id: 'piece-without-file',
    query: `select distinct p.sha256 as object from stored_file_piece p left join stored_file f using (sha256) where f.sha256 is null`,
  },
];
