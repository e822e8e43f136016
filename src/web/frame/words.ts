/** Words of the frame: navigation, footer, common labels. Pages keep their own words beside their views. */
import type { Text } from '../../kernel/language.ts';

export const words = {
  atlas: { ru: 'Атлас промышленных кластеров', en: 'Cluster Atlas' },
  atlasShort: { ru: 'Атлас кластеров', en: 'Cluster Atlas' },
  skip: { ru: 'К содержанию', en: 'Skip to content' },
  search: { ru: 'Кластер, регион, отрасль', en: 'Cluster, region, industry' },
  find: { ru: 'Найти', en: 'Search' },
  menu: { ru: 'Разделы', en: 'Sections' },
  otherLanguage: { ru: 'English', en: 'Русский' },
  map: { ru: 'Карта', en: 'Map' },
  clusters: { ru: 'Кластеры', en: 'Clusters' },
  indicators: { ru: 'Показатели', en: 'Indicators' },
  support: { ru: 'Господдержка', en: 'State support' },
  law: { ru: 'Требования', en: 'Law' },
  yearbook: { ru: 'Обзор 2017', en: 'Yearbook 2017' },
  findings: { ru: 'Замечания', en: 'Findings' },
  openData: { ru: 'Данные', en: 'Data' },
  subjects: { ru: 'Субъекты', en: 'Federal subjects' },
  districts: { ru: 'Округа', en: 'Federal districts' },
  industries: { ru: 'Отрасли', en: 'Industries' },
  compare: { ru: 'Сравнение', en: 'Compare' },
  methodology: { ru: 'Методика', en: 'Methodology' },
  about: { ru: 'О проекте', en: 'About' },
  api: { ru: 'API', en: 'API' },
  source: {
    ru: 'Источник: опубликованный обзор 2017 года. Каждое число ведёт к своему паспорту.',
    en: 'Source: the published review of 2017. Every number leads to its passport.',
  },
  passport: { ru: 'паспорт числа', en: 'passport of the figure' },
  ambiguous: { ru: 'чтение не однозначно', en: 'reading is ambiguous' },
  noData: { ru: 'нет данных', en: 'no data' },
} as const satisfies Record<string, Text>;
