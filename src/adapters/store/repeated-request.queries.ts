/** Old keys of repeated requests. Must never touch a young one. */
import { sql } from 'kysely';
import type { RepeatedRequests } from '../../flows/forget-old-requests.ts';
import type { Database } from './engine/open-database.ts';
import type { Schema } from './schema.ts';

/** Works in pieces, so that nobody waits for it. */
export function createRepeatedRequests({ db }: Pick<Database<Schema>, 'db'>): RepeatedRequests {
  return {
    forget: async (hours) => {
      for (let total = 0; ; ) {
        const { numAffectedRows = 0n } =
          await sql`delete from idempotency where (actor, key) in (select actor, key
          from idempotency where at < now() - make_interval(hours => ${hours}::int) limit 5000
          for update skip locked)`.execute(db);
        total += Number(numAffectedRows);
        if (numAffectedRows < 5000n) return total;
      }
    },
  };
}
