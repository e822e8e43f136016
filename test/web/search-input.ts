/** Input of pages that search: filters applied to the real review in memory; words are sought as parts of names only. */
import type { AtlasCluster } from '../../src/domain/atlas/atlas.ts';
import type { ClusterQuery, FacetCount } from '../../src/flows/ports.ts';
import type { PageInput } from '../../src/web/load-page.ts';
import { pageInput } from './page-input.ts';

export function searchInput(path: string): PageInput {
  const input = pageInput(path);
  const { clusters } = input.edition.atlas;
  const search = (query: ClusterQuery) => clusters.filter((cluster) => passes(cluster, query));
  const flows: PageInput['flows'] = {
    ...input.flows,
    searchClusters: async (query) => {
      const found = search(query);
      return { items: found.slice(query.offset, query.offset + query.limit), total: found.length };
    },
    countFacets: async (query) => ({
      list: count(search({ ...query, list: undefined } as unknown as ClusterQuery).map((one) => one.list)),
      federalSubject: count(search({ ...query, federalSubjects: [] }).flatMap((one) => one.federalSubjects)),
      federalDistrict: count(search({ ...query, federalDistricts: [] }).map((one) => one.federalDistrict)),
      industry: count(search({ ...query, industries: [] }).flatMap((one) => one.industries)),
      inRegister: count(search(query).map((one) => String(one.inRegister))),
    }),
  };
  return { ...input, flows };
}

function passes(cluster: AtlasCluster, query: ClusterQuery): boolean {
  const some = (wanted: readonly string[] | undefined, own: readonly string[]) =>
    wanted === undefined || wanted.length === 0 || own.some((code) => wanted.includes(code));
  return (
    (query.list === undefined || query.list === cluster.list) &&
    (query.inRegister === undefined || query.inRegister === cluster.inRegister) &&
    some(query.federalSubjects, cluster.federalSubjects) &&
    some(query.federalDistricts, [cluster.federalDistrict]) &&
    some(query.industries, cluster.industries) &&
    (query.q === undefined || cluster.name.toLowerCase().includes(query.q.toLowerCase()))
  );
}

function count(values: readonly string[]): FacetCount[] {
  return [...Map.groupBy(values, (value) => value)]
    .map(([value, list]) => ({ value, count: list.length }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}
