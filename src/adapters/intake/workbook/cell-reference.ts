/** Names of cells and ranges ↔ numbers. Must never make a list of the cells of a range: a range may hold 17 thousand million. */
import { limits } from './limits.ts';
import type { MergedRange } from './workbook-content.ts';

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** The position that `C12` names, null when it names none. */
export function readReference(ref: string): CellPosition | null {
  const [, letters = '', digits] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(ref) ?? [];
  if (digits === undefined) return null;
  let column = 0;
  // The last five bits of a letter are its place in the alphabet, large or small.
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 31);
  const row = Number(digits);
  return column <= limits.columns && row <= limits.rows ? { row, column } : null;
}

/** `C12` of row 12 and column 3. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** The range that `A1:B2` or `A1` names with its corners in order, null when it names none. */
export function readRange(ref: string): MergedRange | null {
  const [first = '', second = first, ...rest] = ref.split(':');
  const from = readReference(first);
  const to = readReference(second);
  if (from === null || to === null || rest.length > 0) return null;
  return {
    ref,
    rows: { from: Math.min(from.row, to.row), to: Math.max(from.row, to.row) },
    columns: { from: Math.min(from.column, to.column), to: Math.max(from.column, to.column) },
  };
}
