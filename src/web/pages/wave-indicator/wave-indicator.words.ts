/** Words of the page of an indicator of a wave. */
export const words = {
  'federal-district': { ru: 'По округам', en: 'By district' },
  'federal-subject': { ru: 'По субъектам', en: 'By federal subject' },
  industry: { ru: 'По отраслям', en: 'By industry' },
  cluster: { ru: 'По кластерам', en: 'By cluster' },
  country: { ru: 'Страна', en: 'Country' },
  places: { ru: 'Кто сколько', en: 'By place' },
  cuts: { ru: 'По чему разложить', en: 'Cut by' },
  years: { ru: 'Год', en: 'Year' },
  place: { ru: 'Где', en: 'Where' },
  value: { ru: 'По ответам', en: 'From answers' },
  definition: { ru: 'Определение', en: 'Definition' },
  formula: { ru: 'Формула', en: 'Formula' },
  statistic: { ru: 'Статистика', en: 'Statistic' },
  review: { ru: 'Ряд обзора 2017 года', en: 'Series of the review of 2017' },
  download: { ru: 'Скачать', en: 'Download' },
  left: { ru: 'Не вошло в картину, есть в таблице:', en: 'Not in the picture but in the table:' },
  nobody: {
    ru: 'За этот год здесь никто не ответил.',
    en: 'Nobody answered here for this year.',
  },
  overlap: {
    ru: 'Межрегиональный кластер стоит в каждом своём субъекте, кластер нескольких отраслей — в каждой отрасли, поэтому такие строки нельзя складывать.',
    en: 'An interregional cluster stands in each of its federal subjects and a cluster of several industries in each of them, so these rows must not be added.',
  },
} as const;
