/** Personal links and letters out. Only hashes of tokens are kept; must never tell why a token does not open anything. */
import { randomBytes } from 'node:crypto';
import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Letter, SurveyQueries } from '../../flows/survey/survey-ports.ts';
import type { Schema } from './schema.ts';
import type { SurveyScope } from './survey-scope.ts';

type LinkQueries = Pick<
  SurveyQueries,
  'insertLinks' | 'recipientOfLink' | 'revokeLinks' | 'prolongLinks' | 'queueLetters'
>;

/** Queries over links and the outbox. */
export function linkQueries({ db }: SurveyScope): LinkQueries {
  return {
    insertLinks: async (links, by) => {
      for (const part of inParts(links))
        await db
          .insertInto('access_link')
          .values(
            part.map(({ tokenHash, recipient, purpose, expiresAt }) => ({
              token_hash: tokenHash,
              recipient,
              purpose,
              created_by: by,
              expires_at: expiresAt,
            })),
          )
          .execute();
    },
    recipientOfLink: async (tokenHash) => {
      const row = await db
        .selectFrom('access_link')
        .innerJoin('recipient', 'recipient.id', 'access_link.recipient')
        .select(['recipient.id', isStale.as('isStale')])
        .where('token_hash', '=', tokenHash)
        .where('revoked_at', 'is', null)
        .where('recipient.removed_at', 'is', null)
        .where(sql<SqlBool>`access_link.expires_at > now()`)
        .executeTakeFirst();
      if (row?.isStale)
        await db
          .updateTable('access_link')
          .set({ last_used_at: sql`now()` })
          .where('token_hash', '=', tokenHash)
          .execute();
      return row?.id;
    },
    revokeLinks: async (recipient) => {
      const { numUpdatedRows } = await db
        .updateTable('access_link')
        .set({ revoked_at: sql`now()` })
        .where('recipient', '=', recipient)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
    prolongLinks: async (recipients, until) => {
      await db
        .updateTable('access_link')
        .set({ expires_at: until })
        .where(sql<SqlBool>`recipient = any(${[...recipients]}::text[])`)
        .where('revoked_at', 'is', null)
        .where(sql<SqlBool>`expires_at > now() and expires_at < ${until}::timestamptz`)
        .execute();
    },
    queueLetters: (letters) => queueLetters(db, letters),
  };
}

/** Puts letters into the outbox; one that stands there under the same word stays as it is. */
export async function queueLetters(db: Kysely<Schema>, letters: readonly Letter[]): Promise<void> {
  for (const part of inParts(letters))
    await db
      .insertInto('outbox')
      .values(
        part.map(({ kind, recipient, once, address, subject, body }) => ({
          id: randomBytes(16).toString('hex'),
          kind,
          recipient,
          once,
          address,
          subject,
          body,
        })),
      )
      .onConflict((conflict) => conflict.column('once').doNothing())
      .execute();
}

/** The last use is written down to the minute: not every request of a form shall write. */
const isStale = sql<boolean>`(last_used_at is null or last_used_at < now() - interval '1 minute')`;

/** A statement holds a bounded number of parameters. */
function inParts<T>(all: readonly T[]): T[][] {
  const size = 1000;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) =>
    all.slice(part * size, (part + 1) * size),
  );
}
