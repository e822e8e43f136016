/** Shapes of the rulebook's files as people write them. */
import { z } from 'zod';
import { units } from '../../kernel/unit.ts';

export const text = z.strictObject({ ru: z.string().min(1), en: z.string().min(1) });

export const passportFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  order: z.int().positive(),
  title: text,
  shortTitle: text,
  unit: z.enum(units),
  display: z.strictObject({
    scale: z.number().positive(),
    decimals: z.int().min(0).max(6),
    label: z.strictObject({ ru: z.string(), en: z.string() }),
  }),
  definition: text,
  formula: text,
  recomputation: text,
  source: text.optional(),
  confidence: z.enum(['high', 'medium', 'low']).optional(),
});

const date = z.coerce.date().nullable();

export const districtsFile = z.object({
  asOf: z.coerce.date(),
  districts: z.array(
    z.object({
      code: z.string(),
      order: z.int().optional(),
      ru: z.string(),
      short_ru: z.string(),
      en: z.string(),
      short_en: z.string().optional(),
      from: date,
      to: date,
    }),
  ),
});

export const subjectsFile = z.object({
  asOf: z.coerce.date(),
  subjects: z.array(
    z.object({
      code: z.string().regex(/^RU-[A-Z]{2,3}$/),
      ru: z.string(),
      short_ru: z.string(),
      en: z.string(),
      short_en: z.string().optional(),
      districts: z.array(z.object({ district: z.string(), from: date, to: date })),
      printedVariants: z.array(z.string()).default([]),
    }),
  ),
});

const industry = z.object({
  code: z.string().regex(/^[a-z0-9-]+$/),
  ru: z.string(),
  en: z.string(),
  synonyms: z
    .array(z.object({ printed: z.string(), kind: z.enum(['misprint', 'variant']) }))
    .nullish()
    .transform((list) => list ?? []),
  keywords: z
    .array(z.string())
    .nullish()
    .transform((list) => list ?? []),
});

export const industriesFile = z.object({
  industries: z.array(industry).min(1),
  composites: z.array(z.object({ printed: z.string(), industries: z.array(z.string()) })).default([]),
});
