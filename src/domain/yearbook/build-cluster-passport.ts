/**
 * The passport of one cluster as a printed sheet: everything the edition knows, its register status and projects, and where each
 * value came from, down to the lines. Must never add what the facts do not say.
 */
import type { Language } from '../../kernel/language.ts';
import { showLineRanges } from '../../kernel/line-range.ts';
import { Problem } from '../../kernel/problem.ts';
import type { AtlasCluster } from '../atlas/atlas.ts';
import type { Fact } from '../facts/fact.ts';
import type { Block, Row, Runs } from './blocks.ts';
import { revisionOf } from './build-yearbook.ts';
import { industryNames } from './chapters/cluster-table.ts';
import { type Composer, createComposer, mergeLines, words } from './chapters/composer.ts';
import { printedWords } from './chapters/printed-words.ts';
import { projectTable } from './chapters/projects.ts';
import type { YearbookSource, YearbookWording } from './chapters/source.ts';
import type { Yearbook } from './yearbook.ts';

/** The sheet of a cluster. Throws Problem not-found when the edition has no such row. */
export function buildClusterPassport(
  source: YearbookSource,
  id: string,
  wording: YearbookWording,
  language: Language,
): Yearbook {
  const cluster = source.atlas.cluster(id);
  if (!cluster) {
    const { edition, clusters } = source.atlas;
    throw new Problem(
      'not-found',
      `There is no cluster ${id} in ${edition}; ids run from ${clusters[0]?.id} to ${clusters.at(-1)?.id}.`,
    );
  }
  const compose = createComposer(source, wording, language, 'cluster-passport');
  const title = compose.say({ ru: cluster.name, en: cluster.nameEn });
  return {
    edition: source.atlas.edition,
    language,
    title: compose.title,
    subtitle: compose.text('subtitle', { row: rowName(compose, cluster) }),
    revision: revisionOf(source),
    cover: null,
    words: printedWords(compose),
    chapters: [{ id, title, blocks: passportBlocks(compose, cluster) }],
  };
}

function rowName(compose: Composer, cluster: Pick<AtlasCluster, 'list' | 'number'>): string {
  return compose.text(`row-${cluster.list}`, { number: String(cluster.number) });
}

function passportBlocks(compose: Composer, cluster: AtlasCluster): Block[] {
  const projects = compose.source.atlas.projects.filter((project) => project.clusterId === cluster.id);
  return [
    { kind: 'definitions', items: knownItems(compose, cluster) },
    ...(projects.length === 0 ? [compose.paragraph('no-projects')] : [projectTable(compose, projects)]),
    ...neighbourBlocks(compose, cluster),
    provenanceTable(compose, cluster),
  ];
}

function knownItems(compose: Composer, cluster: AtlasCluster) {
  const { atlas } = compose.source;
  const places = cluster.federalSubjects.flatMap((code) => atlas.federalSubject(code) ?? []);
  const district = atlas.federalDistrict(cluster.federalDistrict);
  const other = cluster.sameAs ? atlas.cluster(cluster.sameAs) : undefined;
  const probable = cluster.maybeSameAs.flatMap((id) => atlas.cluster(id) ?? []);
  const item = (key: string, ...text: readonly Runs[]) => ({
    term: words(compose.text(key), 'strong'),
    text: text.filter((runs) => runs.length > 0),
  });
  const items = [
    item('name', words(cluster.name), words(compose.language === 'en' ? cluster.nameEn : '', 'muted')),
    item('printed', words(cluster.namePrinted)),
    item(
      'register',
      cluster.inRegister
        ? [{ kind: 'mark', text: compose.common('register-mark') }]
        : words(compose.text('not-in-register')),
    ),
    item('row', words(rowName(compose, cluster))),
    item('federal-subjects', words(places.map((place) => compose.say(place.name)).join(', '))),
    item('district', words(district ? compose.say(district.name) : '')),
    item(
      'specialisations',
      words(industryNames(compose, cluster).join(' · ')),
      words(printedPieces(cluster), 'muted'),
    ),
    item(
      'same',
      words(other ? `${compose.say({ ru: other.name, en: other.nameEn })}: ${rowName(compose, other)}` : ''),
    ),
    item(
      'probably-same',
      ...probable.map((one) =>
        words(`${compose.say({ ru: one.name, en: one.nameEn })}: ${rowName(compose, one)}`),
      ),
    ),
  ];
  return items.filter((one) => one.text.length > 0);
}

const printedPieces = (cluster: AtlasCluster) =>
  cluster.specialisationsPrinted.map((piece) => `«${piece}»`).join(', ');

/** Clusters of the same subject and of the same industries. */
function neighbourBlocks(compose: Composer, cluster: AtlasCluster): Block[] {
  const others = compose.source.atlas.clusters.filter(
    (one) => one.id !== cluster.id && one.id !== cluster.sameAs,
  );
  const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
  const list = (key: string, clusters: readonly AtlasCluster[]): Block[] =>
    clusters.length === 0
      ? []
      : [
          compose.heading(key, { others: clusters.length }),
          { kind: 'list', numbered: false, items: clusters.map((one) => neighbourRuns(compose, one)) },
        ];
  return [
    ...list(
      'same-subject',
      others.filter((one) => shares(one.federalSubjects, cluster.federalSubjects)).slice(0, 12),
    ),
    ...list('same-industry', others.filter((one) => shares(one.industries, cluster.industries)).slice(0, 12)),
  ];
}

function neighbourRuns(compose: Composer, one: AtlasCluster): Runs {
  const name = compose.say({ ru: one.name, en: one.nameEn });
  return [
    { kind: 'link', text: name, href: `/clusters/${one.id}` },
    ...words(`, ${rowName(compose, one)}`, 'muted'),
  ];
}

/** Every fact about the cluster with its printed string, cell of the table and lines. */
function provenanceTable(compose: Composer, cluster: AtlasCluster): Block {
  const facts = Object.values(cluster.facts).flatMap((id) => compose.source.book.byId(id) ?? []);
  return {
    kind: 'table',
    caption: compose.text('provenance'),
    columns: [
      { title: compose.text('column-field'), align: 'start', weight: 3 },
      { title: compose.text('column-printed'), align: 'start', weight: 6 },
      { title: compose.text('column-cell'), align: 'start', weight: 4 },
      { title: compose.common('column-lines'), align: 'end', weight: 3 },
    ],
    groups: [{ title: null, rows: facts.map((fact) => provenanceRow(compose, fact)) }],
    notes: [words(compose.text('provenance-note'))],
    source: { label: '', lines: [] },
    dense: true,
  };
}

function provenanceRow(compose: Composer, fact: Fact): Row {
  const { printed, table, row, column, lines } = fact.provenance;
  const shown =
    printed === null
      ? compose.text('not-printed')
      : printed === ''
        ? compose.text('empty-cell')
        : printed.replaceAll('|', ' · ');
  return {
    cells: [
      [{ kind: 'link', text: compose.text(`field-${fact.measure}`), href: `/facts/${fact.id}` }],
      words(shown, printed ? undefined : 'muted'),
      words(compose.text('cell', { table, row: String(row), column }), 'muted'),
      words(showLineRanges(mergeLines(lines)), 'muted'),
    ],
  };
}
