/** What respondents explain and reviewers remark beside values. Must never lose a remark: it is resolved, not removed. */
import { sql } from 'kysely';
import type { SurveyQueries } from '../../flows/survey/survey-ports.ts';
import { instant, instantOrNull, type SurveyScope } from './survey-scope.ts';

type RemarkQueries = Pick<
  SurveyQueries,
  'explanations' | 'explain' | 'comments' | 'insertComment' | 'resolveComment'
>;

/** Queries over explanations and comments. */
export function remarkQueries({ db }: SurveyScope): RemarkQueries {
  return {
    explanations: async (recipient) => {
      const rows = await db
        .selectFrom('explanation')
        .selectAll()
        .where('recipient', '=', recipient)
        .orderBy('field')
        .orderBy('check_id')
        .execute();
      return rows.map(({ check_id: check, field, text, by, at }) => ({
        check,
        field,
        text,
        by,
        at: instant(at),
      }));
    },
    explain: async (recipient, check, field, text, by) => {
      await db
        .insertInto('explanation')
        .values({ recipient, check_id: check, field, text, by })
        .onConflict((conflict) =>
          conflict.columns(['recipient', 'check_id', 'field']).doUpdateSet({ text, by, at: sql`now()` }),
        )
        .execute();
    },
    comments: async (recipient) => {
      const rows = await db
        .selectFrom('comment')
        .selectAll()
        .where('recipient', '=', recipient)
        .orderBy('seq')
        .execute();
      return rows.map(({ seq, field, text, by, by_name: byName, at, resolved_at }) => ({
        seq,
        field,
        text,
        by,
        byName,
        at: instant(at),
        resolvedAt: instantOrNull(resolved_at),
      }));
    },
    insertComment: async (recipient, field, text, by) => {
      await db
        .insertInto('comment')
        .values({ recipient, field, text, by: by.id, by_name: by.name })
        .execute();
    },
    resolveComment: async (recipient, seq) => {
      const { numUpdatedRows } = await db
        .updateTable('comment')
        .set({ resolved_at: sql`now()` })
        .where('recipient', '=', recipient)
        .where('seq', '=', seq)
        .where('resolved_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
