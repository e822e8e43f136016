/** Words of the table of federal subjects. */
import type { Text } from '../../../kernel/language.ts';

export const subjectsWords = {
  title: { ru: 'Субъекты Федерации', en: 'Federal subjects' },
  description: {
    ru: 'Все 85 субъектов Российской Федерации 2017 года с числом промышленных кластеров и кластеров реестра.',
    en: 'All 85 federal subjects of Russia as of 2017 with their numbers of industrial clusters and register clusters.',
  },
  lead: {
    ru: 'Все субъекты на конец 2017 года, и те, где кластеров в перечнях нет.',
    en: 'All federal subjects as of the end of 2017, those without clusters in the lists included.',
  },
  subject: { ru: 'Субъект', en: 'Federal subject' },
} as const satisfies Record<string, Text>;
