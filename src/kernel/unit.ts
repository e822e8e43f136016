/**
 * Units of measure of facts and observations. Money is whole roubles in published figures (the review prints no kopecks) and
 * shares are fractions of one; per cent, thousand, million and billion exist only in print and in presenters.
 */
import type { Text } from './language.ts';

export const units = ['count', 'jobs', 'RUB', 'RUB_PER_PERSON', 'fraction', 'year', 'hectare'] as const;

export type Unit = (typeof units)[number];

export const unitTitles: Record<Unit, Text> = {
  count: { ru: 'единиц', en: 'items' },
  jobs: { ru: 'рабочих мест', en: 'jobs' },
  RUB: { ru: 'рублей', en: 'roubles' },
  RUB_PER_PERSON: { ru: 'рублей на человека', en: 'roubles per person' },
  fraction: { ru: 'доля единицы', en: 'fraction of one' },
  year: { ru: 'год', en: 'year' },
  hectare: { ru: 'га', en: 'ha' },
};
