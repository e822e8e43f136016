/** Chapters: the list by federal district and the list of interregional clusters, row by row as published. */
import type { Block } from '../blocks.ts';
import { clusterTable } from './cluster-table.ts';
import type { Composer } from './composer.ts';

/** The list by district, its rows grouped as printed. */
export function federalListChapter(compose: Composer): Block[] {
  const { atlas } = compose.source;
  const rows = atlas.clusters.filter((cluster) => cluster.list === 'federal');
  const groups = atlas.federalDistricts.map((district) => ({
    title: compose.say(district.name),
    clusters: rows.filter((cluster) => cluster.federalDistrict === district.code),
  }));
  return [
    compose.lead('lead', { rows: rows.length }),
    clusterTable(
      compose,
      'table',
      groups.filter((group) => group.clusters.length > 0),
    ),
  ];
}

/** Clusters of several federal subjects. */
export function interregionalChapter(compose: Composer): Block[] {
  const clusters = compose.source.atlas.clusters.filter((cluster) => cluster.list === 'interregional');
  return [
    compose.lead('lead', { rows: clusters.length }),
    clusterTable(compose, 'table', [{ title: null, clusters }]),
  ];
}
