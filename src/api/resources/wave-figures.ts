/** Figures of a published wave: every statistic of every scope. A suppressed value is null here as everywhere. */
import { z } from '@hono/zod-openapi';
import type { WaveCell } from '../../domain/atlas/wave/public-wave.ts';
import { statisticKinds } from '../../domain/indicators/wave/statistic.ts';
import type { WaveEdition } from '../../flows/survey/wave-figures.ts';
import { column } from '../columns.ts';
import { cut, type ListResource } from '../list-resource.ts';
import { unknownValue } from '../query.ts';
import type { Reading } from '../reading.ts';
import { unitSchema } from '../schemas/common.ts';
import {
  cellColumns,
  cellFields,
  cellFilters,
  checkCell,
  lastWave,
  openWave,
  stampOf,
  suppressionSchema,
  unitOf,
} from './wave-cells.ts';

const waveFigureSchema = z
  .strictObject({
    ...cellFields,
    value: z.number().nullable(),
    unit: unitSchema,
    suppressed: suppressionSchema,
    clusters: z.int(),
    answers: z.int().nullable(),
    reading: z.enum(['as-published', 'as-known-now']),
    publication: z.int(),
  })
  .openapi('WaveFigure', {
    description:
      'One statistic of an indicator from answers of the survey. value and answers are null where suppressed says why: fewer than three answers, or the number would tell a hidden one.',
  });

type WaveFigureItem = z.output<typeof waveFigureSchema>;

const filters = {
  ...cellFilters,
  statistic: z.enum(statisticKinds).optional().openapi({ example: 'sum' }),
  figure: z.string().optional().openapi({ example: 'jobs~all-clusters~2017~sum' }),
  as: z.string().optional().openapi({ example: 'now' }),
};

export const waveFigureList: ListResource<WaveFigureItem, typeof filters> = {
  name: 'wave-figures',
  path: '/waves/{id}/figures',
  tag: 'waves',
  title: { ru: 'Показатели волны', en: 'Figures of a wave' },
  note: {
    ru: 'Суммы, средние и медианы по ответам кластеров; statistic называет каждую. Без as — как опубликовано.',
    en: 'Sums, means and medians from answers of clusters; statistic names each. Without as: as published.',
  },
  source: {
    ru: 'Ответы кластеров на анкеты обследования, принятые после проверки; числа, выдающие ответ одного участника, скрыты.',
    en: 'Answers of clusters to the questionnaires of the survey, accepted after review; numbers that would tell the answer of one participant are suppressed.',
  },
  sampleParams: lastWave,
  tryQuery: 'limit=5',
  filters,
  item: waveFigureSchema,
  columns: [
    ...cellColumns,
    column('value', 'Значение в единице unit', 'Value in the unit', (one) => one.value),
    column('unit', 'Единица', 'Unit', (one) => one.unit),
    column('suppressed', 'Почему скрыто', 'Why it is suppressed', (one) => one.suppressed),
    column('clusters', 'Кластеров', 'Clusters', (one) => one.clusters),
    column('answers', 'Ответов участников', 'Answers of participants', (one) => one.answers),
    column('reading', 'Чтение', 'Reading', (one) => one.reading),
    column('publication', 'Ревизия публикации', 'Revision of the publication', (one) => one.publication),
  ],
  load: async ({ reading, query, params, slice }) => {
    const edition = await openWave(reading, params.id ?? '', query.as);
    const { figures } = edition;
    checkCell(query, figures);
    if (query.figure !== undefined && !figures.cells.has(query.figure))
      throw unknownValue('figure', query.figure, [...figures.cells.keys()].slice(0, 12));
    const cells = narrow(edition, query).filter(
      (cell) =>
        (query.indicator === undefined || cell.indicator === query.indicator) &&
        (query.period === undefined || cell.period === query.period) &&
        (query.statistic === undefined || cell.kind === query.statistic) &&
        (query.figure === undefined || cell.id === query.figure),
    );
    const { items, total } = cut(cells, slice);
    return {
      items: items.map((cell) => toItem(cell, edition, reading)),
      total,
      stamp: stampOf(edition, reading),
    };
  },
};

/** Cells of the asked scope, or all. */
function narrow(
  { figures }: WaveEdition,
  { scope }: { readonly scope?: string | undefined },
): readonly WaveCell[] {
  return scope === undefined ? [...figures.cells.values()] : figures.ofScope(scope);
}

function toItem(cell: WaveCell, edition: WaveEdition, reading: Reading): WaveFigureItem {
  const { id, indicator, scope, period, kind, value, suppression, clusters, answers } = cell;
  return {
    ...{ figure: id, indicator, scope, period, statistic: kind, value, clusters, answers },
    unit: unitOf(reading, indicator),
    suppressed: suppression,
    reading: edition.reading,
    publication: edition.publication.revision,
  };
}
