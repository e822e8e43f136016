/** What changed after a wave was published: figure, before, after, and the submissions that changed it. Never a value of one participant. */
import { z } from '@hono/zod-openapi';
import { statisticKinds } from '../../domain/indicators/wave/statistic.ts';
import type { Restatement } from '../../flows/survey/restatements.ts';
import { column } from '../columns.ts';
import { cut, type ListResource } from '../list-resource.ts';
import { checkKnown } from '../query.ts';
import type { Reading } from '../reading.ts';
import { unitSchema } from '../schemas/common.ts';
import { openWave, suppressionSchema, unitOf } from './wave-figures.ts';

const restatementSchema = z
  .strictObject({
    figure: z.string(),
    indicator: z.string(),
    scope: z.string(),
    period: z.string(),
    statistic: z.enum(statisticKinds),
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

const filters = {
  indicator: z.string().optional().openapi({ example: 'jobs' }),
  scope: z.string().optional().openapi({ example: 'all-clusters' }),
  period: z.string().optional().openapi({ example: '2017' }),
};

export const waveRestatementList: ListResource<RestatementItem, typeof filters> = {
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
  sampleParams: ({ waves }) => ({ id: waves.at(-1)?.id ?? '' }),
  tryQuery: '',
  filters,
  item: restatementSchema,
  columns: [
    column('figure', 'Паспорт числа', 'Passport of the figure', (one) => one.figure),
    column('indicator', 'Показатель', 'Indicator', (one) => one.indicator),
    column('scope', 'Охват', 'Scope', (one) => one.scope),
    column('period', 'Период', 'Period', (one) => one.period),
    column('statistic', 'Статистика', 'Statistic', (one) => one.statistic),
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
    const { figures } = await openWave(reading, wave.id, 'now');
    checkKnown('indicator', query.indicator, figures.indicators);
    checkKnown('scope', query.scope, figures.scopes, figures.scopes.slice(0, 200));
    checkKnown('period', query.period, figures.periods);
    const all = (await reading.context.waves.restatements(wave.id)).map((one) => toItem(one, reading));
    const names = ['indicator', 'scope', 'period'] as const;
    return cut(
      all.filter((one) => names.every((name) => query[name] === undefined || query[name] === one[name])),
      slice,
    );
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
