/** Words of the page for an address that the site does not have. */
export const words = {
  title: { ru: 'Такой страницы нет', en: 'There is no such page' },
  text: {
    ru: 'Адрес набран с ошибкой или страница переехала. Ищите кластер, субъект или отрасль в строке поиска наверху или начните отсюда:',
    en: 'The address is mistyped or the page has moved. Search for a cluster, federal subject or industry above, or start here:',
  },
} as const;

export const places = [
  {
    path: '/',
    label: { ru: 'Карта', en: 'Map' },
    what: { ru: 'кластеры по субъектам Федерации', en: 'clusters by federal subject' },
  },
  {
    path: '/clusters',
    label: { ru: 'Кластеры', en: 'Clusters' },
    what: { ru: 'перечень с поиском и фильтрами', en: 'the list with search and filters' },
  },
  {
    path: '/indicators',
    label: { ru: 'Показатели', en: 'Indicators' },
    what: { ru: 'ряды, пересчёт, паспорта чисел', en: 'series, recomputation, passports of numbers' },
  },
  {
    path: '/support',
    label: { ru: 'Господдержка', en: 'State support' },
    what: { ru: 'проекты и виды затрат', en: 'projects and types of costs' },
  },
  {
    path: '/findings',
    label: { ru: 'Замечания', en: 'Findings' },
    what: { ru: 'что в обзоре не сходится', en: 'what does not agree in the review' },
  },
  {
    path: '/open-data',
    label: { ru: 'Данные', en: 'Data' },
    what: { ru: 'таблицы и API', en: 'tables and API' },
  },
] as const;
