/**
 * The two languages of the product and texts that exist in both. Russian is the first language: a text without Russian does
 * not exist. Must never hold a wording itself.
 */

export type Language = 'ru' | 'en';

export const languages: readonly Language[] = ['ru', 'en'];

/** One statement in both languages. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

/** The side of a text that a reader of `language` sees; English falls back to Russian, never to nothing. */
export function say(text: Text, language: Language): string {
  return language === 'en' && text.en !== '' ? text.en : text.ru;
}
