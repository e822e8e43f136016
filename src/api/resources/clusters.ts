/** The clusters as the issue of the API names their fields, one item per row of the published lists. Must never merge rows. */
import { z } from '@hono/zod-openapi';
import type { AtlasCluster } from '../../domain/atlas/atlas.ts';
import type { AreaGeometry } from '../../flows/formats.ts';
import type { ClusterQuery, ClusterSort } from '../../flows/ports.ts';
import { column } from '../columns.ts';
import type { ListRequest, ListResource } from '../list-resource.ts';
import { severalValues, sorts } from '../parameters.ts';
import type { Reading } from '../reading.ts';
import { namesOf, resolveNames } from '../resolve-names.ts';
import { namedSchema, orNull } from '../schemas/common.ts';
import { districtOf, industryName, nameOf, subjectOf } from './names.ts';

export const clusterFields = {
  id: z.string(),
  list: z.enum(['federal', 'interregional']),
  number: z.int(),
  name: z.string(),
  namePrinted: z.string(),
  federalSubjects: z.array(namedSchema),
  federalDistrict: namedSchema,
  inRegister: z.boolean(),
  specialisations: z.array(z.string()),
  specialisationsPrinted: z.array(z.string()),
  sameAs: orNull(z.string()),
};

const clusterSchema = z.strictObject(clusterFields).openapi('Cluster', {
  description:
    'A row of a published list of clusters. For an interregional cluster the district is that of its first subject.',
});

export type ClusterItem = z.output<typeof clusterSchema>;

/** A row as an item, names in the language of the reading. */
export function toClusterItem(cluster: AtlasCluster, reading: Reading): ClusterItem {
  return {
    id: cluster.id,
    list: cluster.list,
    number: cluster.number,
    name: nameOf(cluster.name, cluster.nameEn, reading.language),
    namePrinted: cluster.namePrinted,
    federalSubjects: cluster.federalSubjects.map((code) => subjectOf(code, reading)),
    federalDistrict: districtOf(cluster.federalDistrict, reading),
    inRegister: cluster.inRegister,
    specialisations: cluster.industries.map((code) => industryName(code, reading)),
    specialisationsPrinted: [...cluster.specialisationsPrinted],
    sameAs: cluster.sameAs,
  };
}

const filters = {
  list: z.enum(['federal', 'interregional']).optional(),
  federalSubject: severalValues('RU-KLU'),
  federalDistrict: severalValues('central'),
  specialisation: severalValues('Авиационная промышленность'),
  inRegister: z.enum(['true', 'false']).optional().openapi({ example: 'true' }),
  q: z.string().max(200).optional().openapi({ example: 'кластер' }),
  sort: z.enum(sorts).optional().openapi({ example: '-name' }),
};

export const clusterList: ListResource<ClusterItem, typeof filters> = {
  name: 'clusters',
  path: '/clusters',
  tag: 'clusters',
  title: { ru: 'Кластеры', en: 'Clusters' },
  note: {
    ru: 'Строки двух опубликованных перечней. Один кластер может стоять в двух строках: тогда sameAs называет другую.',
    en: 'Rows of the two published lists. One cluster may stand in two rows: then sameAs names the other.',
  },
  tryQuery: 'federalDistrict=volga&inRegister=true&limit=5',
  filters,
  defaultLimit: 50,
  item: clusterSchema,
  columns: [
    column('id', 'Идентификатор строки перечня', 'Identifier of the row', (c) => c.id),
    column('list', 'Перечень: federal или interregional', 'List: federal or interregional', (c) => c.list),
    column('number', 'Номер в перечне', 'Number in the list', (c) => c.number),
    column('name', 'Название', 'Name', (c) => c.name),
    column('namePrinted', 'Название, как напечатано', 'Name as printed', (c) => c.namePrinted),
    column('federalSubjects.code', 'Коды субъектов РФ', 'Codes of federal subjects', (c) =>
      c.federalSubjects.map((s) => s.code),
    ),
    column('federalSubjects.name', 'Субъекты РФ', 'Federal subjects', (c) =>
      c.federalSubjects.map((s) => s.name),
    ),
    column(
      'federalDistrict.code',
      'Код федерального округа',
      'Code of the federal district',
      (c) => c.federalDistrict.code,
    ),
    column('federalDistrict.name', 'Федеральный округ', 'Federal district', (c) => c.federalDistrict.name),
    column('inRegister', 'В реестре Минпромторга', 'In the ministry’s register', (c) => c.inRegister),
    column('specialisations', 'Специализации', 'Specialisations', (c) => c.specialisations),
    column(
      'specialisationsPrinted',
      'Специализации, как напечатаны',
      'Specialisations as printed',
      (c) => c.specialisationsPrinted,
    ),
    column('sameAs', 'Другая строка того же кластера', 'Other row of the same cluster', (c) => c.sameAs),
  ],
  // The review gives no coordinates of clusters: the area is that of its federal subjects, never a point of its own.
  geometryOf: ({ federalSubjects }, { outlines }) =>
    areaOf(federalSubjects.map(({ code }) => outlines(code))),
  placeNote: {
    ru: 'Координат кластеров обзор не даёт: geometry — территория субъектов кластера, упрощённо.',
    en: 'The review gives no coordinates of clusters: geometry is the area of the cluster’s federal subjects, simplified.',
  },
  load: async (request) => {
    // An index counts along the rows it finds, so a count alone is asked for with one row.
    const isCount = request.slice.limit === 0;
    const query = toQuery(isCount ? { ...request, slice: { limit: 1, offset: 0 } } : request);
    const found = await request.reading.context.flows.searchClusters(query);
    if (isCount) return { items: [], total: found.total };
    return {
      items: found.items.map((cluster) => toClusterItem(cluster, request.reading)),
      total: found.total,
    };
  },
};

function toQuery({ reading, query, slice }: ListRequest<typeof filters>): ClusterQuery {
  const names = namesOf(reading.edition.reference);
  const { list, inRegister, q, sort } = query;
  return {
    edition: reading.edition.id,
    ...(list && { list }),
    federalSubjects: resolveNames('federalSubject', query.federalSubject ?? [], names.subjects),
    federalDistricts: resolveNames('federalDistrict', query.federalDistrict ?? [], names.districts),
    industries: resolveNames('specialisation', query.specialisation ?? [], names.industries),
    ...(inRegister && { inRegister: inRegister === 'true' }),
    ...(q?.trim() && { q: q.trim() }),
    ...(sort && { sort: sort.replace('-', '') as ClusterSort, descending: sort.startsWith('-') }),
    ...slice,
  };
}

/** Several areas as one; null where none is known. */
function areaOf(areas: readonly (AreaGeometry | undefined)[]): AreaGeometry | null {
  const coordinates = areas.flatMap((area) => {
    if (!area) return [];
    return area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  });
  return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
}
