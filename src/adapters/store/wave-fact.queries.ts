/** Facts of waves. Must never accept one outside the transaction of the decision that it follows from. */
import { type SqlBool, sql } from 'kysely';
import type { SurveyQueries } from '../../flows/survey/survey-ports.ts';
import { acceptTable, readHistory, toFact } from './fact.queries.ts';
import type { SurveyScope } from './survey-scope.ts';

type WaveFactQueries = Pick<
  SurveyQueries,
  | 'waveFacts'
  | 'waveFactsOf'
  | 'waveFactHistory'
  | 'touchedSince'
  | 'acceptancesSince'
  | 'factsOfRespondent'
  | 'acceptFacts'
>;

/** Years for which last values are shown. */
const yearsBack = 12;

/** Queries over facts of waves. */
export function waveFactQueries({ db, by, atomically }: SurveyScope): WaveFactQueries {
  const facts = () => db.selectFrom('fact').selectAll('fact');
  return {
    waveFacts: async (wave, until) => {
      const rows = await facts()
        .where('edition', '=', wave)
        .$if(until !== undefined, (query) => query.where('seq', '<=', until ?? 0))
        .orderBy('seq')
        .execute();
      return rows.map(toFact);
    },
    touchedSince: async (wave, seq, until) => {
      const rows = await db
        .selectFrom('fact')
        .select(({ fn }) => [
          sql<string>`provenance #>> '{answer,recipient}'`.as('recipient'),
          fn.max('seq').as('last'),
        ])
        .where('edition', '=', wave)
        .where('seq', '>', seq)
        .$if(until !== undefined, (query) => query.where('seq', '<=', until ?? 0))
        .groupBy(sql`provenance #>> '{answer,recipient}'`)
        .execute();
      const touched = rows.toSorted((a, b) => (a.last as number) - (b.last as number));
      return {
        recipients: touched.map((row) => row.recipient),
        seq: (touched.at(-1)?.last as number) ?? seq,
      };
    },
    acceptancesSince: async (wave, seq) => {
      const late = db
        .selectFrom('fact')
        .select(({ fn }) => [sql<string>`provenance ->> 'table'`.as('table_name'), fn.max('seq').as('last')])
        .where('edition', '=', wave)
        .where('seq', '>', seq)
        .groupBy(sql`provenance ->> 'table'`)
        .as('late');
      const rows = await db
        .selectFrom(late)
        .leftJoin('revision', (join) =>
          join.onRef('revision.table_name', '=', 'late.table_name').on('revision.edition', '=', wave),
        )
        .select(['late.last', 'revision.number'])
        .orderBy('late.last')
        .execute();
      return rows.map((row) => ({ seq: row.last as number, revision: row.number ?? 0 }));
    },
    waveFactsOf: async (wave, recipient, until) => {
      const rows = await facts()
        .where('edition', '=', wave)
        .$if(until !== undefined, (query) => query.where('seq', '<=', until ?? 0))
        .where(sql<SqlBool>`edition like 'wave-%' and provenance #>> '{answer,recipient}' = ${recipient}`)
        .orderBy('seq')
        .execute();
      return rows.map(toFact);
    },
    waveFactHistory: async (id) => {
      const history = await readHistory(db, id);
      return history.filter((fact) => fact.edition.startsWith('wave-'));
    },
    factsOfRespondent: async (entity, rowsOf) => {
      const respondent = entity.slice(entity.indexOf(':') + 1);
      const rows = await facts()
        // What stands between the kind and the row's key, as the index has it.
        .where(sql<SqlBool>`fact.edition like 'wave-%'
          and split_part(split_part(entity, ':', 2), '~', 1) = ${respondent}`)
        .where(sql<SqlBool>`(entity = ${entity} or strpos(entity, ${rowsOf}) > 0)`)
        .where(sql<SqlBool>`not withdrawn and not exists
          (select 1 from fact as newer where newer.supersedes = fact.id)`)
        .where(sql<SqlBool>`(period is null or period::integer > ${-yearsBack}::integer +
          (select max(year) from wave as any_wave, unnest(any_wave.years) as year))`)
        .orderBy('fact.edition', 'desc')
        .orderBy('seq')
        .execute();
      return rows.map(toFact);
    },
    acceptFacts: async (wave, table, sha256, facts) => {
      // A correction that changes nothing leaves no mark without facts.
      if (facts.length === 0) return 0;
      const { added } = await atomically((tx) =>
        acceptTable(tx, { edition: wave, table, sha256, facts }, by),
      );
      return added;
    },
  };
}
