/**
 * Submissions, frozen as they came, and the one decision on each. Must never let two submissions of a recipient have one number,
 * nor a submission be decided twice.
 */
import { type Kysely, sql } from 'kysely';
import type { Decision, Submission, SurveyQueries } from '../../flows/survey/survey-ports.ts';
import { Problem } from '../../kernel/problem.ts';
import type { Schema } from './schema.ts';
import { instant, json, type Row, type SurveyScope } from './survey-scope.ts';

type SubmissionQueries = Pick<
  SurveyQueries,
  'submissions' | 'submission' | 'insertSubmission' | 'insertDecision' | 'insertCorrection' | 'corrections'
>;

/** Queries over submissions, oldest first. */
export function submissionQueries({ db, atomically }: SurveyScope): SubmissionQueries {
  return {
    submissions: async (recipient) => {
      const rows = await select(db)
        .where('submission.recipient', '=', recipient)
        .orderBy('submission.number')
        .execute();
      return rows.map(toSubmission);
    },
    submission: async (id) => {
      const row = await select(db).where('submission.id', '=', id).executeTakeFirst();
      return row && toSubmission(row);
    },
    insertCorrection: async (recipient, reason, by) => {
      await db.insertInto('correction').values({ recipient, reason, by: by.id }).execute();
    },
    corrections: async (recipient) => {
      const rows = await db
        .selectFrom('correction')
        .select(['reason', 'at'])
        .where('recipient', '=', recipient)
        .orderBy('seq')
        .execute();
      return rows.map(({ reason, at }) => ({ reason, at: instant(at) }));
    },
    insertSubmission: (submission) => atomically((tx) => insertSubmission(tx, submission)),
    insertDecision: async (submission, decision, reason, facts, by) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('submission_decision')
        .values({ submission, decision, reason, facts, by: by.id, by_name: by.name })
        .onConflict((conflict) => conflict.column('submission').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n)
        throw new Problem('conflict', 'This submission is decided already. Look at its present state.');
    },
  };
}

async function insertSubmission(
  tx: Kysely<Schema>,
  submission: Parameters<SurveyQueries['insertSubmission']>[0],
): Promise<{ number: number; submittedAt: string }> {
  const { recipient } = submission;
  // The next number belongs to whoever holds the recipient.
  await tx.selectFrom('recipient').select('id').where('id', '=', recipient).forNoKeyUpdate().execute();
  const row = await tx
    .insertInto('submission')
    .values((eb) => ({
      id: submission.id,
      recipient,
      number: eb
        .selectFrom('submission')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('recipient', '=', recipient),
      answers: json({ ...submission.answers }),
      answers_sha256: submission.answersSha256,
      findings: json([...submission.findings]),
      attachments: [...submission.attachments],
      submitted_by: submission.submittedBy,
      submitted_name: submission.submittedName,
      is_late: submission.isLate,
    }))
    .returning(['number', 'submitted_at'])
    .executeTakeFirstOrThrow();
  return { number: row.number, submittedAt: instant(row.submitted_at) };
}

function select(db: Kysely<Schema>) {
  return db
    .selectFrom('submission')
    .leftJoin('submission_decision as decided', 'decided.submission', 'submission.id')
    .selectAll('submission')
    .select([
      'decided.decision',
      'decided.reason',
      'decided.facts',
      'decided.by',
      'decided.by_name',
      'decided.at',
    ]);
}

interface DecidedColumns {
  readonly decision: Decision | null;
  readonly reason: string | null;
  readonly facts: number | null;
  readonly by: string | null;
  readonly by_name: string | null;
  readonly at: string | null;
}

function toSubmission(row: Row<'submission'> & DecidedColumns): Submission {
  return {
    id: row.id,
    recipient: row.recipient,
    number: row.number,
    answers: row.answers,
    answersSha256: row.answers_sha256,
    findings: row.findings,
    attachments: row.attachments,
    submittedBy: row.submitted_by,
    submittedName: row.submitted_name,
    submittedAt: instant(row.submitted_at),
    isLate: row.is_late,
    decision: toDecision(row),
  };
}

function toDecision(row: DecidedColumns): Submission['decision'] {
  if (row.decision === null) return null;
  return {
    decision: row.decision,
    reason: row.reason,
    facts: row.facts ?? 0,
    by: row.by ?? '',
    byName: row.by_name ?? '',
    at: instant(row.at ?? ''),
  };
}
