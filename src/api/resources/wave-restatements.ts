/** What changed after a wave was published: figure, before, after, and the submissions that changed it. Never a value of one participant. */
import { z } from '@hono/zod-openapi';
import type { Restatement } from '../../flows/survey/restatements.ts';
import { column } from '../columns.ts';
import { cut, type ListResource } from '../list-resource.ts';
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

const restatementSchema = z
  .strictObject({
    ...cellFields,
    before: z.number().nullable(),
    after: z.number().nullable(),
    unit: unitSchema,
    suppressedBefore: suppressionSchema,
    suppressedAfter: suppressionSchema,
    answersBefore: z.int().nullable(),
    answersAfter: z.int().nullable(),
    corrections: z.array(
      z.strictObject({
        cluster: z.string(),
        submission: z.int(),
        acceptedAt: z.string().nullable(),
      }),
    ),
  })
  .openapi('Restatement', {
    description:
      'A figure that changed after publication. A side is null where there was no value or it is suppressed; corrections name the submissions behind the change.',
  });

type RestatementItem = z.output<typeof restatementSchema>;

export const waveRestatementList: ListResource<RestatementItem, typeof cellFilters> = {
  name: 'wave-restatements',
  path: '/waves/{id}/restatements',
  tag: 'waves',
  title: { ru: 'Уточнения после публикации волны', en: 'Restatements after a wave was published' },
  note: {
    ru: 'Опубликованное не меняется (as=r57 в /waves/{id}/figures); здесь то, что с тех пор известно иначе.',
    en: 'What was published does not change (as=r57 at /waves/{id}/figures); here is what is known otherwise since.',
  },
  source: {
    ru: 'Ответы кластеров на анкеты обследования, исправленные после публикации.',
    en: 'Answers of clusters to the questionnaires of the survey, corrected after publication.',
  },
  sampleParams: lastWave,
  tryQuery: '',
  filters: cellFilters,
  item: restatementSchema,
  columns: [
    ...cellColumns,
    column('before', 'Опубликовано', 'Published', (one) => one.before),
    column('after', 'Известно сейчас', 'Known now', (one) => one.after),
    column('unit', 'Единица', 'Unit', (one) => one.unit),
    column(
      'suppressedBefore',
      'Почему скрыто опубликованное',
      'Why the published is suppressed',
      (one) => one.suppressedBefore,
    ),
    column(
      'suppressedAfter',
      'Почему скрыто известное сейчас',
      'Why the present is suppressed',
      (one) => one.suppressedAfter,
    ),
    column(
      'answersBefore',
      'Ответов в опубликованном',
      'Answers in the published',
      (one) => one.answersBefore,
    ),
    column('answersAfter', 'Ответов сейчас', 'Answers now', (one) => one.answersAfter),
    column('corrections', 'Исправления', 'Corrections', (one) =>
      one.corrections.map(({ cluster, submission, acceptedAt }) =>
        `${cluster} ${submission} ${acceptedAt ?? ''}`.trim(),
      ),
    ),
  ],
  load: async ({ reading, query, params, slice }) => {
    const { wave } = await openWave(reading, params.id ?? '');
    const now = await openWave(reading, wave.id, 'now');
    const { figures } = now;
    checkCell(query, figures);
    const all = (await reading.context.waves.restatements(wave.id)).map((one) => toItem(one, reading));
    const names = ['indicator', 'scope', 'period'] as const;
    const asked = all.filter((one) =>
      names.every((name) => query[name] === undefined || query[name] === one[name]),
    );
    return { ...cut(asked, slice), stamp: stampOf(now, reading) };
  },
};

function toItem({ figure, before, after, corrections }: Restatement, reading: Reading): RestatementItem {
  const [indicator = '', scope = '', period = '', statistic = 'sum'] = figure.split('~');
  return {
    ...{ figure, indicator, scope, period },
    statistic: statistic as RestatementItem['statistic'],
    before: before?.value ?? null,
    after: after?.value ?? null,
    unit: unitOf(reading, indicator),
    suppressedBefore: before?.suppression ?? null,
    suppressedAfter: after?.suppression ?? null,
    answersBefore: before?.answers ?? null,
    answersAfter: after?.answers ?? null,
    corrections: corrections.map(({ cluster, number, acceptedAt }) => ({
      cluster,
      submission: number,
      acceptedAt,
    })),
  };
}
