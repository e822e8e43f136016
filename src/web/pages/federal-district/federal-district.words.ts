/** Words of the page of a federal district. */
import type { Text } from '../../../kernel/language.ts';

export const districtWords = {
  districts: { ru: 'Федеральные округа', en: 'Federal districts' },
  describe: {
    ru: 'промышленные кластеры, динамика 2015–2017, субъекты, отрасли',
    en: 'industrial clusters, dynamics of 2015–2017, federal subjects, industries',
  },
  subjects: { ru: 'Субъекты округа', en: 'Federal subjects of the district' },
  subjectsNote: {
    ru: 'Межрегиональный кластер считается в каждом своём субъекте, а в округе — только по первому, поэтому сумма по субъектам может быть больше.',
    en: 'An interregional cluster counts in each of its federal subjects but in the district of the first one only, so the subjects may add up to more.',
  },
  composition: {
    ru: 'Состав округа на конец 2017 года.',
    en: 'Composition of the district at the end of 2017.',
  },
  series: { ru: 'Динамика по годам', en: 'The way over the years' },
  clusterSeries: { ru: 'Число кластеров', en: 'Number of clusters' },
  registerSeries: { ru: 'Кластеры в реестре', en: 'Clusters in the register' },
  compareAll: { ru: 'Сравнить все округа', en: 'Compare all districts' },
  json: { ru: 'JSON', en: 'JSON' },
} as const satisfies Record<string, Text>;
