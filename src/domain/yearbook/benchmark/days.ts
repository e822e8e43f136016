/** A day in words, from its ISO form and nothing else: no clock, no zone. */
import type { Language } from '../../../kernel/language.ts';

/** «31 декабря 2018 г.», “31 December 2018”. */
export function showDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
