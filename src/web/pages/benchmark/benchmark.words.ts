/** Words of the page of a benchmark; the sheet itself has its words in the rulebook. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Отчёт о сравнении', en: 'Benchmark' },
  description: {
    ru: 'Показатели кластера, его место среди похожих и расстояние до требований.',
    en: 'Indicators of the cluster, its place among similar ones and the distance to the requirements.',
  },
  desk: { ru: 'Рабочее место', en: 'Workspace' },
  form: { ru: 'Анкета', en: 'Form' },
  pdf: { ru: 'PDF', en: 'PDF' },
  notYet: {
    ru: 'Отчёт появится здесь сразу после отправки анкеты.',
    en: 'The sheet appears here as soon as the questionnaire is submitted.',
  },
} as const satisfies Record<string, Text>;
