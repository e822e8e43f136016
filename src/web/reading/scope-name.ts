/** What a figure speaks about, in words and as an address inside the site. Names of places come from the atlas. */
import type { Atlas } from '../../domain/atlas/atlas.ts';
import type { Language, Text } from '../../kernel/language.ts';
import { districtLink, industryLink, subjectLink, to } from '../frame/links.ts';

const scopeTitles: Readonly<Record<string, Text>> = {
  'all-clusters': { ru: 'все кластеры', en: 'all clusters' },
  'average-cluster': { ru: 'в среднем на один кластер', en: 'average per cluster' },
  'register-clusters': { ru: 'кластеры реестра', en: 'clusters of the register' },
  'manufacturing-russia': { ru: 'обрабатывающие производства России', en: 'manufacturing in Russia' },
  'supported-projects': { ru: 'поддержанные проекты', en: 'supported projects' },
  country: { ru: 'вся страна', en: 'the whole country' },
  association: { ru: 'Ассоциация кластеров и технопарков', en: 'Association of Clusters and Technoparks' },
};

/** Name of a scope such as `register-clusters`, `federal-district:volga` or `project:3`; the scope itself where none is known. */
export function scopeName(atlas: Atlas, scope: string): Text {
  const [kind = '', key = ''] = scope.split(':');
  if (kind === 'federal-district') return atlas.federalDistrict(key)?.name ?? plain(scope);
  if (kind === 'federal-subject') return atlas.federalSubject(key)?.name ?? plain(scope);
  if (kind === 'industry') return atlas.industry(key)?.name ?? plain(scope);
  if (kind === 'subsidy-cost')
    return atlas.subsidyCosts.find((cost) => cost.category === key)?.title ?? plain(scope);
  if (kind === 'project') {
    const project = atlas.projects.find((one) => one.id === key);
    return project ? { ru: `«${project.name}»`, en: project.nameEn || `«${project.name}»` } : plain(scope);
  }
  return scopeTitles[scope] ?? plain(scope);
}

/** Page of a scope; null where the site has none. */
export function scopeLink(scope: string, language: Language): string | null {
  const [kind = '', key = ''] = scope.split(':');
  if (kind === 'federal-district') return districtLink(language, key);
  if (kind === 'federal-subject') return subjectLink(language, key);
  if (kind === 'industry') return industryLink(language, key);
  if (kind === 'subsidy-cost' || kind === 'project' || kind === 'supported-projects')
    return to(language, '/support');
  return kind === 'association' ? to(language, '/about') : null;
}

const plain = (scope: string): Text => ({ ru: scope, en: scope });
