/** Who stands behind the ids that changes carry. Must never give more of an account than its display name and its role. */
import type { Kysely } from 'kysely';
import type { SurveyQueries } from '../../flows/survey/survey-ports.ts';
import type { AccountsSchema } from './accounts-schema.ts';
import { instant, type SurveyScope } from './survey-scope.ts';

/** Names of editors, and the extensions somebody gave. */
export function editorQueries({
  db,
}: SurveyScope): Pick<SurveyQueries, 'editors' | 'isAnalyst' | 'extensions'> {
  const accounts = db as unknown as Kysely<AccountsSchema>;
  return {
    editors: async (ids) => {
      const known = [...new Set(ids)].filter((id) => !id.includes(':'));
      if (known.length === 0) return [];
      return accounts
        .selectFrom('account')
        .innerJoin('account_role', 'account_role.account', 'account.id')
        .select(['account.id', 'account.name', 'account_role.role'])
        .where('account.id', 'in', known)
        .execute();
    },
    isAnalyst: async (id) => {
      const found = await accounts
        .selectFrom('account_role')
        .innerJoin('account', 'account.id', 'account_role.account')
        .select('account.id')
        .where('account.id', '=', id)
        .where('account_role.role', '=', 'analyst')
        .where('account_role.is_disabled', '=', false)
        .where('account.joined_at', 'is not', null)
        .executeTakeFirst();
      return found !== undefined;
    },
    extensions: async (recipient) => {
      const rows = await db
        .selectFrom('deadline_extension')
        .selectAll()
        .where('recipient', '=', recipient)
        .orderBy('seq', 'desc')
        .execute();
      return rows.map(({ until, reason, by, at }) => ({
        until: instant(until),
        reason,
        by,
        at: instant(at),
      }));
    },
  };
}
