/**
 * The progress board: recipients of a wave by what is due first, and their counts. Must never hide what is due; a recipient that
 * was removed is due no more.
 */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { recipientStates } from '../../domain/survey/wave.ts';
import type { BoardCount, BoardQuery, SurveyQueries } from '../../flows/survey/survey-ports.ts';
import { toRecipient } from './recipient.queries.ts';
import type { Schema } from './schema.ts';
import type { SurveyScope } from './survey-scope.ts';

type Builder = ExpressionBuilder<Schema, 'recipient' | 'wave'>;

/** The later of both: a wave that is given more time gives it to everybody. */
const deadline = sql<string>`greatest(recipient.extended_to, wave.deadline)`;
/** Due, not delivered, and too late. A draft is asked of nobody yet. */
const isOverdue = sql<boolean>`(wave.state <> 'draft'
  and recipient.state in ('not-opened', 'in-progress', 'returned')
  and greatest(recipient.extended_to, wave.deadline) < now())`;
const stateOrder = sql<number>`array_position(${[...recipientStates]}::text[], recipient.state)`;

/** Queries of the board. */
export function boardQueries({ db }: SurveyScope): Pick<SurveyQueries, 'board' | 'boardCounts'> {
  return {
    board: async (query) => {
      const rows = await matching(db, query)
        .selectAll('recipient')
        .select(sql<number>`count(*) over ()`.as('total'))
        .orderBy(isOverdue, 'desc')
        .orderBy(deadline)
        .orderBy(stateOrder)
        .orderBy(sql`recipient.name collate ru`)
        .orderBy('recipient.id')
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      const total = rows[0]?.total ?? (query.offset === 0 && query.limit > 0 ? 0 : await countAll(db, query));
      return { items: rows.map(toRecipient), total };
    },
    boardCounts: async (wave, within): Promise<BoardCount[]> =>
      matching(db, { wave, ...(within ? { within } : {}) })
        .select([
          'recipient.form',
          'recipient.state',
          sql<string>`recipient.federal_subjects[1]`.as('federalSubject'),
          isOverdue.as('isOverdue'),
          sql<number>`count(*)`.as('count'),
        ])
        .groupBy(sql`1, 2, 3, 4`)
        .orderBy(sql`1, 3, 2, 4`)
        .execute(),
  };
}

function matching(db: Kysely<Schema>, query: Omit<BoardQuery, 'limit' | 'offset'>) {
  return db
    .selectFrom('recipient')
    .innerJoin('wave', 'wave.id', 'recipient.wave')
    .where((eb) => filter(eb, query));
}

async function countAll(db: Kysely<Schema>, query: BoardQuery): Promise<number> {
  const { count } = await matching(db, query)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function filter(eb: Builder, query: Omit<BoardQuery, 'limit' | 'offset'>): Expression<SqlBool> {
  const { states = [], forms = [], federalSubjects, responsible, within } = query;
  const q = query.q?.trim() ?? '';
  return eb.and([
    eb('recipient.wave', '=', query.wave),
    eb('recipient.removed_at', 'is', null),
    ...(states.length === 0 ? [] : [eb('recipient.state', 'in', states)]),
    ...(forms.length === 0 ? [] : [eb('recipient.form', 'in', forms)]),
    ...(federalSubjects === undefined ? [] : [overlaps(federalSubjects)]),
    ...(responsible === undefined ? [] : [eb('recipient.responsible', '=', responsible)]),
    ...(query.isOverdue === undefined ? [] : [sql<SqlBool>`${isOverdue} = ${query.isOverdue}`]),
    ...(q === '' ? [] : [eb('recipient.name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`)]),
    ...(within === undefined ? [] : [reaches(within)]),
  ]);
}

function overlaps(codes: readonly string[]) {
  return sql<SqlBool>`recipient.federal_subjects && ${[...codes]}::text[]`;
}

/** The subjects' own questionnaires, the clusters that lie in them, and the clusters named. */
function reaches({ federalSubjects, clusters }: NonNullable<BoardQuery['within']>) {
  return sql<SqlBool>`(${overlaps(federalSubjects)}
    or recipient.form = 'cluster' and recipient.respondent = any(${[...clusters]}::text[]))`;
}
