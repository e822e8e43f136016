/** The hash of frozen answers: on the receipt of a submission, and computed anew by the integrity checks. */
import { createHash } from 'node:crypto';
import type { FieldPath } from '../../domain/survey/answers.ts';
import type { FrozenAnswer } from './survey-ports.ts';

/** SHA-256 over fields and values in the order of the fields: the same answers have the same hash. */
export function hashAnswers(answers: Readonly<Record<FieldPath, FrozenAnswer>>): string {
  const lines = Object.keys(answers)
    .sort()
    .map((field) => JSON.stringify([field, answers[field]?.value]));
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
