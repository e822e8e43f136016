/**
 * The lines of JSON between the server and the process that parses an upload. Must hold data only: both sides may be killed
 * between two lines.
 */
import type { Text } from '../../../kernel/language.ts';
import type { WorkbookCaps } from './limits.ts';
import type { PackedCell } from './pack-cells.ts';
import type { WorkbookOutline } from './workbook-content.ts';
import type { RefusalCode } from './workbook-refused.ts';

export interface ChildRequest {
  readonly path: string;
  readonly caps: WorkbookCaps;
}

export type ChildLine =
  | { readonly kind: 'cells'; readonly sheet: string; readonly cells: readonly PackedCell[] }
  | { readonly kind: 'outline'; readonly outline: WorkbookOutline }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: Text };
