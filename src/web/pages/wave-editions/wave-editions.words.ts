/** Words of the list of published waves. */
export const words = {
  title: { ru: 'Волны обследования', en: 'Waves of the survey' },
  description: {
    ru: 'Опубликованные волны обследования кластеров: показатели по ответам, уточнения, открытые данные.',
    en: 'Published waves of the survey of clusters: indicators from answers, restatements, open data.',
  },
  lead: {
    ru: 'Каждый год кластеры и субъекты отвечают на анкеты. После проверки ответы становятся данными, а волна — изданием, которое больше не меняется; исправления стоят рядом.',
    en: 'Every year clusters and federal subjects answer questionnaires. Once reviewed the answers become data and the wave an edition that does not change any more; corrections stand beside.',
  },
  none: {
    ru: 'Ни одна волна ещё не опубликована. Здесь встанет список волн с годами и числом ответивших кластеров; у каждой — показатели страны, округов, субъектов, отраслей и кластеров, с паспортом каждого числа. Пока можно читать обзор 2017 года.',
    en: 'No wave is published yet. The list of waves with their years and the number of clusters that answered will stand here; each with the indicators of country, districts, federal subjects, industries and clusters and a passport of every figure. Until then there is the review of 2017.',
  },
  review: { ru: 'Показатели обзора 2017 года', en: 'Indicators of the review of 2017' },
  wave: { ru: 'Волна', en: 'Wave' },
  published: { ru: 'Опубликована', en: 'Published' },
  revision: { ru: 'Ревизия', en: 'Revision' },
  years: { ru: 'Годы', en: 'Years' },
  answered: { ru: 'Ответили кластеров', en: 'Clusters that answered' },
  of: { ru: 'из', en: 'of' },
  restatements: { ru: 'Уточнено чисел', en: 'Restated figures' },
} as const;
