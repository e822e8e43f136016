/** Shapes of what the workspace API takes. Unknown fields are refused, so that nothing of the server's can be smuggled in. */
import { z } from '@hono/zod-openapi';

const field = z.string().max(260);
const value = z.union([
  z.string().max(10_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(200)).max(300),
]);
const form = z.enum(['federal-subject', 'cluster']);
export const reason = z.strictObject({ reason: z.string().max(4000) });

const newRecipient = z.strictObject({
  form,
  respondent: z.string().max(60),
  name: z.string().max(500),
  federalSubjects: z.array(z.string().max(10)).min(1).max(85),
  mailbox: z.string().max(200).nullable(),
  reason: z.string().max(500),
});

export const bodies = {
  wave: z.strictObject({
    id: z.string().max(60),
    questionnaireEdition: z.string().max(4),
    years: z.array(z.int()).min(1).max(6),
    deadlineOn: z.string().max(10),
  }),
  deadline: z.strictObject({ deadlineOn: z.string().max(10), reason: z.string().max(500).optional() }),
  recipients: z.strictObject({ recipients: z.array(newRecipient).min(1).max(1000) }),
  extension: z.strictObject({ untilOn: z.string().max(10), reason: z.string().max(500) }),
  assignment: z.strictObject({
    responsible: z.string().max(60).nullable().optional(),
    mailbox: z.string().max(254).nullable().optional(),
    purpose: z.string().max(200).optional(),
    keepUntilOn: z.string().max(10).optional(),
  }),
  edits: z.strictObject({
    edits: z
      .array(
        z.strictObject({
          field,
          value: value.nullable(),
          status: z.enum(['prefilled', 'unchanged', 'changed']),
          seen: z.int().min(0),
        }),
      )
      .max(5000),
  }),
  explanation: z.strictObject({ check: z.string().max(80), field, text: z.string().max(4000) }),
  comment: z.strictObject({ field: field.nullable(), text: z.string().max(4000) }),
  acceptance: z.strictObject({ exception: z.string().max(4000).nullable() }),
  application: z.strictObject({ isPartial: z.boolean() }),
} as const;
