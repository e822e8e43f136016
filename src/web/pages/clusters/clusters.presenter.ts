/** The list of clusters: search, facets, chips, order, pages, downloads, all of it in the address. */
import { type ClusterSort, clusterSorts } from '../../../flows/ports.ts';
import { withQuery } from '../../frame/address.ts';
import {
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
import { type Order, readOrder, type SortLink, sortLinks } from '../../frame/sorting.ts';
import { wordsIn } from '../../frame/speak.ts';
import type { PageInput } from '../../load-page.ts';
import { clustersWords } from './clusters.words.ts';
import { chipsOf, facetsOf } from './clusters-facets.ts';
import { pageLinks, readPage, sizeLinks } from './clusters-paging.ts';

export const clustersParams = [...filterNames, 'sort', 'page', 'size'];

export type ClustersModel = Awaited<ReturnType<typeof presentClusters>>;

export async function presentClusters(input: PageInput) {
  const { flows, edition, language, url } = input;
  const { atlas } = edition;
  const w = wordsIn(clustersWords, language);
  const filter = readClusterFilter(url, atlas);
  const order = readOrder(url, clusterSorts, filter.q === '' ? 'number' : 'relevance');
  const paging = readPage(url);
  const query = toClusterQuery(filter, edition.id);
  const slice = { limit: paging.size, offset: (paging.page - 1) * paging.size };
  const [found, facets] = await Promise.all([
    flows.searchClusters({
      ...query,
      sort: order.key as ClusterSort,
      descending: order.isDescending,
      ...slice,
    }),
    flows.countFacets({ ...query, limit: 0, offset: 0 }),
  ]);
  return {
    meta: pageMeta({ url, language, title: w.title, description: w.description, keep: [...filterNames] }),
    language,
    q: filter.q,
    action: to(language, '/clusters'),
    /** What the search form must carry along. */
    hidden: [...filterParams({ ...filter, q: '' })].map(([name, value]) => ({ name, value })),
    isFiltered: isFiltered(filter),
    chips: chipsOf(atlas, filter, url, language),
    facets: facetsOf(atlas, facets, filter, url, language),
    total: found.total,
    country: atlas.country,
    rows: found.items.map((cluster) => clusterRow(atlas, cluster, language)),
    columns: columnsOf(url, order, w),
    pages: pageLinks(url, paging, found.total),
    sizes: found.total > 25 ? sizeLinks(url, paging) : [],
    byRelevance:
      filter.q !== '' && order.key !== 'relevance' ? withQuery(url, { sort: null, page: null }) : null,
    firstPage: withQuery(url, { page: null }),
    downloads: downloadsOf('clusters', filterParams(filter), language),
    advice: found.total === 0 ? await adviceOf(input, filter) : [],
  };
}

function columnsOf(url: URL, order: Order, w: Record<keyof typeof clustersWords, string>): SortLink[] {
  return sortLinks(url, order, [
    { key: 'number', title: w.number },
    { key: 'name', title: w.name },
    { key: 'federalSubject', title: w.federalSubject },
    { key: 'specialisation', title: w.specialisation, isFixed: true },
    { key: 'inRegister', title: w.status, isFalling: true },
  ]);
}

export interface Advice {
  readonly title: string;
  readonly href: string;
  readonly count: number;
}

/** What would find something, each step tried before it is offered. */
async function adviceOf(
  { flows, edition, language, url }: PageInput,
  filter: ClusterFilter,
): Promise<Advice[]> {
  const w = wordsIn(clustersWords, language);
  const countOf = async (one: ClusterFilter) =>
    (await flows.searchClusters({ ...toClusterQuery(one, edition.id), limit: 1, offset: 0 })).total;
  const none: ClusterFilter = {
    q: '',
    list: [],
    federalDistrict: [],
    federalSubject: [],
    specialisation: [],
    inRegister: [],
  };
  const drop = Object.fromEntries(filterNames.filter((name) => name !== 'q').map((name) => [name, null]));
  const steps = [
    {
      title: w.dropFilters,
      href: withQuery(url, { ...drop, page: null }),
      filter: { ...none, q: filter.q },
      isOffered: filter.q !== '',
    },
    {
      title: w.dropQuery,
      href: withQuery(url, { q: null, page: null }),
      filter: { ...filter, q: '' },
      isOffered: filter.q !== '',
    },
    { title: w.all, href: to(language, '/clusters'), filter: none, isOffered: true },
  ];
  const counted = await Promise.all(
    steps
      .filter((step) => step.isOffered)
      .map(async ({ title, href, filter: one }) => ({ title, href, count: await countOf(one) })),
  );
  return counted
    .filter((step) => step.count > 0)
    .filter((step, at, all) => all.findIndex((one) => one.href === step.href) === at);
}
