/**
 * The narrow waist of the product: an accepted value with its provenance. Facts are append-only; a correction is a new fact
 * that supersedes. Everything to the right of facts is a pure function of them. Must never hold a value without provenance,
 * nor a guess without `ambiguous`.
 */
import type { Text } from '../../kernel/language.ts';
import type { LineRange } from '../../kernel/line-range.ts';
import type { Unit } from '../../kernel/unit.ts';

export type FactValue = string | number | boolean | readonly string[] | Text;

export type Confidence = 'high' | 'medium' | 'low';

/** Where a value came from, down to the cell of the table and the lines of the document. */
export interface Provenance {
  /** Document of origin, e.g. `review-2017`. */
  readonly document: string;
  /**
   * Table file the value was taken from, its line in that file (header is line 1) and the column. For an answer: `submission/<id>`,
   * the place of the row in its section (1 where there are no rows) and `section/question`; `lines` is empty.
   */
  readonly table: string;
  readonly row: number;
  readonly column: string;
  /** Lines of the document's text. */
  readonly lines: readonly LineRange[];
  /** The value exactly as printed, misprints included; null where the value was inferred and nothing is printed. */
  readonly printed: string | null;
  readonly printedUnit: string | null;
  readonly confidence: Confidence;
  /** True where the printed layout does not settle what the value belongs to. */
  readonly ambiguous: boolean;
  /** Why it was read so, and how else it could be read. */
  readonly reading: Text | null;
  readonly alternative: Text | null;
  /** Set on facts of the survey: which answer the value was. Absent on facts of a published edition. */
  readonly answer?: AnswerProvenance;
}

/** The way of an accepted answer: submission, field, and the cell of the workbook where it came in one. */
export interface AnswerProvenance {
  readonly recipient: string;
  readonly submission: string;
  readonly submissionNumber: number;
  /** Field of the questionnaire, `participants/r3/jobs/2017`. */
  readonly field: string;
  /** `form`, `workbook`, or `prefill` where last year's value was confirmed. */
  readonly via: 'form' | 'workbook' | 'prefill';
  /** SHA-256 of the workbook; null for the form. */
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Ids of the letters that came with the submission. */
  readonly letters: readonly string[];
}

export interface Fact {
  /** Hash of the content: the same value from the same cell has the same id on every machine. */
  readonly id: string;
  readonly edition: string;
  /** `kind:key`, e.g. `cluster:federal-8`, `scope:all-clusters`, `project:3`. */
  readonly entity: string;
  readonly measure: string;
  /** Reporting period (a year), or null where the value has none. */
  readonly period: string | null;
  /** 1, 2, … where one document states the same quantity in several places. */
  readonly statement: number;
  readonly value: FactValue;
  readonly unit: Unit | null;
  readonly provenance: Provenance;
  /** Id of the fact that this one corrects. */
  readonly supersedes: string | null;
  /** True where a correction took the value away: the fact only ends the one it supersedes, its own value says nothing. */
  readonly withdrawn?: boolean;
}

/** A fact before it is accepted: intake yields these, the flow of acceptance gives them an identity. */
export type FactDraft = Omit<Fact, 'id' | 'supersedes'>;

/** What a fact speaks about; two facts with the same subject and different values contradict or supersede. */
export function subjectOf(
  fact: Pick<Fact, 'edition' | 'entity' | 'measure' | 'period' | 'statement'>,
): string {
  return [fact.edition, fact.entity, fact.measure, fact.period ?? '', fact.statement].join('|');
}
