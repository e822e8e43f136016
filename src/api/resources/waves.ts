/** Published waves of the survey. A wave that is not published does not exist here. */
import { z } from '@hono/zod-openapi';
import { column } from '../columns.ts';
import { cut, type ListResource } from '../list-resource.ts';

const waveSchema = z
  .strictObject({
    id: z.string(),
    questionnaireEdition: z.string(),
    years: z.array(z.int()),
    publishedAt: z.string(),
    /** Revision of the publication: `as=r57` reads it for ever. */
    publication: z.int(),
    clustersAnswered: z.int(),
    clustersAsked: z.int(),
    restatements: z.int(),
  })
  .openapi('Wave', {
    description:
      'A published wave of the survey. publication is the number under which its figures stay readable as published (as=r57).',
  });

type WaveItem = z.output<typeof waveSchema>;

const filters = {};

export const waveList: ListResource<WaveItem, typeof filters> = {
  name: 'waves',
  path: '/waves',
  tag: 'waves',
  title: { ru: 'Опубликованные волны обследования', en: 'Published waves of the survey' },
  note: {
    ru: 'Показатели волны стоят в /waves/{id}/figures, изменившееся после публикации — в /waves/{id}/restatements.',
    en: 'Figures of a wave stand at /waves/{id}/figures, what changed after publication at /waves/{id}/restatements.',
  },
  source: {
    ru: 'Ответы кластеров на анкеты обследования, принятые после проверки.',
    en: 'Answers of clusters to the questionnaires of the survey, accepted after review.',
  },
  tryQuery: '',
  filters,
  item: waveSchema,
  columns: [
    column('id', 'Идентификатор', 'Identifier', (one) => one.id),
    column(
      'questionnaireEdition',
      'Редакция анкет',
      'Edition of the questionnaires',
      (one) => one.questionnaireEdition,
    ),
    column('years', 'Отчётные годы', 'Reporting years', (one) => one.years.map(String)),
    column('publishedAt', 'Опубликована', 'Published', (one) => one.publishedAt),
    column('publication', 'Ревизия публикации', 'Revision of the publication', (one) => one.publication),
    column('clustersAnswered', 'Ответили кластеров', 'Clusters that answered', (one) => one.clustersAnswered),
    column('clustersAsked', 'Спросили кластеров', 'Clusters that were asked', (one) => one.clustersAsked),
    column('restatements', 'Уточнено чисел', 'Restated figures', (one) => one.restatements),
  ],
  load: async ({ reading, slice }) => {
    const { waves } = reading.context;
    const { items, total } = cut(reading.waves, slice);
    const found: WaveItem[] = [];
    for (const { id, questionnaireEdition, years } of items) {
      const { publication, clusters, asked } = await waves.published(id);
      found.push({
        ...{ id, questionnaireEdition },
        years: [...years],
        publishedAt: publication.publishedAt,
        publication: publication.revision,
        clustersAnswered: clusters.size,
        clustersAsked: asked,
        restatements: (await waves.restatements(id)).length,
      });
    }
    return { items: found, total };
  },
};
