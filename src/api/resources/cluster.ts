/** One cluster with everything known: every fact with its provenance, projects, other rows, lines of the source. */
import { z } from '@hono/zod-openapi';
import type { ItemResource } from '../item-resource.ts';
import { lineRangesSchema } from '../schemas/common.ts';
import { clusterFields, toClusterItem } from './clusters.ts';
import { factSchema, toFactItem } from './facts.ts';
import { nameOf } from './names.ts';

const clusterDetailSchema = z
  .strictObject({
    ...clusterFields,
    edition: z.string(),
    nameEn: z.string(),
    maybeSameAs: z.array(z.string()),
    projects: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    lines: lineRangesSchema,
    facts: z.record(z.string(), factSchema),
  })
  .openapi('ClusterDetail', {
    description: 'A cluster with the fact behind each field; a fact holds its provenance.',
  });

type ClusterDetail = z.output<typeof clusterDetailSchema>;

export const clusterItem: ItemResource<ClusterDetail> = {
  id: 'get-cluster',
  path: '/clusters/{id}',
  tag: 'clusters',
  title: { ru: 'Кластер: всё, что известно', en: 'A cluster: everything known' },
  note: {
    ru: 'Поля списка, факт за каждым полем, проекты, строки источника. maybeSameAs есть предположение проверки, а не факт.',
    en: 'The fields of the list, the fact behind each, projects, lines of the source. maybeSameAs is a finding, not a fact.',
  },
  parameter: 'id',
  item: clusterDetailSchema,
  load: (reading, id) => {
    const { atlas, book } = reading.edition;
    const cluster = atlas.cluster(id);
    if (!cluster) return undefined;
    // The first statement of a measure stands last, so that it is the one that stays.
    const statements = book.of(`cluster:${id}`).toSorted((a, b) => b.statement - a.statement);
    const facts = statements.map((fact) => [fact.measure, toFactItem(fact)] as const);
    return {
      ...toClusterItem(cluster, reading),
      edition: cluster.edition,
      nameEn: cluster.nameEn,
      maybeSameAs: [...cluster.maybeSameAs],
      projects: atlas.projects
        .filter((project) => cluster.projects.includes(project.id))
        .map((project) => ({ id: project.id, name: nameOf(project.name, project.nameEn, reading.language) })),
      lines: cluster.lines.map(([from, to]) => [from, to]),
      facts: Object.fromEntries(facts),
    };
  },
  choices: ({ edition }) => edition.atlas.clusters.map((cluster) => cluster.id),
};
