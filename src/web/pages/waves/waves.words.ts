/** Words of the list of waves. */
import type { Text } from '../../../kernel/language.ts';

export const words = {
  title: { ru: 'Волны обследования', en: 'Survey waves' },
  description: {
    ru: 'Волны анкетирования: кто опрошен и что принято.',
    en: 'Waves of the survey: who was asked and what was accepted.',
  },
  wave: { ru: 'Волна', en: 'Wave' },
  state: { ru: 'Состояние', en: 'State' },
  deadline: { ru: 'Срок', en: 'Deadline' },
  years: { ru: 'Отчётные годы', en: 'Reporting years' },
  edition: { ru: 'Редакция анкет', en: 'Edition' },
  recipients: { ru: 'Респондентов', en: 'Recipients' },
  toReview: { ru: 'На проверке', en: 'To review' },
  accepted: { ru: 'Принято', en: 'Accepted' },
  overdue: { ru: 'Просрочено', en: 'Overdue' },
  none: { ru: 'Волн пока нет. Создайте первую.', en: 'There are no waves yet. Make the first one.' },
  noneToRead: { ru: 'Волн пока нет.', en: 'There are no waves yet.' },
  newWave: { ru: 'Новая волна', en: 'New wave' },
  newLead: {
    ru: 'Волна начинается черновиком: сначала в неё добавляют респондентов, письма уходят только при открытии.',
    en: 'A wave starts as a draft: recipients are added first, letters leave only when it is opened.',
  },
  id: { ru: 'Имя волны', en: 'Name of the wave' },
  idHint: {
    ru: 'Остаётся в адресах и данных, например wave-2018.',
    en: 'Stays in addresses and data, for example wave-2018.',
  },
  yearsHint: { ru: 'До шести лет через запятую.', en: 'Up to six years, separated by commas.' },
  deadlineHint: { ru: 'День по Москве, считается целиком.', en: 'A day of Moscow; the whole day counts.' },
  deleted: { ru: 'Черновик удалён.', en: 'The draft was deleted.' },
  create: { ru: 'Создать черновик', en: 'Make a draft' },
} as const satisfies Record<string, Text>;
