/** A noun beside a count: Russian has three forms, English two. Must never format the count in another way than pages do. */
import { showCount } from '../../domain/atlas/show-figure.ts';
import type { Language } from '../../kernel/language.ts';

export interface NounForms {
  /** 1 факт, 2 факта, 5 фактов. */
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

/** The form that belongs to `count`, without the number. */
export function nounFor(count: number, forms: NounForms, language: Language): string {
  const rule = new Intl.PluralRules(language).select(count);
  if (language === 'en') return forms.en[rule === 'one' ? 0 : 1];
  return forms.ru[rule === 'one' ? 0 : rule === 'few' ? 1 : 2];
}

/** `5 фактов`, `1 fact`. */
export function countOf(count: number, forms: NounForms, language: Language): string {
  return `${showCount(count, language)}\u00A0${nounFor(count, forms, language)}`;
}
