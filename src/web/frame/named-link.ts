/** Names of clusters, subjects, districts and industries as links in the reader's language. Must never invent a translation. */
import type { Atlas, AtlasCluster } from '../../domain/atlas/atlas.ts';
import { type Language, say } from '../../kernel/language.ts';
import { clusterLink, districtLink, industryLink, subjectLink } from './links.ts';

export interface NamedLink {
  readonly code: string;
  readonly name: string;
  readonly href: string;
}

/** `lang` is set where the name is not in the page's language. */
export interface ClusterName {
  readonly name: string;
  readonly lang: 'ru' | undefined;
}

/** The English name is our translation; where there is none, the Russian one stands and says so by its language. */
export function clusterName(cluster: Pick<AtlasCluster, 'name' | 'nameEn'>, language: Language): ClusterName {
  if (language === 'en' && cluster.nameEn !== '') return { name: cluster.nameEn, lang: undefined };
  return { name: cluster.name, lang: language === 'en' ? 'ru' : undefined };
}

/** A subject by its code; the short name is for tables. */
export function subjectName(atlas: Atlas, code: string, language: Language, isShort = true): NamedLink {
  const subject = atlas.federalSubject(code);
  const name = subject ? say(isShort ? subject.shortName : subject.name, language) : code;
  return { code, name, href: subjectLink(language, code) };
}

export function districtName(atlas: Atlas, code: string, language: Language, isShort = true): NamedLink {
  const district = atlas.federalDistrict(code);
  const name = district ? say(isShort ? district.shortName : district.name, language) : code;
  return { code, name, href: districtLink(language, code) };
}

export function industryName(atlas: Atlas, code: string, language: Language): NamedLink {
  const industry = atlas.industry(code);
  return { code, name: industry ? say(industry.name, language) : code, href: industryLink(language, code) };
}

export function clusterNamed(cluster: AtlasCluster, language: Language): NamedLink & ClusterName {
  return { code: cluster.id, href: clusterLink(language, cluster.id), ...clusterName(cluster, language) };
}
