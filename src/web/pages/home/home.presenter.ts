/** The home page: headline figures, maps, the map's twin table and the first rows, all over the same filter. */
import type { AtlasCluster } from '../../../domain/atlas/atlas.ts';
import type { MapInput } from '../../../flows/drawing.ts';
import { withParams, withQuery } from '../../frame/address.ts';
import {
  apiAddress,
  type ClusterFilter,
  filterNames,
  filterParams,
  isFiltered,
  readClusterFilter,
  toClusterQuery,
} from '../../frame/cluster-filter.ts';
import { clusterRow } from '../../frame/cluster-rows.ts';
import { downloadsOf } from '../../frame/downloads.ts';
import { to } from '../../frame/links.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { readOrder, sortLinks } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { homeWords } from './home.words.ts';
import { filterFields } from './home-filter.ts';
import { headlinesOf } from './home-headlines.ts';
import { countBySubject, drawHomeMap } from './home-map.ts';
import { subjectOrders, subjectRows } from './home-subjects.ts';

export const homeParams = [...filterNames, 'sort', 'picture'];

/** Rows shown before the link to the whole list. */
const shown = 20;

export type HomeModel = Awaited<ReturnType<typeof presentHome>>;

export async function presentHome(input: PageInput) {
  const { edition, drawing, language, url } = input;
  const { atlas } = edition;
  const w = wordsIn(homeWords, language);
  const filter = readClusterFilter(url, atlas);
  const order = readOrder(url, subjectOrders, '-total');
  const clusters = await filteredClusters(input, filter);
  const values = countBySubject(atlas, clusters);
  const filtered = isFiltered(filter);
  const query = filterParams(filter);
  const map = (view: MapInput['view']) =>
    drawHomeMap(drawing, view, { values, isFiltered: filtered, language, withLinks: true });
  return {
    meta: pageMeta({ url, language, title: w.title, description: w.description }),
    language,
    isFiltered: filtered,
    q: filter.q,
    fields: filterFields(atlas, filter, language),
    sort: url.searchParams.get('sort') ?? '',
    resetHref: to(language, '/'),
    headlines: headlinesOf(atlas, drawing, language),
    country: atlas.country,
    subjectsTotal: atlas.federalSubjects.length,
    maps: { country: map('country'), european: map('european'), legend: drawing.legend({ language }) },
    pictures: {
      country: withQuery(url, { picture: 'country', sort: null }),
      european: withQuery(url, { picture: 'european', sort: null }),
      geojson: apiAddress('federal-subjects', '.geojson', new URLSearchParams(), language),
    },
    subjects: subjectRows({ atlas, values, isFiltered: filtered, filter: query, order, language }),
    subjectColumns: sortLinks(
      url,
      order,
      [
        { key: 'name', title: w.subject },
        { key: 'total', title: w.total, isFalling: true },
        { key: 'register', title: w.ofRegister, isNumber: true },
      ],
      'table',
    ),
    found: clusters.length,
    rows: clusters.slice(0, shown).map((cluster) => clusterRow(atlas, cluster, language)),
    listHref: withParams(to(language, '/clusters'), query),
    downloads: downloadsOf('clusters', query, language),
  };
}

/** Rows that pass the filter; without one no search is needed. */
async function filteredClusters(
  { flows, edition }: PageInput,
  filter: ClusterFilter,
): Promise<readonly AtlasCluster[]> {
  if (!isFiltered(filter)) return edition.atlas.clusters;
  const found = await flows.searchClusters({
    ...toClusterQuery(filter, edition.id),
    limit: edition.atlas.clusters.length,
    offset: 0,
  });
  return found.items;
}

/** One of the maps as a file of its own, over the same filter. */
export async function presentPicture(input: PageInput, view: MapInput['view']): Promise<string> {
  const { edition, drawing, language, url } = input;
  const filter = readClusterFilter(url, edition.atlas);
  const values = countBySubject(edition.atlas, await filteredClusters(input, filter));
  return drawHomeMap(drawing, view, { values, isFiltered: isFiltered(filter), language, withLinks: false });
}
