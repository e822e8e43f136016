/** Shape of a questionnaire's file as people write it; what is left out has the value that its comment names. */
import { z } from 'zod';
import { answerTypes, questionnaireForms } from '../../domain/survey/questionnaire.ts';
import { units } from '../../kernel/unit.ts';
import { text } from './schemas.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be lower-case letters, digits and hyphens');
const place = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be section/question');

const question = z
  .strictObject({
    id,
    measure: id.optional(),
    label: text,
    help: text,
    example: z.string().min(1),
    type: z.enum(answerTypes),
    unit: z.enum(units).nullable().default(null),
    perYear: z.boolean().default(false),
    required: z.boolean().default(false),
    carry: z.enum(['prefill', 'this-wave']).default('prefill'),
    options: z.array(z.strictObject({ code: id, label: text })).default([]),
    minimum: z.number().nullable().default(null),
    maximum: z.number().nullable().default(null),
    refersTo: place.nullable().default(null),
    formerly: place.nullable().default(null),
  })
  .transform((one) => ({ ...one, measure: one.measure ?? one.id }));

const section = z.strictObject({
  id,
  number: z.int().positive(),
  title: text,
  intro: text,
  kind: z.enum(['single', 'rows']),
  entity: id,
  rowName: text.nullable().default(null),
  key: z.array(id).default([]),
  maximumRows: z.int().positive().default(1),
  questions: z.array(question).min(1),
});

export const questionnaireFile = z.strictObject({
  id,
  form: z.enum(questionnaireForms),
  edition: z.string().regex(/^\d{4}$/),
  title: text,
  intro: text,
  sections: z.array(section).min(1),
});
