/**
 * Files that came with a questionnaire. One that was taken out stays readable for the submissions that name it; must never lose
 * what was submitted.
 */
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Attachment, SurveyQueries } from '../../flows/survey/survey-ports.ts';
import type { Schema } from './schema.ts';
import { instant, type SurveyScope } from './survey-scope.ts';

type AttachmentQueries = Pick<
  SurveyQueries,
  'attachments' | 'attachment' | 'insertAttachment' | 'removeAttachment'
>;

/** Queries over attachments. */
export function attachmentQueries({ db }: SurveyScope): AttachmentQueries {
  return {
    attachments: async (recipient) => {
      const rows = await select(db)
        .where('attachment.recipient', '=', recipient)
        .where('attachment.removed_at', 'is', null)
        .orderBy('attachment.at')
        .orderBy('attachment.id')
        .execute();
      return rows.map(toAttachment);
    },
    attachment: async (id) => {
      const row = await select(db)
        .where('attachment.id', '=', id)
        .where(
          sql<SqlBool>`(attachment.removed_at is null or exists (select 1 from submission
            where submission.recipient = attachment.recipient and attachment.id = any(submission.attachments)))`,
        )
        .executeTakeFirst();
      return row && toAttachment(row);
    },
    insertAttachment: async ({ id, recipient, kind, sha256: file, name, by }) => {
      await db.insertInto('attachment').values({ id, recipient, kind, file, name, by }).execute();
    },
    removeAttachment: async (id) => {
      const { numUpdatedRows } = await db
        .updateTable('attachment')
        .set({ removed_at: sql`now()` })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

function select(db: Kysely<Schema>) {
  return db
    .selectFrom('attachment')
    .innerJoin('stored_file', 'stored_file.sha256', 'attachment.file')
    .select([
      'attachment.id',
      'attachment.recipient',
      'attachment.kind',
      'attachment.name',
      'attachment.by',
      'attachment.at',
      'stored_file.sha256',
      'stored_file.media_type as mediaType',
      'stored_file.size',
    ]);
}

function toAttachment(row: Attachment): Attachment {
  return { ...row, at: instant(row.at) };
}
