/**
 * The shape of a rule of the linter: a pure function from an edition's facts to findings. A rule must be general: it names no
 * year, no cluster and no expected answer, and it stays silent where an input is missing.
 */
import type { FactBook } from '../../facts/fact-book.ts';
import type { Reference } from '../../facts/reference.ts';
import type { Finding } from '../finding.ts';

export interface LintInput {
  readonly book: FactBook;
  readonly reference: Reference;
}

export interface Rule {
  /** Slug, the same as the file's name. */
  readonly id: string;
  readonly check: (input: LintInput) => readonly Finding[];
}
