/** The passport of a cluster: everything the edition says of one row of its lists. Must never say more. */
import type { AtlasCluster } from '../../../domain/atlas/atlas.ts';
import { Problem } from '../../../kernel/problem.ts';
import { withParams } from '../../frame/address.ts';
import { apiAddress } from '../../frame/cluster-filter.ts';
import { to } from '../../frame/links.ts';
import { clusterName, clusterNamed, subjectName } from '../../frame/named-link.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { clusterWords } from './cluster.words.ts';
import { clusterFields } from './cluster-fields.ts';
import { findingsOf, neighboursOf, projectsOf, twinsOf } from './cluster-relations.ts';

export type ClusterModel = ReturnType<typeof presentCluster>;

export function presentCluster({ edition, drawing, language, url, params }: PageInput) {
  const { atlas } = edition;
  const cluster = atlas.cluster(params['id'] ?? '');
  if (!cluster) throw unknownCluster(atlas.clusters, params['id'] ?? '');
  const w = wordsIn(clusterWords, language);
  const name = clusterName(cluster, language);
  const fields = clusterFields(edition, cluster, language);
  const list = cluster.list === 'federal' ? w.listFederal : w.listInterregional;
  const places = cluster.federalSubjects.map((code) => subjectName(atlas, code, language, false));
  const index = atlas.clusters.indexOf(cluster);
  const near = (at: number) => {
    const other = atlas.clusters[at];
    return other && other.list === cluster.list
      ? { ...clusterNamed(other, language), number: other.number }
      : null;
  };
  return {
    meta: pageMeta({
      url,
      language,
      title: name.name,
      description: `${name.name}: ${w.describe}. ${places.map((place) => place.name).join(', ')}. ${list}, ${w.no} ${cluster.number}.`,
    }),
    language,
    name,
    number: cluster.number,
    list: {
      name: list,
      href: withParams(to(language, '/clusters'), new URLSearchParams({ list: cluster.list })),
    },
    inRegister: cluster.inRegister,
    places,
    fields,
    locator: drawing.locator({
      subjects: cluster.federalSubjects,
      language,
      title: places.map((place) => place.name).join(', '),
    }),
    twins: twinsOf(edition, cluster, language),
    projects: projectsOf(edition, cluster),
    findings: findingsOf(edition, cluster, language),
    neighbours: neighboursOf(edition, cluster, language),
    previous: near(index - 1),
    next: near(index + 1),
    links: {
      pdf: `${to(language, `/clusters/${cluster.id}`)}.pdf`,
      json: apiAddress(`clusters/${cluster.id}`, '', new URLSearchParams(), language),
      compare: compareHref(atlas.clusters, cluster, language),
    },
    edition: edition.id,
    revision: edition.revision.hash,
  };
}

/** The cluster and up to three others of the same subject. */
function compareHref(
  all: readonly AtlasCluster[],
  cluster: AtlasCluster,
  language: PageInput['language'],
): string {
  const near = all.filter(
    (other) =>
      other !== cluster && other.federalSubjects.some((code) => cluster.federalSubjects.includes(code)),
  );
  const items = [cluster, ...near.slice(0, 3)].map((one) => one.id).join(',');
  return withParams(to(language, '/compare'), new URLSearchParams({ kind: 'clusters', items }));
}

function unknownCluster(all: readonly AtlasCluster[], id: string): Problem {
  const last = (list: AtlasCluster['list']) =>
    Math.max(...all.filter((one) => one.list === list).map((one) => one.number));
  return new Problem(
    'not-found',
    `There is no cluster "${id.slice(0, 60)}". An id is a list and a number in it; all clusters are listed at /clusters.`,
    {
      allowed: [
        `federal-1 … federal-${last('federal')}`,
        `interregional-1 … interregional-${last('interregional')}`,
      ],
    },
  );
}
