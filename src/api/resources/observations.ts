/** The series of an indicator: what is printed beside what was recomputed, with doubts and provenance. A gap stays a gap. */
import { z } from '@hono/zod-openapi';
import type { Observation } from '../../domain/atlas/atlas.ts';
import type { Figure } from '../../domain/atlas/figure.ts';
import type { FactBook } from '../../domain/facts/fact-book.ts';
import { column, lineCells } from '../columns.ts';
import { unknownItem } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import { checkKnown } from '../query.ts';
import { lineRangesSchema, orNull, textSchema, unitSchema } from '../schemas/common.ts';

const statementSchema = z.strictObject({
  fact: z.string(),
  value: z.number().nullable(),
  lines: lineRangesSchema,
  printed: z.string().nullable(),
  printedUnit: z.string().nullable(),
});

const provenanceSchema = z
  .strictObject({
    fact: z.string().nullable(),
    document: z.string().nullable(),
    table: z.string().nullable(),
    row: z.int().nullable(),
    column: z.string().nullable(),
    lines: lineRangesSchema,
    printed: z.string().nullable(),
    printedUnit: z.string().nullable(),
    confidence: orNull(z.enum(['high', 'medium', 'low'])),
    reading: orNull(textSchema),
    otherStatements: z.array(statementSchema),
    /** Facts that the recomputed value rests on. */
    inputs: z.array(z.string()),
    figure: z.string().nullable(),
    recomputedFigure: z.string().nullable(),
  })
  .openapi('ObservationProvenance', {
    description:
      'Where the printed value stands; fields of the document are null where nothing is printed and the value was recomputed.',
  });

const observationSchema = z
  .strictObject({
    scope: z.string(),
    period: z.string(),
    value: z.number().nullable(),
    unit: unitSchema,
    asPublished: z.number().nullable(),
    recomputed: z.number().nullable(),
    ambiguous: z.boolean(),
    alternative: orNull(textSchema),
    provenance: provenanceSchema,
  })
  .openapi('Observation', {
    description: 'value is asPublished, or recomputed where nothing is printed, in the unit that unit names.',
  });

type ObservationItem = z.output<typeof observationSchema>;

function toItem(point: Observation, book: FactBook): ObservationItem {
  const { scope, period, unit, published, recomputed, ambiguous } = point;
  const alternative = (published ?? recomputed)?.alternative ?? null;
  return {
    scope,
    period,
    value: published?.value ?? wholeMoney(recomputed),
    unit,
    asPublished: published?.value ?? null,
    recomputed: wholeMoney(recomputed),
    ambiguous,
    alternative: alternative && { ru: alternative.ru, en: alternative.en },
    provenance: toProvenance(point, book),
  };
}

/** Money is answered in whole roubles; the unrounded value stands at the figure's own address. */
function wholeMoney(figure: Figure | null): number | null {
  const value = figure?.value ?? null;
  return value !== null && figure?.unit.startsWith('RUB') ? Math.round(value) : value;
}

function toProvenance(point: Observation, book: FactBook): ObservationItem['provenance'] {
  const { published, recomputed, provenance, otherStatements } = point;
  const shown = published ?? recomputed;
  const reading = provenance?.reading ?? shown?.reading ?? null;
  return {
    fact: published?.facts[0] ?? null,
    document: provenance?.document ?? null,
    table: provenance?.table ?? null,
    row: provenance?.row ?? null,
    column: provenance?.column ?? null,
    lines: (provenance?.lines ?? shown?.lines ?? []).map(([from, to]) => [from, to]),
    printed: provenance?.printed ?? null,
    printedUnit: provenance?.printedUnit ?? null,
    confidence: provenance?.confidence ?? null,
    reading: reading && { ru: reading.ru, en: reading.en },
    otherStatements: otherStatements.map((other) => toStatement(other, book)),
    inputs: [...(recomputed?.facts ?? [])],
    figure: published?.id ?? null,
    recomputedFigure: recomputed?.id ?? null,
  };
}

function toStatement({ fact, provenance }: Observation['otherStatements'][number], book: FactBook) {
  const value = book.byId(fact)?.value;
  return {
    fact,
    value: typeof value === 'number' ? value : null,
    lines: provenance.lines.map(([from, to]): [number, number] => [from, to]),
    printed: provenance.printed,
    printedUnit: provenance.printedUnit,
  };
}

const filters = {
  scope: z.string().optional().openapi({ example: 'average-cluster' }),
  period: z.string().optional().openapi({ example: '2016' }),
};

export const observationList: ListResource<ObservationItem, typeof filters> = {
  name: 'observations',
  path: '/indicators/{id}/observations',
  tag: 'indicators',
  title: { ru: 'Наблюдения показателя', en: 'Observations of an indicator' },
  note: {
    ru: 'Напечатанное рядом с пересчитанным; ambiguous и alternative говорят, что документ можно прочесть иначе.',
    en: 'The printed beside the recomputed; ambiguous and alternative say that the document can be read otherwise.',
  },
  sampleParams: ({ edition }) => ({
    id:
      edition.atlas.indicators.toSorted((a, b) => b.observations.length - a.observations.length)[0]?.id ?? '',
  }),
  tryQuery: '',
  filters,
  item: observationSchema,
  columns: [
    column('scope', 'Охват', 'Scope', (o) => o.scope),
    column('period', 'Период', 'Period', (o) => o.period),
    column('value', 'Значение в единице unit', 'Value in the unit', (o) => o.value),
    column('unit', 'Единица', 'Unit', (o) => o.unit),
    column('asPublished', 'Как опубликовано', 'As published', (o) => o.asPublished),
    column('recomputed', 'Пересчитано', 'Recomputed', (o) => o.recomputed),
    column('ambiguous', 'Неоднозначно', 'Ambiguous', (o) => o.ambiguous),
    column(
      'alternative.ru',
      'Как прочесть иначе',
      'Other reading, Russian',
      (o) => o.alternative?.ru ?? null,
    ),
    column(
      'alternative.en',
      'Как прочесть иначе, по-английски',
      'Other reading',
      (o) => o.alternative?.en ?? null,
    ),
    column('provenance.fact', 'Факт', 'Fact', (o) => o.provenance.fact),
    column('provenance.lines', 'Строки текста источника', 'Lines of the source text', (o) =>
      lineCells(o.provenance.lines),
    ),
    column('provenance.printed', 'Как напечатано', 'As printed', (o) => o.provenance.printed),
    column(
      'provenance.printedUnit',
      'Единица, как напечатана',
      'Unit as printed',
      (o) => o.provenance.printedUnit,
    ),
    column('provenance.confidence', 'Уверенность', 'Confidence', (o) => o.provenance.confidence),
    column('provenance.figure', 'Паспорт числа', 'Passport of the figure', (o) => o.provenance.figure),
  ],
  load: async ({ reading, query, params, slice }) => {
    const { atlas, book } = reading.edition;
    const indicator = atlas.indicator(params.id ?? '');
    if (!indicator) {
      const ids = atlas.indicators.map((one) => one.id);
      throw unknownItem('/indicators/{id}', params.id ?? '', ids);
    }
    const { observations } = indicator;
    const { scope, period } = query;
    checkKnown(
      'scope',
      scope,
      observations.map((point) => point.scope),
    );
    checkKnown(
      'period',
      period,
      observations.map((point) => point.period),
    );
    const matching = observations.filter(
      (point) =>
        (scope === undefined || point.scope === scope) && (period === undefined || point.period === period),
    );
    const { items, total } = cut(matching, slice);
    return { items: items.map((point) => toItem(point, book)), total };
  },
};
