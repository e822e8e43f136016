/** Integrity of facts, revisions, marks and the search index. Only reads. */
import type { IntegrityCheck } from './integrity-check.ts';

/** Facts of published reviews; those of waves have no printed lines, and other rules. */
const ofReview = `edition ~ '^[0-9]{4}$'`;

/** The checks as data: id and the statement that must return no row. */
export const factChecks: readonly IntegrityCheck[] = [
  {
    id: 'fact-without-import-mark',
    query: `select f.id as object from fact f left join import_mark m on m.edition = f.edition
      and m.table_name = f.provenance ->> 'table' where m.edition is null`,
  },
  {
    id: 'import-mark-without-fact',
    // All tables at once: asked mark by mark, the facts of a wave were read anew for each of its submissions.
    query: `select m.edition || '/' || m.table_name as object from import_mark m left join
      (select distinct edition, provenance ->> 'table' as table_name from fact) f using (edition, table_name)
      where f.edition is null`,
  },
  {
    id: 'revisions-do-not-add-up',
    query: `select e.edition as object from (select edition, count(*) as facts from fact group by edition) e
      left join (select edition, sum(added) as added from revision group by edition) r using (edition)
      where r.added is distinct from e.facts`,
  },
  {
    id: 'revision-without-audit-entry',
    query: `select r.number::text as object from revision r where not exists
      (select 1 from audit_entry a where a.detail ->> 'hash' = r.hash and a.object = r.edition || '/' || r.table_name)`,
  },
  {
    id: 'supersedes-another-subject',
    query: `select n.id as object from fact n join fact o on o.id = n.supersedes
      where (n.edition, n.entity, n.measure, coalesce(n.period, ''), n.statement)
        is distinct from (o.edition, o.entity, o.measure, coalesce(o.period, ''), o.statement)`,
  },
  {
    id: 'two-current-facts',
    query: `select min(f.id) as object from fact f where not exists (select 1 from fact n where n.supersedes = f.id)
      group by f.edition, f.entity, f.measure, f.period, f.statement having count(*) > 1`,
  },
  {
    id: 'superseded-by-an-older-fact',
    query: `select n.id as object from fact n join fact o on o.id = n.supersedes where n.seq < o.seq`,
  },
  {
    id: 'ambiguous-without-alternative',
    query: `select id as object from fact where (provenance ->> 'ambiguous')::boolean and provenance -> 'alternative' = 'null'::jsonb`,
  },
  {
    id: 'fact-without-source-lines',
    query: `select id as object from fact where ${ofReview} and jsonb_array_length(provenance -> 'lines') = 0`,
  },
  {
    id: 'share-outside-0-1',
    query: `select id as object from fact where unit = 'fraction' and jsonb_typeof(value) = 'number'
      and (value::text::numeric < 0 or value::text::numeric > 1)`,
  },
  {
    id: 'money-negative-or-broken',
    query: `select id as object from fact where unit = 'RUB' and (jsonb_typeof(value) <> 'number'
      or value::text::numeric < 0 or value::text::numeric <> trunc(value::text::numeric))`,
  },
  {
    id: 'period-after-edition',
    query: `select id as object from fact where ${ofReview} and period > edition`,
  },
  {
    id: 'indicator-without-unit',
    query: `select id as object from fact where entity like 'scope:%' and (unit is null or period is null or jsonb_typeof(value) <> 'number')`,
  },
  {
    id: 'project-of-unknown-cluster',
    query: `select f.id as object from fact f where f.entity like 'project:%' and f.measure = 'cluster' and not exists
      (select 1 from fact c where c.edition = f.edition and c.entity = 'cluster:' || (f.value #>> '{}'))`,
  },
  {
    id: 'identity-of-unknown-row',
    query: `select f.id as object from fact f where f.entity like 'identity:%' and f.measure = 'relation' and exists
      (select 1 from unnest(string_to_array(substr(f.entity, 10), '~')) as pair(row) where not exists
        (select 1 from fact c where c.edition = f.edition and c.entity = 'cluster:' || pair.row))`,
  },
  {
    id: 'cluster-without-name-or-subject',
    query: `select distinct f.entity as object from fact f where ${ofReview} and f.entity like 'cluster:%' and (
      not exists (select 1 from fact n where n.edition = f.edition and n.entity = f.entity and n.measure = 'name') or
      not exists (select 1 from fact s where s.edition = f.edition and s.entity = f.entity and s.measure = 'federal-subjects'
        and jsonb_array_length(s.value) > 0))`,
  },
  {
    id: 'index-differs-from-facts',
    query: `select coalesce(i.cluster_id, f.id) as object
      from (select edition, cluster_id from cluster_index where ${ofReview}) i
      full join (select distinct edition, substr(entity, 9) as id from fact where ${ofReview} and entity like 'cluster:%'
        and edition in (select edition from cluster_index_state)) f on f.edition = i.edition and f.id = i.cluster_id
      where i.cluster_id is null or f.id is null`,
  },
  {
    id: 'index-without-state',
    query: `select distinct i.edition as object from cluster_index i where not exists
      (select 1 from cluster_index_state s where s.edition = i.edition)`,
  },
  {
    id: 'vocabulary-without-index',
    query: `select distinct w.edition as object from cluster_word w where not exists
      (select 1 from cluster_index i where i.edition = w.edition)`,
  },
];
