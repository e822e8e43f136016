/** The types of costs that were subsidised, with amounts and shares as printed; the recomputed share stands at the own address. */
import { z } from '@hono/zod-openapi';
import type { AtlasSubsidyCost } from '../../domain/atlas/atlas.ts';
import { say, type Text } from '../../kernel/language.ts';
import { column } from '../columns.ts';
import type { ItemResource } from '../item-resource.ts';
import { cut, type ListResource } from '../list-resource.ts';
import type { Reading } from '../reading.ts';
import { lineRangesSchema, orNull, textSchema } from '../schemas/common.ts';

const fields = {
  code: z.string(),
  category: z.string(),
  amountRub: z.number().nullable(),
  share: z.number().nullable(),
  ambiguous: z.boolean(),
  alternative: orNull(textSchema),
  provenance: z.strictObject({
    facts: z.array(z.string()),
    lines: lineRangesSchema,
    printed: z.strictObject({ amount: z.string().nullable(), share: z.string().nullable() }),
    reading: orNull(textSchema),
  }),
};

const costSchema = z
  .strictObject(fields)
  .openapi('SubsidyCost', { description: 'A subsidised type of costs.' });

const detailSchema = z
  .strictObject({
    ...fields,
    title: textSchema,
    shareRecomputed: z.number().nullable(),
    figures: z.record(z.string(), z.string()),
  })
  .openapi('SubsidyCostDetail');

type CostItem = z.output<typeof costSchema>;

/** `category` is the printed text; its English is our translation. */
const toItem = (
  { category, title, printed, amount, share }: AtlasSubsidyCost,
  { language }: Reading,
): CostItem => ({
  code: category,
  category: language === 'ru' && printed !== '' ? printed : say(title, language),
  amountRub: amount.value,
  share: share.value,
  ambiguous: amount.ambiguous || share.ambiguous,
  alternative: copyText(amount.alternative),
  provenance: {
    facts: [...amount.facts, ...share.facts],
    lines: amount.lines.map(([from, to]) => [from, to]),
    printed: { amount: amount.printed, share: share.printed },
    reading: copyText(amount.reading),
  },
});

const copyText = (text: Text | null) => text && { ru: text.ru, en: text.en };

export const costList: ListResource<CostItem, Record<never, never>> = {
  name: 'subsidy-costs',
  path: '/subsidy-costs',
  tag: 'support',
  title: { ru: 'Субсидии по видам затрат', en: 'Subsidies by type of costs' },
  note: {
    ru: 'Суммы в рублях, доли как напечатано (доля единицы).',
    en: 'Amounts in roubles, shares as printed (fractions of one).',
  },
  tryQuery: '',
  filters: {},
  item: costSchema,
  columns: [
    column('code', 'Код вида затрат', 'Code of the type of costs', (c) => c.code),
    column('category', 'Вид затрат', 'Type of costs', (c) => c.category),
    column('amountRub', 'Сумма, руб.', 'Amount, RUB', (c) => c.amountRub),
    column('share', 'Доля, как напечатано', 'Share as printed', (c) => c.share),
    column('ambiguous', 'Неоднозначно', 'Ambiguous', (c) => c.ambiguous),
    column(
      'alternative.ru',
      'Как прочесть иначе',
      'Other reading, Russian',
      (c) => c.alternative?.ru ?? null,
    ),
  ],
  load: async ({ reading, slice }) => {
    const { items, total } = cut(reading.edition.atlas.subsidyCosts, slice);
    return { items: items.map((cost) => toItem(cost, reading)), total };
  },
};

export const costItem: ItemResource<z.output<typeof detailSchema>> = {
  id: 'get-subsidy-cost',
  path: '/subsidy-costs/{code}',
  tag: 'support',
  title: { ru: 'Вид затрат', en: 'A type of costs' },
  note: {
    ru: 'Напечатанная доля рядом с пересчитанной.',
    en: 'The printed share beside the recomputed one.',
  },
  parameter: 'code',
  item: detailSchema,
  load: (reading, code) => {
    const cost = reading.edition.atlas.subsidyCosts.find((one) => one.category === code);
    if (!cost) return undefined;
    const { title, amount, share, shareRecomputed } = cost;
    return {
      ...toItem(cost, reading),
      title: { ru: title.ru, en: title.en },
      shareRecomputed: Number.isFinite(shareRecomputed.value) ? shareRecomputed.value : null,
      figures: { amountRub: amount.id, share: share.id, shareRecomputed: shareRecomputed.id },
    };
  },
  choices: ({ edition }) => edition.atlas.subsidyCosts.map((cost) => cost.category),
};
