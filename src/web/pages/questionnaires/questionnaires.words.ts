/** Words of the list of questionnaires. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Анкеты', en: 'Questionnaires' },
  lead: {
    ru: 'Что атлас спрашивает у субъектов Федерации и кластеров раз в год. У каждого вопроса — показатель, единица, период и пример; из этих же файлов сделаны форма ответа и рабочая книга.',
    en: 'What the atlas asks federal subjects and clusters once a year. Each question has its measure, unit, period and example; form and workbook are made of the same files.',
  },
  description: {
    ru: 'Анкеты кластера и субъекта Федерации по изданиям, с изменениями от года к году.',
    en: 'Questionnaires of clusters and federal subjects by edition, with what changed from year to year.',
  },
  form: { ru: 'Анкета', en: 'Questionnaire' },
  edition: { ru: 'Издание', en: 'Edition' },
  sections: { ru: 'Разделов', en: 'Sections' },
  questions: { ru: 'Вопросов', en: 'Questions' },
  changes: { ru: 'Изменилось', en: 'Changed' },
  first: { ru: 'первое издание', en: 'first edition' },
  none: { ru: 'ничего', en: 'nothing' },
} as const satisfies Record<string, Text>;
