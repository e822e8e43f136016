/** A received workbook as the understanding of it takes it: sheets of typed cells. Must never know how a file is packed. */
import { seenText } from '../../../domain/survey/read-number.ts';
import type { MergedRange, SheetComment, ShownAs } from '../workbook/workbook-content.ts';

/** A non-empty cell as the guarded reader gives it. */
export interface SheetCell {
  readonly ref: string;
  readonly row: number;
  readonly column: number;
  readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'error';
  readonly value: string | number | boolean;
  /** As it stood in the file. */
  readonly text: string;
  readonly formula: string | null;
  readonly shownAs: ShownAs;
  readonly isRowHidden: boolean;
  readonly isColumnHidden: boolean;
}

/** Whether only spaces stand in the cell, or nothing that its formula gives. */
export const isBlank = ({ kind, text }: SheetCell): boolean => kind === 'text' && seenText(text) === '';

export interface ReceivedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly MergedRange[];
  readonly comments: readonly SheetComment[];
  readonly moreComments: number;
}
