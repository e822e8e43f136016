/**
 * One worksheet as a stream of typed cells, with its merges and hidden rows and columns. Everything found between `sheetData`'s
 * tags is either reported or refuses the file: must never drop a cell silently, nor size anything by a cell reference.
 */
import { cellName, readRange, readReference } from './cell-reference.ts';
import { HiddenSpans } from './hidden-spans.ts';
import { limits, type WorkbookCaps } from './limits.ts';
import { type CellTables, typeCell } from './type-cell.ts';
import type { CellKind, MergedRange, WorkbookCell, WorkbookSheet } from './workbook-content.ts';
import { onSheet, type RefusalCode, WorkbookRefused } from './workbook-refused.ts';
import { type Attributes, isTrue, type XmlListener } from './xml-reader.ts';

/** What all sheets of a book may use up together. */
export interface SheetBudget {
  cells: number;
  merges: number;
  characters: number;
}

/** The budget of a book under the caps of the caller. */
export function newSheetBudget(caps: WorkbookCaps): SheetBudget {
  return {
    cells: caps.maxCells,
    merges: caps.maxMerges,
    characters: caps.maxText ?? limits.textCharacters,
  };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: string;
  stored: string | null;
  inline: string | null;
  formula: string | null;
  sharedFormula: string | null;
}

/** Listens to a worksheet part; `take()` hands over the cells gathered since the last time. */
export class SheetListener implements XmlListener {
  readonly #name: string;
  readonly #caps: WorkbookCaps;
  readonly #tables: CellTables;
  readonly #budget: SheetBudget;
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: HiddenSpans;
  readonly #hiddenColumns: HiddenSpans;
  readonly #seen = new Set<number>();
  readonly #sharedFormulas = new Map<string, string>();
  #cells: WorkbookCell[] = [];
  #section = '';
  #row = 0;
  #isRowHidden = false;
  #column = 0;
  #lastRow = 0;
  #lastColumn = 0;
  #cell: OpenCell | null = null;
  #piece: 'stored' | 'inline' | 'formula' | null = null;
  #isPhonetic = false;

  constructor(name: string, caps: WorkbookCaps, tables: CellTables, budget: SheetBudget) {
    this.#name = name;
    this.#caps = caps;
    this.#tables = tables;
    this.#budget = budget;
    this.#hiddenRows = new HiddenSpans(caps.maxRows);
    this.#hiddenColumns = new HiddenSpans(caps.maxColumns);
  }

  /** Cells complete since the last call. */
  take(): WorkbookCell[] {
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }

