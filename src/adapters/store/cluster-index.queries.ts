/**
 * Search over clusters: Russian word forms (full text), parts of a word and typing errors (trigrams), filters, facets and paging.
 * A projection of facts: it may be dropped and rebuilt at any time, and must never be the only place of a value.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { ClusterFacets, ClusterIndex, ClusterQuery, FacetCount, IndexedCluster } from '../../flows/ports.ts';
import type { Database } from './engine/open-database.ts';
import type { ClusterIndexTable, Schema } from './schema.ts';

type Builder = ExpressionBuilder<Schema, 'cluster_index'>;
type Facet = keyof ClusterFacets;

/** Lower case, ё as е, quotes and punctuation as blanks: the form in which words are stored and asked for. */
export function plainWords(text: string): string {
  return text
    .toLocaleLowerCase('ru')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The index over an open database. */
export function createClusterIndex(database: Database<Schema>): ClusterIndex {
  const { db } = database;
  return {
    search: async (query) => {
      const matching = db.selectFrom('cluster_index').where((eb) => filter(eb, query));
      const [rows, count] = await Promise.all([
        sorted(matching, query).select('document').limit(query.limit).offset(query.offset).execute(),
        matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
      ]);
      return { items: rows.map((row) => row.document), total: Number(count.total) };
    },
    facets: async (query) => ({
      list: await countBy(database, query, 'list', 'list'),
      federalSubject: await countBy(database, query, 'federalSubject', 'federal_subjects'),
      federalDistrict: await countBy(database, query, 'federalDistrict', 'federal_district'),
      industry: await countBy(database, query, 'industry', 'industries'),
      inRegister: await countBy(database, query, 'inRegister', 'in_register'),
    }),
    rebuild: (edition, inputs, documents) => rebuild(database, edition, inputs, documents),
    inputs: async (edition) => {
      const row = await db.selectFrom('cluster_index_state').select('inputs').where('edition', '=', edition).executeTakeFirst();
      return row?.inputs ?? null;
    },
  };
}

const someOf = (values: readonly string[] | undefined): values is readonly string[] => values !== undefined && values.length > 0;

/** All conditions of the query; a facet's own condition is left out when that facet is counted. */
function filter(eb: Builder, query: ClusterQuery, except?: Facet): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [eb('edition', '=', query.edition)];
  if (query.list && except !== 'list') conditions.push(eb('list', '=', query.list));
  if (query.inRegister !== undefined && except !== 'inRegister') conditions.push(eb('in_register', '=', query.inRegister));
  if (someOf(query.federalDistricts) && except !== 'federalDistrict') {
    conditions.push(eb('federal_district', 'in', query.federalDistricts));
  }
  if (someOf(query.federalSubjects) && except !== 'federalSubject') {
    conditions.push(sql<boolean>`federal_subjects && ${sql.val(query.federalSubjects)}::text[]`);
  }
  if (someOf(query.industries) && except !== 'industry') {
    conditions.push(sql<boolean>`industries && ${sql.val(query.industries)}::text[]`);
  }
  for (const word of wordsOf(query)) conditions.push(wordCondition(word));
  return eb.and(conditions);
}

function wordsOf(query: ClusterQuery): string[] {
  return plainWords(query.q ?? '').split(' ').filter((word) => word !== '').slice(0, 12);
}

/** A word is found by its form, as a part of a word, or with a typing error (from four letters on). */
function wordCondition(word: string): Expression<SqlBool> {
  const forms = sql<boolean>`search @@ plainto_tsquery('russian', ${word})`;
  const part = sql<boolean>`words like ${`%${word}%`}`;
  if (word.length < 4) return sql<boolean>`(${forms} or ${part})`;
  return sql<boolean>`(${forms} or ${part} or (${word} <% words and word_similarity(${word}, words) >= ${typoSimilarity(word)}))`;
}

/** Shorter words share fewer trigrams after one slip, so they need less likeness. */
function typoSimilarity(word: string): number {
  return word.length < 7 ? 0.6 : 0.62;
}

interface Sortable<T> {
  orderBy(expression: Expression<unknown>): T;
}

function sorted<T extends Sortable<T>>(query: T, { sort, descending, ...rest }: ClusterQuery): T {
  const direction = descending ? sql`desc` : sql`asc`;
  const listOrder = sql`list ${direction}, number ${direction}`;
  const words = wordsOf(rest as ClusterQuery).join(' ');
  if (sort === 'name') return query.orderBy(sql`name ${direction}, cluster_id`);
  if (sort === 'federalSubject') return query.orderBy(sql`federal_subjects ${direction}, list, number`);
  if (sort === 'federalDistrict') return query.orderBy(sql`federal_district ${direction}, list, number`);
  if (sort === 'inRegister') return query.orderBy(sql`in_register ${direction}, list, number`);
  if (words !== '' && (sort === 'relevance' || sort === undefined)) {
    return query.orderBy(
      sql`(ts_rank(search, plainto_tsquery('russian', ${words})) + word_similarity(${words}, words)) desc, list, number`,
    );
  }
  return query.orderBy(listOrder);
}

async function countBy(
  database: Database<Schema>,
  query: ClusterQuery,
  facet: Facet,
  column: keyof ClusterIndexTable,
): Promise<FacetCount[]> {
  const isArray = column === 'federal_subjects' || column === 'industries';
  const value = isArray ? sql<string>`unnest(${sql.ref(column)})` : sql<string>`${sql.ref(column)}::text`;
  const rows = await database.db
    .selectFrom('cluster_index')
    .where((eb) => filter(eb, query, facet))
    .select([value.as('value'), sql<number>`count(*)`.as('count')])
    .groupBy('value')
    .orderBy(sql`count(*) desc`)
    .orderBy('value')
    .execute();
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}

async function rebuild(
  database: Database<Schema>,
  edition: string,
  inputs: string,
  documents: readonly IndexedCluster[],
): Promise<void> {
  await database.tx(async (tx) => {
    await tx.deleteFrom('cluster_index').where('edition', '=', edition).execute();
    for (let start = 0; start < documents.length; start += 500) {
      await tx.insertInto('cluster_index').values(documents.slice(start, start + 500).map(toRow)).execute();
    }
    await tx
      .insertInto('cluster_index_state')
      .values({ edition, inputs })
      .onConflict((conflict) => conflict.column('edition').doUpdateSet({ inputs, rebuilt_at: sql`now()` }))
      .execute();
  });
}

function toRow({ cluster, words }: IndexedCluster) {
  return {
    edition: cluster.edition,
    cluster_id: cluster.id,
    list: cluster.list,
    number: cluster.number,
    name: cluster.name,
    federal_subjects: [...cluster.federalSubjects],
    federal_district: cluster.federalDistrict,
    industries: [...cluster.industries],
    in_register: cluster.inRegister,
    words: plainWords(words.join(' ')),
    document: JSON.stringify(cluster) as unknown as ClusterIndexTable['document'],
  };
}
