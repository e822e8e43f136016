/** Words of the page of a federal subject. */
import type { Text } from '../../../kernel/language.ts';

export const subjectWords = {
  subjects: { ru: 'Субъекты', en: 'Federal subjects' },
  describe: {
    ru: 'промышленные кластеры, отрасли, реестр, сравнение со страной',
    en: 'industrial clusters, industries, register, comparison with the country',
  },
  none: {
    ru: 'В перечнях обзора нет ни одной строки этого субъекта.',
    en: 'The lists of the review hold no row of this federal subject.',
  },
  noneMeaning: {
    ru: 'Это значит только то, что обследование 2017 года не нашло или не получило сведений о кластерах здесь. Промышленность, парки и предприятия субъекта обзор не описывает.',
    en: 'It only means that the survey of 2017 found or received nothing about clusters here. The review does not describe the subject’s industry, parks or enterprises.',
  },
  neighbours: { ru: 'Соседи по округу', en: 'Neighbours in the district' },
  compareNeighbours: { ru: 'Сравнить с соседями', en: 'Compare with neighbours' },
  json: { ru: 'JSON', en: 'JSON' },
  code: { ru: 'Код', en: 'Code' },
} as const satisfies Record<string, Text>;
