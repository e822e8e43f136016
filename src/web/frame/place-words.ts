/** Words that the pages of subjects, districts and industries share. */
import type { Text } from '../../kernel/language.ts';

export const placeWords = {
  counts: { ru: 'Счёт кластеров', en: 'Counts of clusters' },
  countsNote: {
    ru: 'Строка перечня и кластер — разные вещи: один кластер может стоять в двух строках.',
    en: 'A row of the list and a cluster are two things: one cluster may stand in two rows.',
  },
  comparison: { ru: 'Рядом со страной', en: 'Beside the country' },
  mix: { ru: 'Отрасли', en: 'Industries' },
  mixNote: {
    ru: 'Сколько строк перечней называют отрасль. В одной строке бывает несколько отраслей.',
    en: 'How many rows of the lists name the industry. One row may name several.',
  },
  industry: { ru: 'Отрасль', en: 'Industry' },
  subject: { ru: 'Субъект', en: 'Federal subject' },
  district: { ru: 'Округ', en: 'District' },
  rows: { ru: 'Строк', en: 'Rows' },
  clusters: { ru: 'Кластеры', en: 'Clusters' },
  where: { ru: 'На карте', en: 'On the map' },
  compare: { ru: 'Сравнить', en: 'Compare' },
  inList: { ru: 'Список с поиском', en: 'List with search' },
  countNote: {
    ru: 'Как опубликовано: считаются строки перечней, межрегиональный кластер считается в каждом своём субъекте. Последний столбец: разные кластеры, как известно сейчас.',
    en: 'As published: rows of the lists, an interregional cluster counts in each of its federal subjects. Last column: distinct clusters, as known now.',
  },
  name: { ru: 'Название', en: 'Name' },
} as const satisfies Record<string, Text>;
