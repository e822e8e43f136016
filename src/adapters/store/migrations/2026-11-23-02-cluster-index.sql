-- The search index over clusters: a projection of facts that can be thrown away and rebuilt.

create extension if not exists pg_trgm;

create table cluster_index (
  edition          text not null,
  cluster_id       text not null,
  list             text not null check (list in ('federal', 'interregional')),
  number           integer not null,
  name             text not null collate ru,
  federal_subjects text[] not null,
  federal_district text not null,
  industries       text[] not null,
  in_register      boolean not null,
  -- Names of the cluster, its subjects, districts and industries in both languages, lower case, ё as е.
  words            text not null,
  search           tsvector not null generated always as (to_tsvector('russian', words)) stored,
  document         jsonb not null,
  primary key (edition, cluster_id)
);
create index cluster_index_search on cluster_index using gin (search);
create index cluster_index_words on cluster_index using gin (words gin_trgm_ops);
create index cluster_index_subjects on cluster_index using gin (federal_subjects);
create index cluster_index_industries on cluster_index using gin (industries);
create index cluster_index_order on cluster_index (edition, list, number);
create index cluster_index_district on cluster_index (edition, federal_district);

create table cluster_index_state (
  edition    text primary key,
  inputs     text not null,
  rebuilt_at timestamptz not null default now()
);
