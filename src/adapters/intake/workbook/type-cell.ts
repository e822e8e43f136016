/**
 * The stored characters of a cell → a typed value. Must never evaluate a formula and never change a text: leading zeros, decimal
 * commas and numbers kept as text stay what the sender typed.
 */
import { dateOfSerial, dateOfText } from './date-serial.ts';
import { type CellFormat, plainFormat } from './number-formats.ts';
import { unescapeText } from './unescape-text.ts';
import type { WorkbookCell } from './workbook-content.ts';

/** What the cells of a book are typed by. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly date1904: boolean;
}

/** A cell as it stands in the XML. */
export interface StoredCell {
  readonly type: string;
  readonly style: string;
  /** Null when there is no such element. */
  readonly stored: string | null;
  readonly inline: string | null;
  readonly formula: string | null;
}

export type TypedValue = Pick<WorkbookCell, 'kind' | 'value' | 'text' | 'shownAs'>;

const plain = { shownAs: 'number' } as const;

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The value, 'empty' for a cell in which nothing stands, 'broken' for one that contradicts the format. */
export function typeCell(cell: StoredCell, tables: CellTables): TypedValue | 'empty' | 'broken' {
  const typed = typeStored(cell, tables);
  const isBlank = typed === 'empty' || (typed !== 'broken' && typed.kind === 'text' && typed.text === '');
  if (!isBlank || cell.formula === null) return isBlank ? 'empty' : typed;
  const hasCalculatedText = cell.type === 'str' || cell.stored !== null;
  return hasCalculatedText ? textValue('') : { kind: 'error', value: '', text: '', ...plain };
}

function typeStored(cell: StoredCell, tables: CellTables): TypedValue | 'empty' | 'broken' {
  const { type, inline } = cell;
  const stored = cell.stored ?? '';
  if (type === 'inlineStr') return textValue(unescapeText(inline ?? stored));
  if (inline !== null) return 'broken';
  if (stored === '') return 'empty';
  switch (type) {
    case 's':
      return sharedText(stored, tables.strings);
    case 'str':
      return textValue(unescapeText(stored));
    case 'b':
      return { kind: 'boolean', value: stored === '1' || stored === 'true', text: stored, ...plain };
    case 'e':
      return { kind: 'error', value: stored, text: stored, ...plain };
    case 'd':
      return dateValue(dateOfText(stored), stored);
    case 'n':
      return numberValue(stored, cell.style, tables);
    default:
      return 'broken';
  }
}

function sharedText(stored: string, strings: readonly string[]): TypedValue | 'broken' {
  const text = /^\d{1,9}$/.test(stored) ? strings[Number(stored)] : undefined;
  return text === undefined ? 'broken' : textValue(text);
}

function numberValue(stored: string, style: string, tables: CellTables): TypedValue {
  const value = number.test(stored) ? Number(stored) : Number.NaN;
  if (!Number.isFinite(value)) return textValue(stored);
  const { above, below, zero } = tables.formats[Number(style)] ?? plainFormat;
  const shownAs = value > 0 ? above : value < 0 ? below : zero;
  const isDate = shownAs === 'date' || shownAs === 'month';
  const date = isDate ? dateOfSerial(value, tables.date1904) : null;
  if (date !== null) return { kind: 'date', value: date, text: stored, shownAs };
  return { kind: 'number', value, text: stored, shownAs };
}

function dateValue(date: string | null, text: string): TypedValue {
  return date === null ? textValue(text) : { kind: 'date', value: date, text, shownAs: 'date' };
}

function textValue(text: string): TypedValue {
  return { kind: 'text', value: text, text, ...plain };
}
