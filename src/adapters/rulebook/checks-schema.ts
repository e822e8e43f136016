/** Shape of the edit checks' file as people write it. */
import { z } from 'zod';
import { questionnaireForms } from '../../domain/survey/questionnaire.ts';
import { text } from './schemas.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be lower-case letters, digits and hyphens');
const name = z.string().regex(/^[a-zA-Z]{1,30}$/, 'must be letters');

const check = z.strictObject({
  id,
  severity: z.enum(['error', 'warning', 'note']),
  forms: z.array(z.enum(questionnaireForms)).min(1),
  limits: z.record(name, z.number().nonnegative()).default({}),
  applies: z.array(z.record(name, z.union([z.string().min(1), z.number().nonnegative()]))).default([]),
  words: z.record(name, text),
});

export const checksFile = z.strictObject({ checks: z.array(check).min(1) });
