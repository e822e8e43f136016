/** One statement after the other inside one transaction: what backup and restore need of a database. */
import { CompiledQuery, type Transaction } from 'kysely';

export type Run = (
  sql: string,
  parameters?: readonly unknown[],
) => Promise<readonly Record<string, unknown>[]>;

/** The statements of a transaction. Without parameters a text may hold several. */
export function runIn<Schema>(transaction: Transaction<Schema>): Run {
  return async (sql, parameters = []) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(sql, [...parameters]));
    return rows as readonly Record<string, unknown>[];
  };
}
