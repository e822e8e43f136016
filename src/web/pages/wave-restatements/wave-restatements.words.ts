/** Words of the list of restatements. */
export const words = {
  title: { ru: 'Уточнения', en: 'Restatements' },
  lead: {
    ru: 'Опубликованное не меняется. Если после публикации принято исправление, здесь стоит каждое изменившееся число: каким было, каким стало и какая анкета это изменила.',
    en: 'What was published does not change. Where a correction was accepted afterwards, every figure that changed stands here: what it was, what it became and which questionnaire changed it.',
  },
  none: {
    ru: 'После публикации ничего не исправляли: опубликованное совпадает с известным сейчас.',
    en: 'Nothing was corrected after publication: what was published is what is known now.',
  },
  figure: { ru: 'Число', en: 'Figure' },
  before: { ru: 'Опубликовано', en: 'Published' },
  after: { ru: 'Известно сейчас', en: 'Known now' },
  by: { ru: 'Кто исправил и когда', en: 'Who corrected it and when' },
  submission: { ru: 'анкета №', en: 'questionnaire no.' },
  none2: { ru: 'не было', en: 'none' },
  answers: { ru: 'ответов', en: 'answers' },
  asPublished: { ru: 'Как опубликовано', en: 'As published' },
  asKnownNow: { ru: 'Как известно сейчас', en: 'As known now' },
  reasons: {
    ru: 'Каждое исправленное значение с причиной — для тех, кто вправе',
    en: 'Every corrected value with its reason, for those who may',
  },
  download: { ru: 'Скачать', en: 'Download' },
} as const;
