/**
 * Search over clusters: Russian word forms (full text), parts of a word and typing errors (trigrams), filters, facets and paging.
 * A projection of facts: it may be dropped and rebuilt at any time, and must never be the only place of a value.
 */
import {
  type Expression,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SqlBool,
  sql,
} from 'kysely';
import type {
  ClusterFacets,
  ClusterIndex,
  ClusterQuery,
  ClusterSort,
  FacetCount,
  IndexedCluster,
} from '../../flows/ports.ts';
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
export function createClusterIndex({ db, tx }: Pick<Database<Schema>, 'db' | 'tx'>): ClusterIndex {
  return {
    search: async (query) => {
      const words = await expandWords(db, query);
      const rows = await sorted(
        db.selectFrom('cluster_index').where((eb) => filter(eb, query, words)),
        query,
        words,
      )
        .select(['cluster_id', sql<number>`count(*) over ()`.as('total')])
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      const total = rows[0]?.total ?? (query.offset === 0 ? 0 : await countAll(db, query, words));
      return { ids: rows.map((row) => row.cluster_id), total };
    },
    facets: async (query) => {
      const words = await expandWords(db, query);
      const count = (facet: Facet, column: keyof ClusterIndexTable) =>
        countBy(db, query, words, facet, column);
      return {
        list: await count('list', 'list'),
        federalSubject: await count('federalSubject', 'federal_subjects'),
        federalDistrict: await count('federalDistrict', 'federal_district'),
        industry: await count('industry', 'industries'),
        inRegister: await count('inRegister', 'in_register'),
      };
    },
    rebuild: (edition, inputs, documents) =>
      tx((transaction) => rebuild(transaction, edition, inputs, documents)),
    inputs: async (edition) => {
      const row = await db
        .selectFrom('cluster_index_state')
        .select('inputs')
        .where('edition', '=', edition)
        .executeTakeFirst();
      return row?.inputs ?? null;
    },
  };
}

/** A word of the query as a tsquery: its Russian form or any word of the vocabulary that contains or resembles it. */
type WordQuery = RawBuilder<unknown>;

function wordsOf(query: ClusterQuery): string[] {
  return plainWords(query.q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 12);
}

/**
 * Looks every word of the query up in the vocabulary. A word of one or two letters must stand there as it is; a longer one may
 * be a part of a word or begin like it (its ending forgiven); only when nothing of the kind is found is a typing error assumed.
 */
async function expandWords(db: Kysely<Schema>, query: ClusterQuery): Promise<WordQuery[]> {
  return Promise.all(
    wordsOf(query).map(async (word) => {
      if (word.length < 3) return sql`plainto_tsquery('simple', ${word})`;
      const direct = await findDirect(db, query.edition, word);
      const found =
        direct.length > 0 || word.length < 4 ? direct : await findMisspelt(db, query.edition, word);
      const form = sql`plainto_tsquery('russian', ${word})`;
      const lexemes = found.map((item) => `'${item}'`).join(' | ');
      return lexemes === ''
        ? form
        : sql`(${form} || ${lexemes}::tsquery || to_tsquery('russian', ${lexemes}))`;
    }),
  );
}

