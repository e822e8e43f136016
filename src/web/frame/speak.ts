/** Words of a page in the reader's language, and nouns that agree with their number. Must never hold a wording itself. */
import { showCount } from '../../domain/atlas/show-figure.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';

/** A page's words as plain strings: `wordsIn(homeWords, 'en').title`. */
export function wordsIn<Key extends string>(
  words: Readonly<Record<Key, Text>>,
  language: Language,
): Record<Key, string> {
  const spoken = Object.entries<Text>(words).map(([key, text]) => [key, say(text, language)]);
  return Object.fromEntries(spoken) as Record<Key, string>;
}

/** Forms after a number: «кластер, кластера, кластеров», “cluster, clusters”. */
export interface Noun {
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

const russian = new Intl.PluralRules('ru');

/** The form of the noun that follows the number. */
export function nounAfter(count: number, noun: Noun, language: Language): string {
  if (language === 'en') return noun.en[count === 1 ? 0 : 1];
  const form = russian.select(count);
  return form === 'one' ? noun.ru[0] : form === 'few' ? noun.ru[1] : noun.ru[2];
}

/** «137 кластеров», with a space that does not break. */
export function countOf(count: number, noun: Noun, language: Language): string {
  return `${showCount(count, language)}\u00A0${nounAfter(count, noun, language)}`;
}

export const nouns = {
  cluster: { ru: ['кластер', 'кластера', 'кластеров'], en: ['cluster', 'clusters'] },
  row: { ru: ['строка', 'строки', 'строк'], en: ['row', 'rows'] },
  subject: { ru: ['субъект', 'субъекта', 'субъектов'], en: ['federal subject', 'federal subjects'] },
  district: { ru: ['округ', 'округа', 'округов'], en: ['district', 'districts'] },
  industry: { ru: ['отрасль', 'отрасли', 'отраслей'], en: ['industry', 'industries'] },
} as const satisfies Record<string, Noun>;
