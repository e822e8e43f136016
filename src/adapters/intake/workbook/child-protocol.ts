/**
 * What goes between the server and the process that parses uploads: a line of JSON and the bytes of the file in, lines of JSON out.
 * Must hold data only: both sides may be killed between two lines.
 */
import type { Text } from '../../../kernel/language.ts';
import type { WorkbookCaps } from './limits.ts';
import type { PackedCell } from './pack-cells.ts';
import type { WorkbookOutline } from './workbook-content.ts';
import type { RefusalCode } from './workbook-refused.ts';

/** `name` says for the log which file it is; exactly `size` bytes follow the line. */
export interface ChildRequest {
  readonly name: string;
  readonly size: number;
  readonly caps: WorkbookCaps;
}

/** An outline or a refusal is the last line of an answer. */
export type ChildLine =
  | { readonly kind: 'cells'; readonly sheet: string; readonly cells: readonly PackedCell[] }
  | { readonly kind: 'outline'; readonly outline: WorkbookOutline }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: Text };
