/** What the reader reports about a workbook: typed cells and the outline of its sheets. Must never know a questionnaire. */
import type { Text } from '../../../kernel/language.ts';

export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error';

/**
 * What the format of a cell makes of its number. `month`: a date without its day; `percent`: 0.25 is shown as 25 %; `scaled`: thousands
 * are left out; `unit`: words or a currency stand beside the digits; `unseen`: nothing is shown; `unsigned`: below zero and shown without a minus. Cells that hold no number are shown as `number`.
 */
export type ShownAs =
  | 'number'
  | 'date'
  | 'month'
  | 'time'
  | 'percent'
  | 'scaled'
  | 'unit'
  | 'unseen'
  | 'unsigned';

/** One non-empty cell. */
export interface WorkbookCell {
  readonly sheet: string;
  /** As a person names it: `C12`. */
  readonly ref: string;
  /** Counted from 1, like the column. */
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /**
   * A date is `2024-05-31`, with a time `2024-05-31T09:30:00`. An error is Excel's code (`#REF!`), or '' for a formula that nobody
   * has calculated yet (no value was stored beside it).
   */
  readonly value: string | number | boolean;
  /** The stored characters before any reading of them: `0.1`, `45443` for a date, `1` for true. */
  readonly text: string;
  /** Never evaluated; a dependant of a shared formula carries the text of its first cell, unshifted. */
  readonly formula: string | null;
  readonly shownAs: ShownAs;
  readonly isRowHidden: boolean;
  readonly isColumnHidden: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface MergedRange {
  readonly ref: string;
  readonly rows: Span;
  readonly columns: Span;
}

/** What somebody wrote beside a cell, in a note or a thread. */
export interface SheetComment {
  readonly ref: string;
  readonly text: string;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  /** A chart sheet has no cells. */
  readonly holds: 'cells' | 'chart';
  readonly cellCount: number;
  /** Last row and column in which something stands; 0 on an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly merges: readonly MergedRange[];
  /** Up to the caps of the caller only. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly comments: readonly SheetComment[];
  /** Comments that a bound kept out of `comments`. */
  readonly moreComments: number;
}

/** Something about the file that a person should know although it was read. */
export interface WorkbookNote {
  readonly code: 'external-links';
  readonly detail: Text;
}

export interface WorkbookOutline {
  readonly date1904: boolean;
  readonly sheets: readonly WorkbookSheet[];
  readonly notes: readonly WorkbookNote[];
}

export interface WorkbookContent extends WorkbookOutline {
  /** In the order of the sheets and of the file. */
  readonly cells: readonly WorkbookCell[];
}
