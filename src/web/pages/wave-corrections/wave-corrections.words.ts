/** Words of the list of corrected values. */
export const words = {
  title: { ru: 'Исправлено после публикации', en: 'Corrected after publication' },
  lead: {
    ru: 'Каждое значение, принятое после публикации: каким было, каким стало, когда, почему и какой отправкой.',
    en: 'Every value accepted after publication: what it was, what it became, when, why and by which submission.',
  },
  empty: { ru: 'После публикации ничего не исправляли.', en: 'Nothing was corrected after publication.' },
  publicList: { ru: 'Уточнения на открытой странице', en: 'Restatements on the public page' },
  cluster: { ru: 'Кто ответил', en: 'Who answered' },
  what: { ru: 'Что', en: 'What' },
  before: { ru: 'Было', en: 'Before' },
  after: { ru: 'Стало', en: 'After' },
  when: { ru: 'Когда принято', en: 'Accepted' },
  why: { ru: 'Почему', en: 'Why' },
  submission: { ru: 'Отправка №', en: 'Submission no.' },
  none: { ru: 'ответа не было', en: 'no answer' },
  noReason: { ru: 'причина не записана', en: 'no reason was written down' },
} as const;
