/**
 * Where queries of the survey run: inside the transaction of a change, or by themselves. Must never open a transaction inside
 * another.
 */
import type { Kysely, Selectable } from 'kysely';
import type { Database } from './engine/open-database.ts';
import type { Schema } from './schema.ts';

export interface SurveyScope {
  readonly db: Kysely<Schema>;
  /** Inside a change rows that are read to be judged are held until commit. */
  readonly isChange: boolean;
  /** Who acts, for the audit entries that queries write. */
  readonly by: string;
  /** Several statements as one: in the change's own transaction, or in one of their own. */
  readonly atomically: <T>(work: (tx: Kysely<Schema>) => Promise<T>) => Promise<T>;
}

/** Queries by themselves. */
export function freeScope(database: Database<Schema>): SurveyScope {
  return { db: database.db, isChange: false, by: 'system', atomically: (work) => database.tx(work) };
}

/** Queries inside the transaction of a change. */
export function changeScope(tx: Kysely<Schema>, by: string): SurveyScope {
  return { db: tx, isChange: true, by, atomically: (work) => work(tx) };
}

export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;

/** An instant of the database as ISO text. */
export function instant(value: string | Date): string {
  return new Date(value).toISOString();
}

/** The same for an instant that may be missing. */
export function instantOrNull(value: string | Date | null): string | null {
  return value === null ? null : instant(value);
}

/** A value for a json column: kysely and the engines would take an array for one of SQL's. */
export function json<T>(value: T): T {
  return JSON.stringify(value) as unknown as T;
}
