/** Shapes of the files of rulebook/law as lawyers write them. A kind of measure that the domain does not know cannot be written. */
import { z } from 'zod';
import { comparisons, confidences, sureConfidences } from '../../domain/law/requirement.ts';
import { units } from '../../kernel/unit.ts';
import { text } from './schemas.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be lower-case letters, digits and hyphens');
const codes = z.array(id).min(1);

/** A day that exists in the calendar. */
const day = z.string().refine((given) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given);
}, 'must be a day such as 2016-09-26');

const measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('participant-count'), roles: codes }),
  z.strictObject({ kind: z.literal('each-participant-share'), roles: codes, part: id, whole: id }),
  z.strictObject({ kind: z.literal('share-of-sums'), part: id, whole: id }),
  z.strictObject({ kind: z.literal('ratio-over-reference'), part: id, whole: id, reference: id }),
  z.strictObject({ kind: z.literal('named-participants-share'), roles: codes, entity: id, measure: id }),
  z.strictObject({ kind: z.literal('marked-participants-share'), measure: id, marks: codes }),
  z.strictObject({ kind: z.literal('subjects-covered'), entity: id, measure: id }),
  z.strictObject({ kind: z.literal('participants-in-subjects') }),
  z.strictObject({ kind: z.literal('purchases-inside-share'), role: id, base: id }),
  z.strictObject({ kind: z.literal('judgement') }),
]);

const sure = z.enum(
  sureConfidences,
  `must be one of ${sureConfidences.join(', ')}: what is known less surely belongs under notes`,
);

const exception = z.strictObject({
  id,
  when: z.strictObject({ measure, comparison: z.enum(comparisons), value: z.number().nonnegative() }),
  value: z.number().nonnegative(),
  confidence: sure,
  text,
  citation: text,
});

const value = z.strictObject({
  since: day,
  until: day.nullable(),
  end: z.enum(['replaced', 'repealed', 'not-known']).nullable(),
  value: z.number().nonnegative().nullable(),
  confidence: sure,
  source: z.string().min(1),
  citation: text,
  assumptions: z.array(text).default([]),
  exceptions: z.array(exception).default([]),
});

const notes = z.array(
  z.strictObject({ confidence: z.enum(confidences), text, source: z.string().min(1).nullable() }),
);

export const requirementFile = z.strictObject({
  id,
  order: z.int().positive(),
  concerns: z.enum(['cluster', 'specialised-organisation']),
  title: text,
  text,
  measure,
  comparison: z.enum(comparisons),
  unit: z.enum(units),
  repair: text,
  values: z.array(value).min(1),
  notes,
});

export const actFile = z.strictObject({
  id: z.string().regex(/^[0-9]{1,6}$/, 'must be the number of the act'),
  title: text,
  shortTitle: text,
  editions: z
    .array(
      z.strictObject({
        id,
        title: text,
        since: day,
        isSinceProvisional: z.boolean(),
        text: z.enum(['loaded', 'partly-loaded', 'not-loaded']),
        source: z.string().min(1),
        note: text.nullable(),
      }),
    )
    .min(1),
  notes,
});

export const referenceValuesFile = z.strictObject({
  values: z.array(
    z.strictObject({
      reference: id,
      subject: z.string().regex(/^RU-[A-Z]{2,3}$/, 'must be the code of a federal subject such as RU-TA'),
      year: z.int().min(2000).max(2100),
      value: z.number().positive(),
      source: z.string().min(1),
    }),
  ),
});
