/** How long ago something was, in words, with the moment itself. */
import type { Age } from '../../flows/backup/backup-standing.ts';
import { type Language, say, type Text } from '../../kernel/language.ts';
import { showMoment } from '../frame/account-words.ts';
import { countOf, type Noun } from '../frame/speak.ts';
import { nouns } from './survey-words.ts';

const words = {
  never: { ru: 'ещё не было', en: 'never yet' },
  ago: { ru: 'назад', en: 'ago' },
  lessThanHour: { ru: 'меньше часа назад', en: 'less than an hour ago' },
} as const satisfies Record<string, Text>;
const hourNoun: Noun = { ru: ['час', 'часа', 'часов'], en: ['hour', 'hours'] };

/** «3 дня назад (21.11.2026, 03:10 МСК)». */
export function showAge(age: Age | null, language: Language): string {
  if (age === null) return say(words.never, language);
  const hours = Math.floor(age.age / 3_600_000);
  const moment = showMoment(age.at, language);
  if (hours < 1) return `${say(words.lessThanHour, language)} (${moment})`;
  const [count, noun]: [number, Noun] = hours < 48 ? [hours, hourNoun] : [Math.floor(hours / 24), nouns.day];
  return `${countOf(count, noun, language)} ${say(words.ago, language)} (${moment})`;
}
