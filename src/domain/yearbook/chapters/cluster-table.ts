/** Rows of the published lists as a table, grouped as printed; a misprint stays visible beside the normalised name. */
import type { AtlasCluster } from '../../atlas/atlas.ts';
import type { Row, Runs, Table } from '../blocks.ts';
import { type Composer, words } from './composer.ts';

export interface ClusterGroup {
  readonly title: string | null;
  readonly clusters: readonly AtlasCluster[];
}

/** Table of clusters: number, subject, name, specialisations, register mark. */
export function clusterTable(compose: Composer, captionKey: string, groups: readonly ClusterGroup[]): Table {
  const all = groups.flatMap((group) => group.clusters);
  return {
    kind: 'table',
    caption: compose.text(captionKey, { rows: all.length }),
    columns: [
      { title: compose.common('column-number'), align: 'end', weight: 0 },
      { title: compose.common('column-subject'), align: 'start', weight: 4 },
      { title: compose.common('column-cluster'), align: 'start', weight: 7 },
      { title: compose.common('column-specialisations'), align: 'start', weight: 6 },
      { title: compose.common('column-register'), align: 'start', weight: 0 },
    ],
    groups: groups.map(({ title, clusters }) => ({
      title,
      rows: clusters.map((one) => clusterRow(compose, one)),
    })),
    notes: [],
    source: compose.sourceOf(all.flatMap((cluster) => cluster.lines)),
    dense: true,
  };
}

function clusterRow(compose: Composer, cluster: AtlasCluster): Row {
  return {
    cells: [
      words(String(cluster.number), 'muted'),
      words(subjectNames(compose, cluster)),
      nameRuns(compose, cluster),
      words(industryNames(compose, cluster).join(' · '), 'muted'),
      cluster.inRegister ? [{ kind: 'mark', text: compose.common('register-mark') }] : [],
    ],
  };
}

function nameRuns(compose: Composer, cluster: AtlasCluster): Runs {
  const name = compose.say({ ru: cluster.name, en: cluster.nameEn });
  const differs = plain(cluster.name) !== plain(cluster.namePrinted);
  const russian = compose.language === 'en' && cluster.nameEn !== '' ? cluster.name : '';
  const notes = [russian, differs ? compose.common('printed-as', { printed: cluster.namePrinted }) : ''];
  const same = cluster.sameAs ? compose.source.atlas.cluster(cluster.sameAs) : undefined;
  const twin = same ? compose.common(`same-as-${same.list}`, { number: String(same.number) }) : '';
  const tail = [...notes, twin].filter((note) => note !== '').join('. ');
  return [
    { kind: 'link', text: name, href: `/clusters/${cluster.id}` },
    ...words(tail === '' ? '' : `\n${tail}`, 'muted'),
  ];
}

/** A row break or a doubled space is the extraction's, not a misprint. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Short names of a cluster's subjects. */
export function subjectNames(compose: Composer, cluster: AtlasCluster): string {
  return cluster.federalSubjects
    .map((code) => compose.source.atlas.federalSubject(code)?.shortName)
    .map((name) => (name ? compose.say(name) : ''))
    .join(', ');
}

/** Names of its industries. */
export function industryNames(compose: Composer, cluster: AtlasCluster): string[] {
  return cluster.industries.map((code) => {
    const industry = compose.source.atlas.industry(code);
    return industry ? compose.say(industry.name) : code;
  });
}