  /** What is known of the sheet when its part is over. */
  outline(): Omit<WorkbookSheet, 'name' | 'state' | 'holds' | 'comments' | 'moreComments'> {
    return {
      cellCount: this.#seen.size,
      lastRow: this.#lastRow,
      lastColumn: this.#lastColumn,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows.spans,
      hiddenColumns: this.#hiddenColumns.spans,
    };
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1 && name !== 'worksheet') throw this.#refusal('broken-workbook');
    if (depth === 2) this.#section = name;
    if (depth <= 2) return;
    if (this.#section === 'sheetData') this.#openData(name, attributes, depth);
    else if (depth !== 3) return;
    else if (this.#section === 'cols' && name === 'col') this.#openColumns(attributes);
    else if (this.#section === 'mergeCells' && name === 'mergeCell') this.#openMerge(attributes['ref'] ?? '');
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell === null || this.#piece === null) {
      const isStray = this.#section === 'sheetData' && !this.#isPhonetic && text.trim() !== '';
      if (isStray) throw this.#refusal('broken-workbook');
      return;
    }
    const gathered = (cell[this.#piece] ?? '') + text;
    if (gathered.length > limits.cellCharacters) {
      throw this.#refusal('text-too-long', cellName(cell.row, cell.column));
    }
    cell[this.#piece] = gathered;
  }

  close(_name: string, depth: number): void {
    if (this.#section !== 'sheetData') return;
    if (depth === 2) this.#section = '';
    if (depth === 4) this.#closeCell();
    if (depth >= 5) this.#piece = null;
    if (depth === 6) this.#isPhonetic = false;
  }

  #openData(name: string, attributes: Attributes, depth: number): void {
    if (depth === 3 && name === 'row') this.#openRow(attributes);
    else if (depth === 4 && name === 'c') this.#openCell(attributes);
    else if (depth <= 4) throw this.#refusal('broken-workbook');
    else this.#openPiece(name, attributes, depth);
  }

  #openRow({ r, hidden, ht }: Attributes): void {
    const row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(row) || row < 1 || row > limits.rows) throw this.#refusal('broken-workbook');
    this.#row = row;
    this.#column = 0;
    this.#isRowHidden = isTrue(hidden) || isNothing(ht);
    if (this.#isRowHidden && !this.#hiddenRows.add(row, row)) throw this.#refusal('broken-workbook');
  }

  #openCell({ r, t = 'n', s = '' }: Attributes): void {
    const position = r === undefined ? { row: this.#row, column: this.#column + 1 } : readReference(r);
    if (position === null || position.row !== this.#row || position.column > limits.columns) {
      throw this.#refusal('broken-workbook', r);
    }
    const { row, column } = position;
    this.#column = column;
    // Written out: two thirds of a form's cells are empty ones with a style, and spreading costs more than all else here.
    this.#cell = {
      row,
      column,
      type: t,
      style: s,
      stored: null,
      inline: null,
      formula: null,
      sharedFormula: null,
    };
  }

  #openPiece(name: string, attributes: Attributes, depth: number): void {
    const cell = this.#cell;
    if (cell === null) return;
    const piece = depth !== 5 ? null : name === 'v' ? 'stored' : name === 'f' ? 'formula' : null;
    if (piece !== null) {
      // A second value would leave open which one counts.
      if (cell[piece] !== null) throw this.#refusal('broken-workbook', cellName(cell.row, cell.column));
      this.#piece = piece;
      cell[piece] = '';
      if (piece === 'stored') return;
      cell.sharedFormula = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
    } else if (depth === 6 && name === 'rPh') this.#isPhonetic = true;
    else if (name === 't' && !this.#isPhonetic && (depth === 6 || depth === 7)) {
      this.#piece = 'inline';
      cell.inline ??= '';
    }
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const { row, column } = cell;
    const ref = cellName(row, column);
    const typed = typeCell(cell, this.#tables);
    if (typed === 'empty') return;
    if (typed === 'broken') throw this.#refusal('broken-workbook', ref);
    const formula = isConstant(typed.kind, cell.formula) ? null : this.#formulaOf(cell);
    this.#spend(cell, ref, typed.text.length + (formula?.length ?? 0));
    this.#cells.push({
      sheet: this.#name,
      ref,
      row,
      column,
      ...typed,
      formula,
      isRowHidden: this.#isRowHidden,
      isColumnHidden: this.#hiddenColumns.has(column),
    });
  }

  /** Counts a cell against the caps; a second cell of the same name would leave open which one the sender meant. */
  #spend({ row, column }: OpenCell, ref: string, characters: number): void {
    if (row > this.#caps.maxRows || column > this.#caps.maxColumns) throw this.#refusal('cell-outside', ref);
    const key = row * (limits.columns + 1) + column;
    if (this.#seen.has(key)) throw this.#refusal('broken-workbook', ref);
    this.#seen.add(key);
    this.#budget.cells -= 1;
    this.#budget.characters -= characters;
    if (this.#budget.cells < 0) throw this.#refusal('too-many-cells', ref);
    if (this.#budget.characters < 0) throw this.#refusal('too-much-text', ref);
    this.#lastRow = Math.max(this.#lastRow, row);
    this.#lastColumn = Math.max(this.#lastColumn, column);
  }

  #formulaOf({ formula, sharedFormula }: OpenCell): string | null {
    if (formula === null || sharedFormula === null) return formula;
    if (formula === '') return this.#sharedFormulas.get(sharedFormula) ?? '';
    this.#sharedFormulas.set(sharedFormula, formula);
    return formula;
  }

  #openColumns({ min, max, hidden, width }: Attributes): void {
    if (!isTrue(hidden) && !isNothing(width)) return;
    const from = Number(min);
    const to = Number(max);
    const isSpan = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to;
    if (!isSpan || !this.#hiddenColumns.add(from, to)) throw this.#refusal('broken-workbook');
  }

  #openMerge(ref: string): void {
    const range = readRange(ref);
    if (range === null) throw this.#refusal('broken-workbook', ref);
    if (range.rows.to > this.#caps.maxRows || range.columns.to > this.#caps.maxColumns) {
      throw this.#refusal('merge-outside', ref);
    }
    this.#budget.merges -= 1;
    if (this.#budget.merges < 0) throw this.#refusal('too-many-merges');
    this.#merges.push(range);
  }

  #refusal(code: RefusalCode, ref?: string): WorkbookRefused {
    return new WorkbookRefused(code, onSheet(this.#name, ref));
  }
}

/** A height or width of nothing hides as well. */
const isNothing = (size: string | undefined) => size !== undefined && Number(size) === 0;

/** LibreOffice writes a truth value that somebody typed as the formula `TRUE()`. */
function isConstant(kind: CellKind, formula: string | null): boolean {
  return kind === 'boolean' && (formula === 'TRUE()' || formula === 'FALSE()');
}
