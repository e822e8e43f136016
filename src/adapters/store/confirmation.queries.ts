/** What participants say of their own rows, and which recipients name a participant. Must never change what was said. */
import { type Kysely, sql } from 'kysely';
import type { Confirmation, ConfirmationQueries } from '../../flows/survey/confirmation-ports.ts';
import type { Schema } from './schema.ts';
import { instant, type Row, type SurveyScope } from './survey-scope.ts';

/** Queries over confirmations, oldest first. */
export function confirmationQueries({ db }: SurveyScope): ConfirmationQueries {
  return {
    recipientsNaming: async (inn) => {
      // The expressions of the index answer_naming.
      const rows = await db
        .selectFrom('answer')
        .select('recipient')
        .distinct()
        .where(sql<boolean>`(value #>> '{}') = ${inn}`)
        .where(sql<boolean>`split_part(field, '/', 3) in ('inn', 'supplier', 'buyer')`)
        .orderBy('recipient')
        .execute();
      return rows.map(({ recipient }) => recipient);
    },
    confirmations: async (recipient) =>
      (await select(db).where('recipient', '=', recipient).execute()).map(toConfirmation),
    confirmationsBy: async (inn) => (await select(db).where('inn', '=', inn).execute()).map(toConfirmation),
    supplyConfirmations: async (wave, inns) => {
      if (inns.length === 0) return [];
      const asked = db
        .selectFrom('recipient')
        .select('id')
        .where('wave', '=', wave)
        .where('removed_at', 'is', null);
      const rows = await select(db)
        .where('inn', 'in', inns)
        .where('place', 'like', 'supplies/%')
        .where('recipient', 'in', asked)
        .execute();
      return rows.map(toConfirmation);
    },
    insertConfirmation: async ({ valuesSha256, ...confirmation }) => {
      await db
        .insertInto('confirmation')
        .values({ ...confirmation, values_sha256: valuesSha256 })
        .execute();
    },
  };
}

const select = (db: Kysely<Schema>) => db.selectFrom('confirmation').selectAll().orderBy('seq');

function toConfirmation(row: Row<'confirmation'>): Confirmation {
  const { recipient, submission, place, inn, stance, remark, by } = row;
  return {
    seq: Number(row.seq),
    recipient,
    submission,
    place,
    valuesSha256: row.values_sha256,
    inn,
    stance,
    remark,
    by,
    at: instant(row.at),
  };
}
