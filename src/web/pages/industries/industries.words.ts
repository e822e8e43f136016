/** Words of the table of industries. */
import type { Text } from '../../../kernel/language.ts';

export const industriesWords = {
  title: { ru: 'Отрасли', en: 'Industries' },
  description: {
    ru: 'Отраслевые специализации промышленных кластеров из обзора 2017 года, сведённые к одному словарю.',
    en: 'Specialisations of industrial clusters from the review of 2017, brought to one dictionary.',
  },
  lead: {
    ru: 'Специализации, как они напечатаны в перечнях, сведены к одному словарю; опечатки и варианты показаны на странице отрасли.',
    en: 'Specialisations as printed in the lists, brought to one dictionary; misprints and variants stand on the page of the industry.',
  },
  industry: { ru: 'Отрасль', en: 'Industry' },
  note: {
    ru: 'Как опубликовано: считаются строки перечней. Строка с несколькими отраслями считается в каждой, поэтому сумма больше числа строк.',
    en: 'As published: rows of the lists. A row with several industries counts in each, so they add up to more than the rows.',
  },
} as const satisfies Record<string, Text>;
