/** What a fact is about: the kind and name of its entity and the page that shows it. */
import type { Atlas } from '../../domain/atlas/atlas.ts';
import type { FactBook } from '../../domain/facts/fact-book.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { clusterLink, to } from '../frame/links.ts';
import { scopeLink, scopeName } from './scope-name.ts';

export interface EntityName {
  readonly kind: string;
  readonly name: string;
  readonly href: string | null;
}

const kinds: Readonly<Record<string, Text>> = {
  cluster: { ru: 'Кластер', en: 'Cluster' },
  identity: { ru: 'Две строки перечня', en: 'Two rows of the list' },
  scope: { ru: 'Область', en: 'Scope' },
  project: { ru: 'Совместный проект', en: 'Joint project' },
  'subsidy-cost': { ru: 'Вид затрат', en: 'Type of costs' },
  'missing-value': { ru: 'Названо без значения', en: 'Named without a value' },
  requirement: { ru: 'Требование', en: 'Requirement' },
  sign: { ru: 'Признак кластера', en: 'Sign of a cluster' },
  'questionnaire-section': { ru: 'Раздел анкеты', en: 'Section of a questionnaire' },
  'subsidised-activity': { ru: 'Субсидируемое мероприятие', en: 'Subsidised activity' },
  'composition-part': { ru: 'Часть состава кластера', en: 'Part of a cluster' },
  'legal-act': { ru: 'Правовой акт', en: 'Legal act' },
  association: { ru: 'Ассоциация', en: 'Association' },
  'association-statement': { ru: 'Ассоциация', en: 'Association' },
  'map-label': { ru: 'Подпись на карте', en: 'Label of the map' },
  'map-name': { ru: 'Название на карте', en: 'Name on the map' },
  heading: { ru: 'Заголовок', en: 'Heading' },
  'chart-segment': { ru: 'Сектор диаграммы', en: 'Sector of a chart' },
};

const pages: Readonly<Record<string, string>> = {
  requirement: '/law',
  sign: '/law',
  'legal-act': '/law',
  'composition-part': '/law',
  'questionnaire-section': '/methodology',
  'subsidised-activity': '/support',
  'subsidy-cost': '/support',
  'chart-segment': '/support',
  project: '/support',
  association: '/about',
  'association-statement': '/about',
  'map-label': '/',
  'map-name': '/',
};

/** Name of a kind of entity: `cluster` → «Кластер». */
export function kindName(kind: string, language: Language): string {
  return say(kinds[kind] ?? { ru: kind, en: kind }, language);
}

/** Name of an entity such as `cluster:federal-8`. */
export function entityName(atlas: Atlas, book: FactBook, entity: string, language: Language): EntityName {
  const at = entity.indexOf(':');
  const [kind, key] = [entity.slice(0, at), entity.slice(at + 1)];
  const kindTitle = kindName(kind, language);
  if (kind === 'cluster') {
    const cluster = atlas.cluster(key);
    return {
      kind: kindTitle,
      name: cluster ? nameOf(cluster, language) : key,
      href: cluster ? clusterLink(language, key) : null,
    };
  }
  if (kind === 'scope')
    return { kind: kindTitle, name: say(scopeName(atlas, key), language), href: scopeLink(key, language) };
  const page = pages[kind];
  return {
    kind: kindTitle,
    name: ownName(atlas, book, entity, kind, key, language),
    href: page ? to(language, page) : null,
  };
}

function ownName(
  atlas: Atlas,
  book: FactBook,
  entity: string,
  kind: string,
  key: string,
  language: Language,
): string {
  if (kind === 'project' || kind === 'subsidy-cost') return say(scopeName(atlas, entity), language);
  if (kind === 'identity') {
    const names = key
      .split('~')
      .map((id) => atlas.cluster(id))
      .flatMap((cluster) => (cluster ? nameOf(cluster, language) : []));
    return names.join(' · ');
  }
  if (kind === 'missing-value') {
    const [indicator = '', scope = ''] = key.split('~');
    const title = atlas.indicator(indicator)?.title ?? { ru: indicator, en: indicator };
    return `${say(title, language)}, ${say(scopeName(atlas, scope), language)}`;
  }
  const text = book.find(entity, kind === 'association' ? 'label' : 'text')?.value;
  if (typeof text === 'object' && 'ru' in text) return say(text, language);
  return typeof text === 'string' ? text : `№ ${key}`;
}

const nameOf = (cluster: { name: string; nameEn: string }, language: Language) =>
  say({ ru: cluster.name, en: cluster.nameEn }, language);
