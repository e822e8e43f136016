/**
 * The words and the header that every page, document and answer of a demonstration carries. One place, so that no part can say it
 * otherwise; must never decide whether a database is a demonstration: its table `demonstration` does.
 */
import type { Text } from './language.ts';

export const demonstrationMark: Text = {
  ru: 'Демонстрация: вымышленные данные',
  en: 'Demonstration: fictitious data',
};

/** What stands behind the mark on pages. */
export const demonstrationNote: Text = {
  ru: 'Ответы волн придуманы. Обзор 2017 года показан рядом, как опубликован.',
  en: 'Answers of the waves are invented. The review of 2017 stands beside them as published.',
};

export const demonstrationHeader = 'X-Atlas-Demonstration';
/** Headers hold Latin letters only. */
export const demonstrationHeaderValue = demonstrationMark.en;
