/** The passport of a figure: one number as pages show it, with formula, facts and source lines. */
import { z } from '@hono/zod-openapi';
import type { Figure } from '../../domain/atlas/figure.ts';
import { column, lineCells } from '../columns.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import { checkKnown } from '../query.ts';
import { lineRangesSchema, orNull, textSchema, unitSchema } from '../schemas/common.ts';

const figureSchema = z
  .strictObject({
    id: z.string(),
    indicator: z.string(),
    scope: z.string(),
    period: z.string(),
    basis: z.enum(['published', 'rows', 'distinct', 'recomputed']),
    value: z.number().nullable(),
    unit: unitSchema,
    display: z.strictObject({ scale: z.number(), decimals: z.int(), label: textSchema }),
    title: textSchema,
    definition: textSchema,
    formula: textSchema,
    facts: z.array(z.string()),
    printed: z.string().nullable(),
    printedUnit: z.string().nullable(),
    lines: lineRangesSchema,
    ambiguous: z.boolean(),
    reading: orNull(textSchema),
    alternative: orNull(textSchema),
    counterpart: z.string().nullable(),
  })
  .openapi('Figure', {
    description:
      'published: as printed; rows: counted over rows of the lists; distinct: counted over distinct clusters; recomputed: computed from printed parts.',
  });

type FigureItem = z.output<typeof figureSchema>;

const copy = ({ ru, en }: { ru: string; en: string }) => ({ ru, en });

function toItem(figure: Figure): FigureItem {
  const { id, indicator, scope, period, basis, value, unit, printed, printedUnit, ambiguous, counterpart } =
    figure;
  const { scale, decimals, label } = figure.display;
  return {
    ...{ id, indicator, scope, period, basis, unit, printed, printedUnit, ambiguous, counterpart },
    value: Number.isFinite(value) ? value : null,
    display: { scale, decimals, label: copy(label) },
    title: copy(figure.title),
    definition: copy(figure.definition),
    formula: copy(figure.formula),
    facts: [...figure.facts],
    lines: figure.lines.map(([from, to]) => [from, to]),
    reading: figure.reading && copy(figure.reading),
    alternative: figure.alternative && copy(figure.alternative),
  };
}

const filters = {
  indicator: z.string().optional().openapi({ example: 'cluster-count' }),
  scope: z.string().optional().openapi({ example: 'federal-district:volga' }),
  period: z.string().optional().openapi({ example: '2017' }),
};

export const figureList: ListResource<FigureItem, typeof filters> = {
  name: 'figures',
  path: '/figures',
  tag: 'facts',
  title: { ru: 'Паспорта чисел', en: 'Passports of figures' },
  note: {
    ru: 'Все числа, которые показывают страницы: напечатанные, сосчитанные и пересчитанные.',
    en: 'Every number that pages show: printed, counted and recomputed.',
  },
  tryQuery: 'indicator=cluster-count&limit=5',
  filters,
  defaultLimit: 50,
  item: figureSchema,
  columns: [
    column('id', 'Идентификатор', 'Identifier', (f) => f.id),
    column('indicator', 'Показатель', 'Indicator', (f) => f.indicator),
    column('scope', 'Охват', 'Scope', (f) => f.scope),
    column('period', 'Период', 'Period', (f) => f.period),
    column('basis', 'Основание', 'Basis', (f) => f.basis),
    column('value', 'Значение в единице unit', 'Value in the unit', (f) => f.value),
    column('unit', 'Единица', 'Unit', (f) => f.unit),
    column('title.ru', 'Название', 'Title in Russian', (f) => f.title.ru),
    column('title.en', 'Название по-английски', 'Title', (f) => f.title.en),
    column('formula.ru', 'Формула', 'Formula in Russian', (f) => f.formula.ru),
    column('formula.en', 'Формула по-английски', 'Formula', (f) => f.formula.en),
    column('printed', 'Как напечатано', 'As printed', (f) => f.printed),
    column('printedUnit', 'Единица, как напечатана', 'Unit as printed', (f) => f.printedUnit),
    column('lines', 'Строки текста источника', 'Lines of the source text', (f) => lineCells(f.lines)),
    column('ambiguous', 'Неоднозначно', 'Ambiguous', (f) => f.ambiguous),
    column(
      'counterpart',
      'Другое число той же величины',
      'Other figure of the same quantity',
      (f) => f.counterpart,
    ),
  ],
  load: async ({ reading, query, slice }) => {
    const figures = [...reading.edition.atlas.figures.values()];
    const names = ['indicator', 'scope', 'period'] as const;
    for (const name of names)
      checkKnown(
        name,
        query[name],
        figures.map((figure) => figure[name]),
      );
    const matching = figures.filter((figure) =>
      names.every((name) => query[name] === undefined || query[name] === figure[name]),
    );
    const { items, total } = cut(matching, slice);
    return { items: items.map(toItem), total };
  },
};

export const figureItem: ItemResource<FigureItem> = {
  id: 'get-figure',
  path: '/figures/{id}',
  tag: 'facts',
  title: { ru: 'Паспорт числа', en: 'Passport of a figure' },
  note: {
    ru: 'Число, формула, факты и строки источника.',
    en: 'The number, its formula, facts and source lines.',
  },
  parameter: 'id',
  item: figureSchema,
  load: ({ edition }, id) => {
    const figure = edition.atlas.figures.get(id);
    return figure && toItem(figure);
  },
  choices: ({ edition }) => [...edition.atlas.figures.keys()],
};
