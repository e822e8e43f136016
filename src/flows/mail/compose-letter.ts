/** Puts a letter together: all of it in Russian, then all of it in English. Must never hold a wording but its own foot. */

/** A paragraph in both languages, or one that is the same in both (an address). */
export type Part = string | { readonly ru: string; readonly en: string };

const greeting: Part = { ru: 'Здравствуйте!', en: 'Hello,' };
const foot: Part = {
  ru: 'Письмо отправлено программой «Атлас промышленных кластеров».',
  en: 'This letter was sent by Cluster Atlas.',
};

/** The text of the letter. */
export function compose(parts: readonly Part[]): string {
  const side = (language: 'ru' | 'en') =>
    [greeting, ...parts, foot].map((part) => (typeof part === 'string' ? part : part[language])).join('\n\n');
  return `${side('ru')}\n\n* * *\n\n${side('en')}\n`;
}
