/** Answers of a wave read across its questionnaires, for the checks. Must never read the answers of a removed recipient. */
import { type Kysely, sql } from 'kysely';
import type { AnswerOfRecipient, SurveyQueries } from '../../flows/survey/survey-ports.ts';
import type { Schema } from './schema.ts';

/** Queries over the answers of several recipients. */
export function answersElsewhereQueries(
  db: Kysely<Schema>,
): Pick<SurveyQueries, 'answersAcross' | 'rowsNaming'> {
  return {
    answersAcross: async (wave, section, questions, most) => {
      // The id of a recipient is a hash, so its order is a fair draw. The condition on the field stands as the index has it.
      const { rows } = await sql<AnswerOfRecipient>`
        select answer.recipient, answer.field, answer.value from answer
        join (select id from recipient where wave = ${wave} and form = 'cluster' and removed_at is null
          order by id limit ${most}) as drawn on drawn.id = answer.recipient
        where answer.value is not null and split_part(answer.field, '/', 1) = ${section}
          and split_part(answer.field, '/', 3) = any(${[...questions]}::text[])
        order by answer.recipient, answer.field`.execute(db);
      return rows;
    },
    rowsNaming: async (wave, except, section, naming, texts, asked) => {
      // The list of questions is that of the index answer_naming; found first by the texts alone, since no other
      // index is as narrow; then each wanted field by its key (the planner would read all answers of those recipients).
      const { rows } = await sql<AnswerOfRecipient & { readonly cluster: string }>`
        with hit as materialized (
          select recipient, field from answer
          where split_part(field, '/', 3) in ('inn', 'supplier', 'buyer') and value #>> '{}' = any(${[...texts]}::text[])
            and recipient <> ${except}),
        named as (
          select distinct hit.recipient, recipient.name as cluster, split_part(hit.field, '/', 2) as row from hit
          join recipient on recipient.id = hit.recipient
          where split_part(hit.field, '/', 3) = any(${[...naming]}::text[])
            and split_part(hit.field, '/', 1) = ${section}
            and recipient.wave = ${wave} and recipient.form = 'cluster' and recipient.removed_at is null),
        wanted as materialized (
          select named.recipient, named.cluster, ${section} || '/' || named.row || '/' || question || '/' || year as field
          from named, unnest(${[...asked]}::text[]) as question,
            (select '-' as year union all
             select unnest(years)::text from wave where id = ${wave}) as years)
        select wanted.recipient, wanted.cluster, wanted.field, found.value from wanted
        cross join lateral (select value from answer
          where recipient = wanted.recipient and field = wanted.field offset 0) as found
        where found.value is not null
        order by wanted.recipient, wanted.field`.execute(db);
      return rows;
    },
  };
}
