/**
 * Whether this database is a demonstration, from its own table: the one source of the mark on every page and of the waived second
 * factor. Must never mark a database that holds anything; the database itself refuses that too.
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from './engine/open-database.ts';
import type { Schema } from './schema.ts';

/** `unfinished`: marked, but its filling was cut short. */
export type DemonstrationState = 'none' | 'unfinished' | 'filled';

export interface DemonstrationStore {
  state(): Promise<DemonstrationState>;
  /** True where nothing was accepted, asked or invited yet. */
  isEmpty(): Promise<boolean>;
  /** Sets the mark for ever. Throws DatabaseError for a database that holds data. */
  mark(seed: number): Promise<void>;
  markFilled(): Promise<void>;
  /** Takes away every table, so that the schema can be made anew. Throws Error where this is no demonstration. */
  empty(): Promise<void>;
}

/** The store over an open database. */
export function createDemonstrationStore({ db, session }: Database<Schema>): DemonstrationStore {
  const state = () => readState(db);
  return {
    state,
    isEmpty: async () => {
      const row = await sql<{ isEmpty: boolean }>`select not (exists (select 1 from fact)
        or exists (select 1 from wave) or exists (select 1 from account)) as "isEmpty"`.execute(db);
      return row.rows[0]?.isEmpty === true;
    },
    mark: async (seed) => {
      await sql`insert into demonstration (seed) values (${seed}::integer)`.execute(db);
    },
    markFilled: async () => {
      await sql`insert into demonstration_filled default values`.execute(db);
    },
    empty: async () => {
      if ((await state()) === 'none') throw new Error('only a demonstration may be emptied');
      await session((own) => own.run(everythingAway));
    },
  };
}

/** The tables of the product and of its jobs, in one transaction. */
const everythingAway = `begin; drop schema public cascade; create schema public; drop schema if exists pgboss cascade; commit`;

async function readState(db: Kysely<Schema>): Promise<DemonstrationState> {
  const { rows } = await sql<{ isMarked: boolean; isFilled: boolean }>`select
    exists (select 1 from demonstration) as "isMarked",
    exists (select 1 from demonstration_filled) as "isFilled"`.execute(db);
  if (rows[0]?.isMarked !== true) return 'none';
  return rows[0].isFilled ? 'filled' : 'unfinished';
}

/** The question alone, for queries of other stores that depend on it. */
export async function isDemonstration<Tables>(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select 1 from demonstration) as is`.execute(db);
  return rows[0]?.is === true;
}
