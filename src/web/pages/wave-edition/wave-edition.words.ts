/** Words of the page of a published wave. */
export const words = {
  choose: { ru: 'Чьи показатели', en: 'Whose indicators' },
  show: { ru: 'Показать', en: 'Show' },
  country: { ru: 'Страна', en: 'Country' },
  'federal-district': { ru: 'Федеральные округа', en: 'Federal districts' },
  'federal-subject': { ru: 'Субъекты Федерации', en: 'Federal subjects' },
  industry: { ru: 'Отрасли', en: 'Industries' },
  cluster: { ru: 'Кластеры', en: 'Clusters' },
  ownPage: { ru: 'Страница: ', en: 'Page: ' },
  download: { ru: 'Скачать', en: 'Download' },
  yearbook: { ru: 'Ежегодник волны', en: 'Yearbook of the wave' },
  cite: { ru: 'Постоянный адрес', en: 'Address that stays' },
  empty: {
    ru: 'В этой волне никто не ответил на вопросы, из которых складываются показатели.',
    en: 'Nobody answered the questions that the indicators of this wave are made of.',
  },
} as const;
