/**
 * A finding of the linter: what does not agree in an edition, with the numbers, the lines and what would settle it. Must never
 * be written for one edition: rules are general and findings are their output.
 */
import type { Text } from '../../kernel/language.ts';
import type { LineRange } from '../../kernel/line-range.ts';

/**
 * contradiction: two printed values exclude each other under every reading; probable: very likely one is wrong, or an input is
 * ambiguous; remark: form, or a value that the edition should explain.
 */
export type Severity = 'contradiction' | 'probable' | 'remark';

export interface Finding {
  /** Stable id within an edition: rule and what it speaks of. */
  readonly id: string;
  /** Slug of the rule, e.g. `sum-differs`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sentence: Text;
  /** What would settle it. */
  readonly settles: Text;
  /** Lines of the source text. */
  readonly sourceLines: readonly LineRange[];
  /** Facts compared. */
  readonly facts: readonly string[];
}
