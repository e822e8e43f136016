-- The search index over clusters: a projection of facts that can be thrown away and rebuilt. It answers with ids; what a cluster is
-- stands in the facts.

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

create table cluster_index (
  edition          text not null,
  cluster_id       text not null,
  list             text not null check (list in ('federal', 'interregional')),
  number           integer not null,
  -- Keys of order: plain words compared byte by byte, so that every engine and version orders alike.
  name_key         text not null collate "C",
  subject_key      text not null collate "C",
  federal_subjects text[] not null,
  federal_district text not null,
  industries       text[] not null,
  in_register      boolean not null,
  -- Words of the name and all other words (subjects, district, industries, both languages): lower case, ё as е.
  name_words       text not null,
  other_words      text not null,
  -- Word forms (russian) and the words themselves (simple); the name weighs more.
  search           tsvector not null generated always as (
    setweight(to_tsvector('russian', name_words), 'A') || setweight(to_tsvector('simple', name_words), 'A') ||
    setweight(to_tsvector('russian', other_words), 'C') || setweight(to_tsvector('simple', other_words), 'C')
  ) stored,
  primary key (edition, cluster_id)
);
create index cluster_index_search on cluster_index using gin (search);
create index cluster_index_subjects on cluster_index using gin (federal_subjects);
create index cluster_index_industries on cluster_index using gin (industries);
create index cluster_index_order on cluster_index (edition, list, number);
create index cluster_index_district on cluster_index (edition, federal_district);

-- The vocabulary of an edition: a part of a word or a misspelt word is looked up here, among thousands of words, and not in every
-- row.
create table cluster_word (
  edition text not null,
  word    text not null,
  primary key (edition, word)
);
create index cluster_word_trigrams on cluster_word using gin (word gin_trgm_ops);

create table cluster_index_state (
  edition    text primary key,
  inputs     text not null,
  rebuilt_at timestamptz not null default now()
);
