/**
 * What else a cluster touches: other rows that are it or may be it, projects, findings, neighbours. Must never merge a probable
 * twin with a certain one.
 */
import type { AtlasCluster, AtlasProject } from '../../../domain/atlas/atlas.ts';
import type { Finding } from '../../../domain/yearbook/finding.ts';
import type { Edition } from '../../../flows/flows.ts';
import { type Language, say, type Text } from '../../../kernel/language.ts';
import { showLineRanges } from '../../../kernel/line-range.ts';
import { type ClusterRow, clusterRow, clusterRows } from '../../frame/cluster-rows.ts';
import { factLink } from '../../frame/links.ts';
import { industryName, type NamedLink, subjectName } from '../../frame/named-link.ts';

export interface Twin {
  readonly row: ClusterRow;
  readonly isCertain: boolean;
  readonly reason: string;
  readonly factHref: string | null;
}

export function twinsOf({ atlas, book }: Edition, cluster: AtlasCluster, language: Language): Twin[] {
  const others = [...(cluster.sameAs === null ? [] : [cluster.sameAs]), ...cluster.maybeSameAs];
  return others.flatMap((id) => {
    const other = atlas.cluster(id);
    if (!other) return [];
    const reason =
      book.find(`identity:${cluster.id}~${id}`, 'reason') ??
      book.find(`identity:${id}~${cluster.id}`, 'reason');
    const text = reason?.value;
    return [
      {
        row: clusterRow(atlas, other, language),
        isCertain: id === cluster.sameAs,
        reason: typeof text === 'object' && 'ru' in text ? say(text as Text, language) : '',
        factHref: reason ? factLink(language, reason.id) : null,
      },
    ];
  });
}

export function projectsOf({ atlas }: Edition, cluster: AtlasCluster): AtlasProject[] {
  return atlas.projects.filter((project) => project.clusterId === cluster.id);
}

export interface ClusterFinding {
  readonly id: string;
  readonly severity: Finding['severity'];
  readonly sentence: string;
  readonly settles: string;
  readonly lines: string;
}

/** Findings that compare a fact of this cluster; sums over the whole list are not about it. */
export function findingsOf(
  { findings }: Edition,
  cluster: AtlasCluster,
  language: Language,
): ClusterFinding[] {
  const own = new Set(Object.values(cluster.facts));
  return findings
    .filter((finding) => finding.facts.length <= 12 && finding.facts.some((id) => own.has(id)))
    .map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      sentence: say(finding.sentence, language),
      settles: say(finding.settles, language),
      lines: showLineRanges(finding.sourceLines),
    }));
}

export interface NeighbourGroup {
  readonly place: NamedLink;
  readonly kind: 'subject' | 'industry';
  readonly rows: readonly ClusterRow[];
  readonly total: number;
}

/** Neighbours shown in a group before the link to all. */
const shown = 6;

export function neighboursOf(
  { atlas }: Edition,
  cluster: AtlasCluster,
  language: Language,
): NeighbourGroup[] {
  const group = (kind: NeighbourGroup['kind'], place: NamedLink, ids: readonly string[]): NeighbourGroup => {
    const others = ids.filter((id) => id !== cluster.id);
    return { kind, place, rows: clusterRows(atlas, others.slice(0, shown), language), total: others.length };
  };
  return [
    ...cluster.federalSubjects.map((code) =>
      group('subject', subjectName(atlas, code, language), atlas.federalSubject(code)?.clusters ?? []),
    ),
    ...cluster.industries.map((code) =>
      group('industry', industryName(atlas, code, language), atlas.industry(code)?.clusters ?? []),
    ),
  ];
}
