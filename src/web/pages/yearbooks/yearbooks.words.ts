/** Words of the list of editions. */
export const words = {
  wave: {
    ru: 'Показатели кластеров по ответам волны: страна, округа, отрасли, субъекты, кластеры.',
    en: 'Indicators of clusters from the answers of the wave: country, districts, industries, federal subjects, clusters.',
  },
  figures: { ru: 'Показатели с паспортами', en: 'Figures with passports' },
  title: { ru: 'Ежегодники', en: 'Yearbooks' },
  lead: {
    ru: 'Ежегодник пишется из принятых фактов: веб-издание и PDF — одно и то же содержание. Ни одно число в нём не набрано руками.',
    en: 'The yearbook is written from accepted facts: web edition and PDF are the same content. No number in it is typed by hand.',
  },
  description: {
    ru: 'Выпуски ежегодника промышленных кластеров: веб-издание и PDF с паспортом каждого числа и главой исправлений.',
    en: 'Editions of the yearbook of industrial clusters: web edition and PDF with a passport of every number and a chapter of errata.',
  },
  edition: { ru: 'Выпуск', en: 'Edition' },
  web: { ru: 'Веб-издание', en: 'Web edition' },
  pdf: { ru: 'PDF', en: 'PDF' },
  contradictions: { ru: 'противоречий найдено', en: 'contradictions found' },
  clusters: { ru: 'строк в перечнях', en: 'rows in the lists' },
  findings: { ru: 'Замечания', en: 'Findings' },
} as const;
