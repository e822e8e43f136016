/** Words of the passport of a figure of a wave. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  origin: { ru: 'Откуда число', en: 'Where the figure comes from' },
  stepFigure: { ru: 'Число', en: 'The figure' },
  stepFormula: { ru: 'Формула и статистика', en: 'Formula and statistic' },
  stepAnswers: { ru: 'Ответы', en: 'Answers' },
  stepSources: { ru: 'До ячейки', en: 'Down to the cell' },
  definition: { ru: 'Определение', en: 'Definition' },
  formula: { ru: 'Формула', en: 'Formula' },
  statistic: { ru: 'Статистика', en: 'Statistic' },
  inputs: { ru: 'Из вопросов анкеты', en: 'From the questions' },
  behind: { ru: 'За числом стоят', en: 'Behind the figure stand' },
  clusters: { ru: 'кластеров', en: 'clusters' },
  answers: { ru: 'ответов участников', en: 'answers of participants' },
  answersHidden: { ru: 'число ответов не показывается', en: 'the number of answers is not shown' },
  suppressed: { ru: 'Почему скрыто', en: 'Why it is hidden' },
  same: { ru: 'то же', en: 'the same' },
  siblings: { ru: 'Другие статистики', en: 'Other statistics' },
  review: { ru: 'Обзор 2017', en: 'Review of 2017' },
  revision: { ru: 'Издание', en: 'Edition' },
  revisionOf: { ru: 'ревизия', en: 'revision' },
  members: { ru: 'Кластеры, которые ответили', en: 'Clusters that answered' },
  membersNote: {
    ru: 'Значения отдельных участников не публикуются; значение кластера стоит там, где оно открыто.',
    en: 'Values of single participants are not published; the value of a cluster stands where it is public.',
  },
  cluster: { ru: 'Кластер', en: 'Cluster' },
  value: { ru: 'Его значение', en: 'Its value' },
  sources: {
    ru: 'Факты, анкеты и файлы — для тех, кто вправе',
    en: 'Facts, questionnaires and files, for those who may',
  },
  sourcesNote: {
    ru: 'Аналитик, министерство, аудитор и сам кластер видят каждый ответ, номер и время анкеты, лист и ячейку книги. Нужен вход.',
    en: 'The analyst, the ministry, the auditor and the cluster itself see every answer, the number and time of the questionnaire, sheet and cell of the workbook. Sign-in needed.',
  },
  cite: { ru: 'Постоянный адрес', en: 'Address that stays' },
} as const;

/** Questions that indicators are made of, in words. */
export const inputNames: Readonly<Record<string, Text>> = {
  inn: { ru: 'ИНН участника', en: 'ИНН of the participant' },
  'joined-on': { ru: 'дата вступления', en: 'date of joining' },
  'left-on': { ru: 'дата выхода', en: 'date of leaving' },
  role: { ru: 'роль участника', en: 'role of the participant' },
  'is-sme': { ru: 'субъект МСП', en: 'small or medium-sized enterprise' },
  jobs: { ru: 'рабочие места', en: 'jobs' },
  'high-productivity-jobs': { ru: 'высокопроизводительные рабочие места', en: 'high-productivity jobs' },
  'shipped-goods': { ru: 'отгружено товаров', en: 'shipped goods' },
  output: { ru: 'выпуск', en: 'output' },
  'output-used-inside': { ru: 'выпуск для других участников', en: 'output used by other participants' },
  materials: { ru: 'материалы и комплектующие', en: 'materials and components' },
  'imported-materials-share': { ru: 'доля импорта в них', en: 'imported share of them' },
  'rd-costs': { ru: 'затраты на НИОКР', en: 'R&D costs' },
  'fixed-capital-investment': { ru: 'инвестиции в основной капитал', en: 'fixed capital investment' },
  'tax-payments': { ru: 'налоговые платежи', en: 'tax payments' },
  exports: { ru: 'экспорт', en: 'exports' },
  code: { ru: 'код проекта', en: 'code of the project' },
  'is-joint': { ru: 'проект совместный', en: 'whether the project is joint' },
  'project-investment': { ru: 'инвестиции проекта по годам', en: 'investment of the project by year' },
};
