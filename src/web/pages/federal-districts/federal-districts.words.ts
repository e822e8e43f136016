/** Words of the table of federal districts. */
import type { Text } from '../../../kernel/language.ts';

export const districtsWords = {
  title: { ru: 'Федеральные округа', en: 'Federal districts' },
  description: {
    ru: 'Восемь федеральных округов 2017 года: число промышленных кластеров, кластеры реестра и динамика 2015–2017 годов.',
    en: 'The eight federal districts as of 2017: numbers of industrial clusters, register clusters and the dynamics of 2015–2017.',
  },
  lead: {
    ru: 'Межрегиональный кластер относится к округу своего первого субъекта, поэтому сумма по округам равна числу строк.',
    en: 'An interregional cluster belongs to the district of its first federal subject, so the districts add up to the number of rows.',
  },
  district: { ru: 'Округ', en: 'District' },
  table: { ru: 'Кластеры по округам', en: 'Clusters by district' },
  series: { ru: 'Динамика по годам', en: 'The way over the years' },
  clusterSeries: { ru: 'Число кластеров', en: 'Number of clusters' },
  registerSeries: { ru: 'Кластеры в реестре', en: 'Clusters in the register' },
  published: {
    ru: 'Как опубликовано; последний столбец таблицы пересчитан по перечням обзора.',
    en: 'As published; the last column of the table is counted from the lists of the review.',
  },
  indicator: { ru: 'показатель целиком', en: 'the whole indicator' },
} as const satisfies Record<string, Text>;
