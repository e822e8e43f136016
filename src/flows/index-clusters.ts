/** Rebuilds the search index of an edition when the atlas changed. Harmless to repeat. */
import type { Atlas, AtlasCluster } from '../domain/atlas/atlas.ts';
import type { ClusterIndex, IndexedCluster, Revision } from './ports.ts';

/** True when it was rebuilt, false when it already stood at this revision. */
export async function indexClusters(index: ClusterIndex, atlas: Atlas, revision: Revision): Promise<boolean> {
  const inputs = `${revision.hash}/3`;
  if ((await index.inputs(atlas.edition)) === inputs) return false;
  await index.rebuild(
    atlas.edition,
    inputs,
    atlas.clusters.map((cluster) => indexed(atlas, cluster)),
  );
  return true;
}

function indexed(atlas: Atlas, cluster: AtlasCluster): IndexedCluster {
  const district = atlas.federalDistrict(cluster.federalDistrict);
  const subjects = cluster.federalSubjects.flatMap((code) => {
    const subject = atlas.federalSubject(code);
    return subject ? [subject.name.ru, subject.name.en, code, ...subject.printedVariants] : [];
  });
  const industries = cluster.industries.flatMap((code) => {
    const industry = atlas.industry(code);
    return industry
      ? [industry.name.ru, industry.name.en, ...industry.synonyms.map((synonym) => synonym.printed)]
      : [];
  });
  const projects = atlas.projects
    .filter((project) => project.clusterId === cluster.id)
    .flatMap((project) => [project.name, ...project.initiators]);
  const unique = (words: readonly string[]) => [...new Set(words.filter((word) => word !== ''))];
  return {
    cluster,
    subject: atlas.federalSubject(cluster.federalSubjects[0] ?? '')?.name.ru ?? '',
    names: unique([cluster.name, cluster.namePrinted, cluster.nameEn]),
    others: unique([
      ...cluster.specialisationsPrinted,
      ...subjects,
      district?.name.ru ?? '',
      district?.name.en ?? '',
      ...industries,
      ...projects,
      cluster.id,
    ]),
  };
}
