/** Time of day in Moscow, and the day where it is not today's: people there judge the deadline by it. */
import type { Language } from '../../kernel/language.ts';

const zone = 'Europe/Moscow';

/** «24 нояб., 12:41». */
export function showTime(iso: string, language: Language): string {
  if (iso === '') return '';
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

/** «12:41». */
export function showClock(iso: string, language: Language): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );
}

/** «31 марта 2018 г.». */
export function showDay(iso: string, language: Language): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(new Date(iso))
    .replace(/ г\.$/, '\u00A0г.');
}

/** `2018-03-31`, as a field of a form has it. */
export function moscowDay(iso: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(iso));
}
