/** The passport of a figure: one number as pages show it, with formula, facts and source lines. */
import { z } from '@hono/zod-openapi';
import type { Figure } from '../../domain/atlas/figure.ts';
import type { ItemResource } from '../item-resource.ts';
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

export const figureItem: ItemResource<FigureItem> = {
  id: 'get-figure',
  path: '/figures/{id}',
  tag: 'facts',
  title: { ru: 'Паспорт числа', en: 'Passport of a figure' },
  note: {
    ru: 'Число, формула, факты и строки источника. Идентификаторы стоят у субъектов, округов, специализаций, проектов, показателей и наблюдений.',
    en: 'The number, its formula, facts and source lines. Ids stand at subjects, districts, specialisations, projects, indicators and observations.',
  },
  parameter: 'id',
  item: figureSchema,
  load: ({ edition }, id) => {
    const figure = edition.atlas.figures.get(id);
    return figure && toItem(figure);
  },
  choices: ({ edition }) => [...edition.atlas.figures.keys()],
};
