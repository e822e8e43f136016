/** Words of the facts behind a figure. */
export const words = {
  title: { ru: 'Факты за числом', en: 'Facts behind the figure' },
  lead: {
    ru: 'Каждая строка — принятый ответ. Он ведёт к анкете, листу и ячейке, к файлу и письмам.',
    en: 'Each row is an accepted answer. It leads to the questionnaire, the sheet and cell, the file and the letters.',
  },
  behind: { ru: 'Ответов за числом', en: 'Answers behind the figure' },
  open: { ru: 'Открыто вам кластеров', en: 'Clusters open to you' },
  closed: { ru: 'не открыто', en: 'not open' },
  who: { ru: 'Участник или проект', en: 'Participant or project' },
  question: { ru: 'Вопрос', en: 'Question' },
  year: { ru: 'Год', en: 'Year' },
  value: { ru: 'Ответ', en: 'Answer' },
  submission: { ru: 'Отправка №', en: 'Submission no.' },
  place: { ru: 'Где стояло', en: 'Where it stood' },
  none: {
    ru: 'Ответов на эти вопросы у кластера нет.',
    en: 'The cluster has no answers to these questions.',
  },
} as const;
