/** Shapes that several answers share. */
import { z } from '@hono/zod-openapi';
import { units } from '../../kernel/unit.ts';

/** A registered schema must not be made nullable itself: it would become nullable wherever it is used. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

export const textSchema = z
  .strictObject({ ru: z.string(), en: z.string() })
  .openapi('Text', { description: 'One statement in both languages.' });

export const namedSchema = z
  .strictObject({ code: z.string(), name: z.string() })
  .openapi('Named', { description: 'Code and name of a place or an industry.' });

export const lineRangesSchema = z
  .array(z.tuple([z.int(), z.int()]).openapi({ items: false, minItems: 2, maxItems: 2 } as object))
  .openapi('LineRanges', { description: 'Lines of the source text, [from, to], both inclusive.' });

export const unitSchema = z.enum(units).openapi('Unit');

export const provenanceSchema = z
  .strictObject({
    document: z.string(),
    table: z.string(),
    row: z.int(),
    column: z.string(),
    lines: lineRangesSchema,
    printed: z.string().nullable(),
    printedUnit: z.string().nullable(),
    confidence: z.enum(['high', 'medium', 'low']),
    ambiguous: z.boolean(),
    reading: orNull(textSchema),
    alternative: orNull(textSchema),
  })
  .openapi('Provenance', {
    description: 'Where a value came from: document, table, cell, lines, and as printed.',
  });

export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    number: z.int(),
    instance: z.string().optional(),
    parameter: z.string().optional(),
    allowed: z.array(z.string()).optional(),
    retryAfter: z.int().optional(),
    current: z
      .strictObject({ version: z.int(), state: z.string() })
      .optional()
      .openapi({ description: 'Of a 412: the version and the state there are now.' }),
  })
  .openapi('Problem', {
    description: 'Problem document (RFC 9457) with the parameter at fault and what is allowed.',
  });

/** `{items, total}` of a list. */
export const pageOf = <Schema extends z.ZodType>(item: Schema) =>
  z.strictObject({ items: z.array(item), total: z.int().min(0) });

export const noParameters = z.strictObject({});
