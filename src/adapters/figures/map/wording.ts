/**
 * The few words a map says by itself: what its tooltips and its legend read. Numbers are grouped as the language does it.
 */
import type { Language } from '../../../kernel/language.ts';
import type { MapValue, SubjectProperties } from '../types.ts';

export const mapWords = {
  ru: {
    missing: 'нет данных',
    none: 'кластеров нет',
    clusters: 'Кластеров в субъекте',
    key: 'всего / в реестре',
  },
  en: {
    missing: 'no data',
    none: 'no clusters',
    clusters: 'Clusters in the federal subject',
    key: 'all / in the register',
  },
} as const;

const russianForms = {
  one: 'кластер',
  few: 'кластера',
  many: 'кластеров',
  other: 'кластеров',
  zero: '',
  two: '',
};

function countClusters(count: number, language: Language): string {
  if (language === 'en') return `${count} ${count === 1 ? 'cluster' : 'clusters'}`;
  return `${count} ${russianForms[new Intl.PluralRules('ru').select(count)]}`;
}

/** "Республика Татарстан: 10 кластеров, в реестре 4". */
export function describeSubject(
  subject: SubjectProperties,
  value: MapValue | undefined,
  language: Language,
): string {
  const name = subject[language];
  if (value === undefined) return `${name}: ${mapWords[language].missing}`;
  if (value.total === 0) return `${name}: ${mapWords[language].none}`;
  const register = language === 'ru' ? `в реестре ${value.register}` : `${value.register} in the register`;
  return `${name}: ${countClusters(value.total, language)}${value.register > 0 ? `, ${register}` : ''}`;
}