async function findDirect(db: Kysely<Schema>, edition: string, word: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from cluster_word
    where edition = ${edition} and (word like ${`%${word}%`} or word like ${`${beginning(word)}%`})
    order by word like ${`${word}%`} desc, word limit 60`.execute(db);
  return rows.map((row) => row.word);
}

/** The word without its ending: long words lose three or four letters, short ones none. */
function beginning(word: string): string {
  const ending = word.length < 12 ? 3 : 4;
  return word.slice(0, Math.max(word.length - ending, Math.min(word.length, 6)));
}

/**
 * The words nearest to the one that was typed, by the number of letters to change (Levenshtein): one in words of four and five
 * letters, two up to ten, three beyond. A word is also compared by its beginning, so that an ending costs nothing. What is found
 * is then looked up as if it had been typed.
 */
async function findMisspelt(db: Kysely<Schema>, edition: string, word: string): Promise<string[]> {
  const slips = word.length < 6 ? 1 : word.length < 11 ? 2 : 3;
  const { rows } = await sql<{ word: string }>`
    with distance as (
      select word, least(
        levenshtein_less_equal(${word}, word, ${slips}),
        levenshtein_less_equal(${word}, left(word, ${word.length}), ${slips})
      ) as slips from cluster_word where edition = ${edition} and length(word) between 3 and 60
    )
    select word from distance where slips <= ${slips} and slips = (select min(slips) from distance)
    order by abs(length(word) - ${word.length}), word limit 5`.execute(db);
  const direct = await Promise.all(rows.map((row) => findDirect(db, edition, row.word)));
  return [...new Set(direct.flat())];
}

const someOf = (values: readonly string[] | undefined): values is readonly string[] =>
  values !== undefined && values.length > 0;

/** All conditions of the query; a facet's own condition is left out when that facet is counted. */
function filter(
  eb: Builder,
  query: ClusterQuery,
  words: readonly WordQuery[],
  except?: Facet,
): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [eb('edition', '=', query.edition)];
  if (query.list && except !== 'list') conditions.push(eb('list', '=', query.list));
  if (query.inRegister !== undefined && except !== 'inRegister')
    conditions.push(eb('in_register', '=', query.inRegister));
  if (someOf(query.federalDistricts) && except !== 'federalDistrict') {
    conditions.push(eb('federal_district', 'in', query.federalDistricts));
  }
  if (someOf(query.federalSubjects) && except !== 'federalSubject') {
    conditions.push(sql<boolean>`federal_subjects && ${sql.val(query.federalSubjects)}::text[]`);
  }
  if (someOf(query.industries) && except !== 'industry') {
    conditions.push(sql<boolean>`industries && ${sql.val(query.industries)}::text[]`);
  }
  // A query without a single letter or digit asks for nothing that could be found.
  if (words.length === 0 && (query.q ?? '').trim() !== '') conditions.push(sql<boolean>`false`);
  for (const word of words) conditions.push(sql<boolean>`search @@ ${word}`);
  return eb.and(conditions);
}

interface Sortable<T> {
  orderBy(expression: Expression<unknown>): T;
}

function sorted<T extends Sortable<T>>(rows: T, query: ClusterQuery, words: readonly WordQuery[]): T {
  const direction = query.descending ? sql`desc` : sql`asc`;
  const orders: Partial<Record<ClusterSort, RawBuilder<unknown>>> = {
    name: sql`name_key ${direction}, list, number`,
    federalSubject: sql`subject_key ${direction}, list, number`,
    federalDistrict: sql`federal_district ${direction}, list, number`,
    inRegister: sql`in_register ${direction}, list, number`,
    number: sql`list ${direction}, number ${direction}`,
  };
  const wanted = query.sort ?? 'relevance';
  if (wanted !== 'relevance') return rows.orderBy(orders[wanted] as RawBuilder<unknown>);
  if (words.length === 0) return rows.orderBy(sql`list, number`);
  const rank = sql.join(
    words.map((word) => sql`ts_rank(search, ${word})`),
    sql` + `,
  );
  const asked = wordsOf(query).join(' ');
  return rows.orderBy(
    sql`(search @@ plainto_tsquery('simple', ${asked})) desc, (search @@ plainto_tsquery('russian', ${asked})) desc, ${rank} desc, list, number`,
  );
}

async function countAll(
  db: Kysely<Schema>,
  query: ClusterQuery,
  words: readonly WordQuery[],
): Promise<number> {
  const row = await db
    .selectFrom('cluster_index')
    .where((eb) => filter(eb, query, words))
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

async function countBy(
  db: Kysely<Schema>,
  query: ClusterQuery,
  words: readonly WordQuery[],
  facet: Facet,
  column: keyof ClusterIndexTable,
): Promise<FacetCount[]> {
  const isArray = column === 'federal_subjects' || column === 'industries';
  const value = isArray ? sql<string>`unnest(${sql.ref(column)})` : sql<string>`${sql.ref(column)}::text`;
  const rows = await db
    .selectFrom('cluster_index')
    .where((eb) => filter(eb, query, words, facet))
    .select([value.as('value'), sql<number>`count(*)`.as('count')])
    .groupBy('value')
    .orderBy(sql`count(*) desc`)
    .orderBy('value')
    .execute();
  return rows.map((row) => ({ value: row.value, count: Number(row.count) }));
}

async function rebuild(
  tx: Kysely<Schema>,
  edition: string,
  inputs: string,
  documents: readonly IndexedCluster[],
): Promise<void> {
  await tx.deleteFrom('cluster_index').where('edition', '=', edition).execute();
  await tx.deleteFrom('cluster_word').where('edition', '=', edition).execute();
  const rows = documents.map(toRow);
  const words = new Set(rows.flatMap((row) => `${row.name_words} ${row.other_words}`.split(' ')));
  // A number is asked for exactly or not at all; each cluster has its own, and the vocabulary would grow with the clusters.
  const vocabulary = [...words].filter((word) => /\p{L}/u.test(word));
  for (const part of parts(rows)) await tx.insertInto('cluster_index').values(part).execute();
  for (const part of parts(vocabulary.map((word) => ({ edition, word })))) {
    await tx.insertInto('cluster_word').values(part).execute();
  }
  await tx
    .insertInto('cluster_index_state')
    .values({ edition, inputs })
    .onConflict((conflict) => conflict.column('edition').doUpdateSet({ inputs, rebuilt_at: sql`now()` }))
    .execute();
}

/** Statements of 500 rows: far below the limit of 65,535 parameters. */
function* parts<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500);
}

function toRow({ cluster, subject, names, others }: IndexedCluster) {
  return {
    edition: cluster.edition,
    cluster_id: cluster.id,
    list: cluster.list,
    number: cluster.number,
    name_key: plainWords(cluster.name),
    subject_key: plainWords(subject),
    federal_subjects: [...cluster.federalSubjects],
    federal_district: cluster.federalDistrict,
    industries: [...cluster.industries],
    in_register: cluster.inRegister,
    name_words: plainWords(names.join(' ')),
    other_words: plainWords(others.join(' ')),
  };
}
