/** Where a key leads in the grid. Pure; arrows that the text still needs stay with the text. */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Typed {
  readonly key: string;
  readonly isShift: boolean;
  /** A list opens and changes with up and down. */
  readonly isList: boolean;
  /** Of the text being edited; null where the cell holds no text. */
  readonly text: { readonly length: number; readonly start: number; readonly end: number } | null;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

const page = 10;

/** The next place; null where the key stays with the cell or the grid ends. */
export function nextPlace(from: Place, typed: Typed, size: Size): Place | null {
  const step = stepOf(typed);
  if (!step) return null;
  const row = clamp(from.row + step.row, size.rows);
  const column = clamp(from.column + step.column, size.columns);
  return row === from.row && column === from.column ? null : { row, column };
}

function stepOf({ key, isShift, isList, text }: Typed): Place | null {
  if (key === 'Enter') return { row: isShift ? -1 : 1, column: 0 };
  if (isShift || (isList && key.startsWith('Arrow') && key !== 'ArrowLeft' && key !== 'ArrowRight'))
    return null;
  if (key === 'ArrowDown') return { row: 1, column: 0 };
  if (key === 'ArrowUp') return { row: -1, column: 0 };
  if (key === 'PageDown') return { row: page, column: 0 };
  if (key === 'PageUp') return { row: -page, column: 0 };
  if (key === 'ArrowRight') return isAtEdge(text, 'end') ? { row: 0, column: 1 } : null;
  if (key === 'ArrowLeft') return isAtEdge(text, 'start') ? { row: 0, column: -1 } : null;
  return null;
}

/** A text that is marked as a whole was just reached: the arrow leads on. */
function isAtEdge(text: Typed['text'], edge: 'start' | 'end'): boolean {
  if (!text) return true;
  const isWhole = text.start === 0 && text.end === text.length;
  const at = edge === 'start' ? 0 : text.length;
  return isWhole || (text.start === at && text.end === at);
}

const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));

export interface Window {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Rows to draw, in steps, so that a small scroll draws nothing. */
export function visibleRows(scrolled: number, height: number, rowHeight: number, count: number): Window {
  const step = 4;
  const first = Math.floor(scrolled / rowHeight / step) * step - step;
  const last = Math.ceil((scrolled + height) / rowHeight / step) * step + step;
  const to = Math.min(count, Math.max(last, 0));
  return { from: Math.max(0, Math.min(first, to - step)), to };
}

/** As many columns are drawn whole; a grid of several years draws those in sight. */
const fewColumns = 20;

/** Columns whose cells are drawn as inputs, in steps, with some beyond either edge so that Tab finds the next one. */
export function visibleColumns(scrolled: number, width: number, widths: readonly number[]): Window {
  if (widths.length <= fewColumns) return { from: 0, to: widths.length };
  const step = 4;
  let edge = 0;
  let first = widths.length;
  let last = 0;
  for (const [place, one] of widths.entries()) {
    if (edge + one > scrolled && place < first) first = place;
    if (edge < scrolled + width) last = place + 1;
    edge += one;
  }
  const to = Math.min(widths.length, Math.ceil(last / step) * step + step);
  return { from: Math.max(0, Math.min(Math.floor(first / step) * step - step, to - step)), to };
}
