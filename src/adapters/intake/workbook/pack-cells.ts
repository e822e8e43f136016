/**
 * Cells as short rows for the way from the child to the server: half the bytes, and one string where value and text are the
 * same. Must lose nothing: unpacking gives back equal cells.
 */
import { cellName } from './cell-reference.ts';
import type { CellKind, ShownAs, WorkbookCell } from './workbook-content.ts';

/** Row, column, kind, value, text (null: same as the value), formula, hidden (1: row, 2: column), what the format shows where that is more. */
export type PackedCell = readonly [
  number,
  number,
  CellKind,
  WorkbookCell['value'],
  string | null,
  string | null,
  number,
  ShownAs?,
];

/** One cell without the name of its sheet. */
export function packCell(cell: WorkbookCell): PackedCell {
  const { row, column, kind, value, text, formula } = cell;
  const hidden = (cell.isRowHidden ? 1 : 0) + (cell.isColumnHidden ? 2 : 0);
  const packed = [row, column, kind, value, text === value ? null : text, formula, hidden] as const;
  return cell.shownAs === 'number' ? packed : [...packed, cell.shownAs];
}

/** The cell that was packed. */
export function unpackCell(sheet: string, packed: PackedCell): WorkbookCell {
  const [row, column, kind, value, text, formula, hidden, shownAs = 'number'] = packed;
  return {
    sheet,
    ref: cellName(row, column),
    row,
    column,
    kind,
    value,
    text: text ?? String(value),
    formula,
    shownAs,
    isRowHidden: (hidden & 1) !== 0,
    isColumnHidden: (hidden & 2) !== 0,
  };
}
