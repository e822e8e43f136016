/** Rows of the published lists as tables show them. Must never merge rows: a cluster that stands twice is shown twice and says so. */
import type { Atlas, AtlasCluster } from '../../domain/atlas/atlas.ts';
import type { Language } from '../../kernel/language.ts';
import { type ClusterName, clusterNamed, industryName, type NamedLink, subjectName } from './named-link.ts';

export interface ClusterRow extends NamedLink, ClusterName {
  readonly number: number;
  readonly isInterregional: boolean;
  readonly subjects: readonly NamedLink[];
  readonly industries: readonly NamedLink[];
  readonly inRegister: boolean;
  /** Another row is certainly the same cluster. */
  readonly isRepeated: boolean;
}

/** One row. */
export function clusterRow(atlas: Atlas, cluster: AtlasCluster, language: Language): ClusterRow {
  return {
    ...clusterNamed(cluster, language),
    number: cluster.number,
    isInterregional: cluster.list === 'interregional',
    subjects: cluster.federalSubjects.map((code) => subjectName(atlas, code, language)),
    industries: cluster.industries.map((code) => industryName(atlas, code, language)),
    inRegister: cluster.inRegister,
    isRepeated: cluster.sameAs !== null,
  };
}

/** Rows by their ids, in the order given. */
export function clusterRows(atlas: Atlas, ids: readonly string[], language: Language): ClusterRow[] {
  return ids.flatMap((id) => {
    const cluster = atlas.cluster(id);
    return cluster ? [clusterRow(atlas, cluster, language)] : [];
  });
}
