/** The catalogue of indicators; their series stand in observations.ts. */
import { z } from '@hono/zod-openapi';
import type { AtlasIndicator } from '../../domain/atlas/atlas.ts';
import { column } from '../columns.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import { lineRangesSchema, textSchema, unitSchema } from '../schemas/common.ts';

const fields = {
  id: z.string(),
  title: textSchema,
  unit: unitSchema,
  definition: textSchema,
  formula: textSchema,
  observationCount: z.int(),
};

const indicatorSchema = z
  .strictObject(fields)
  .openapi('Indicator', { description: 'An indicator: what it measures and how.' });

const detailSchema = z
  .strictObject({
    ...fields,
    shortTitle: textSchema,
    recomputation: textSchema,
    scopes: z.array(z.string()),
    periods: z.array(z.string()),
    missing: z.array(
      z.strictObject({ scope: z.string(), printed: z.string().nullable(), lines: lineRangesSchema }),
    ),
    figures: z.array(z.string()),
  })
  .openapi('IndicatorDetail');

type IndicatorItem = z.output<typeof indicatorSchema>;

const copy = ({ ru, en }: { ru: string; en: string }) => ({ ru, en });

const toItem = (indicator: AtlasIndicator): IndicatorItem => ({
  id: indicator.id,
  title: copy(indicator.title),
  unit: indicator.unit,
  definition: copy(indicator.definition),
  formula: copy(indicator.formula),
  observationCount: indicator.observations.length,
});

export const indicatorList: ListResource<IndicatorItem, Record<never, never>> = {
  name: 'indicators',
  path: '/indicators',
  tag: 'indicators',
  title: { ru: 'Показатели', en: 'Indicators' },
  note: {
    ru: 'Каталог показателей; ряды стоят под observations.',
    en: 'The catalogue of indicators; series stand under observations.',
  },
  tryQuery: 'limit=5',
  filters: {},
  item: indicatorSchema,
  columns: [
    column('id', 'Идентификатор', 'Identifier', (i) => i.id),
    column('title.ru', 'Название', 'Title in Russian', (i) => i.title.ru),
    column('title.en', 'Название по-английски', 'Title', (i) => i.title.en),
    column('unit', 'Единица', 'Unit', (i) => i.unit),
    column('definition.ru', 'Определение', 'Definition in Russian', (i) => i.definition.ru),
    column('definition.en', 'Определение по-английски', 'Definition', (i) => i.definition.en),
    column('formula.ru', 'Формула словами', 'Formula in words, Russian', (i) => i.formula.ru),
    column('formula.en', 'Формула по-английски', 'Formula in words', (i) => i.formula.en),
    column('observationCount', 'Наблюдений', 'Observations', (i) => i.observationCount),
  ],
  load: async ({ reading, slice }) => {
    const { items, total } = cut(reading.edition.atlas.indicators, slice);
    return { items: items.map(toItem), total };
  },
};

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

export const indicatorItem: ItemResource<z.output<typeof detailSchema>> = {
  id: 'get-indicator',
  path: '/indicators/{id}',
  tag: 'indicators',
  title: { ru: 'Показатель', en: 'An indicator' },
  note: {
    ru: 'Паспорт показателя; missing называет значения, которые документ упоминает, но не печатает.',
    en: 'The passport of the indicator; missing names values that the document mentions and does not print.',
  },
  parameter: 'id',
  item: detailSchema,
  load: ({ edition }, id) => {
    const indicator = edition.atlas.indicator(id);
    if (!indicator) return undefined;
    const { observations } = indicator;
    return {
      ...toItem(indicator),
      shortTitle: copy(indicator.shortTitle),
      recomputation: copy(indicator.recomputation),
      scopes: distinct(observations.map((point) => point.scope)),
      periods: distinct(observations.map((point) => point.period)),
      missing: indicator.missing.map(({ scope, provenance }) => ({
        scope,
        printed: provenance.printed,
        lines: provenance.lines.map(([from, to]) => [from, to]),
      })),
      figures: observations.flatMap(({ published, recomputed }) =>
        [published, recomputed].flatMap((figure) => (figure ? [figure.id] : [])),
      ),
    };
  },
  choices: ({ edition }) => edition.atlas.indicators.map((indicator) => indicator.id),
};
