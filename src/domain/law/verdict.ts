/**
 * What comes out of a requirement: met, not met or unknown, with the measured value, what is missing and the smallest change that would
 * make it pass. Unknown is never met; must never hold words.
 */
import type { Unit } from '../../kernel/unit.ts';
import type { RequirementValue } from './requirement.ts';

export type Outcome = 'met' | 'not-met' | 'unknown';

/** One reason why it cannot be told. */
export type Missing =
  /** Answers that were not given: which measure, by which participants. */
  | { readonly kind: 'answers'; readonly measure: string; readonly participants: readonly string[] }
  /** A whole of zero: a share of nothing says nothing. */
  | { readonly kind: 'zero-whole'; readonly measure: string; readonly participants: readonly string[] }
  /** A section without a row, or answers of the cluster itself. */
  | { readonly kind: 'section'; readonly entity: string }
  /** A value of reference data for federal subjects. */
  | { readonly kind: 'reference'; readonly reference: string; readonly subjects: readonly string[] }
  /** No value of the requirement is known for the day. */
  | { readonly kind: 'value-in-force' }
  /** A person decides. */
  | { readonly kind: 'judgement' };

/** What lacks, as a number, and who is meant. */
export interface Repair {
  readonly lacking: number;
  readonly unit: Unit;
  /** Names of participants, or codes of federal subjects. */
  readonly concerned: readonly string[];
}

/** What a measure says before it is compared in words: everything needed for a verdict. */
export interface Measured {
  readonly outcome: Outcome;
  /** The measured value; null where it cannot be computed. */
  readonly value: number | null;
  readonly missing: readonly Missing[];
  readonly repair: Repair | null;
  /** How many were looked at: participants, subjects. */
  readonly behind: number;
}

export interface Verdict extends Measured {
  readonly requirement: string;
  /** The value in force that was used, with its citation; null: none known. */
  readonly used: RequirementValue | null;
  /** The threshold after exceptions; null where there is none or it cannot be told. */
  readonly threshold: number | null;
  /** Exception that made the threshold, by id. */
  readonly exception: string | null;
}

/** Nothing can be said, and why. */
export function unknown(missing: readonly Missing[], value: number | null = null, behind = 0): Measured {
  return { outcome: 'unknown', value, missing, repair: null, behind };
}
