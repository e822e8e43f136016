/**
 * A block copied from a spreadsheet, laid over the grid from one cell on. Pure: says what would be written, what was not understood
 * and what did not fit. Must never turn a text it does not understand into a number.
 */
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { Question } from '../../domain/survey/questionnaire.ts';
import type { Text } from '../../kernel/language.ts';
import { type Column, fieldAt } from './columns.ts';

/** What a typed text means. */
export type Reading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unclear'; readonly message: Text };
export type ReadText = (question: Question, text: string) => Reading;

export interface PastedCell {
  readonly field: FieldPath;
  readonly text: string;
  readonly reading: Reading;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** Ids of rows to make, in order. */
  readonly newRows: readonly string[];
  readonly unclear: number;
  /** Columns of the block right of the grid, and rows beyond the most a section takes: not written. */
  readonly surplusColumns: number;
  readonly surplusRows: number;
}

export interface PasteInto {
  readonly section: string;
  readonly maximumRows: number;
  readonly rows: readonly string[];
  readonly columns: readonly Column[];
  readonly row: number;
  readonly column: number;
}

/** Rows and cells of a copied block: tabs between cells, quotes around what holds tabs, quotes or line ends. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  while (pattern.lastIndex <= text.length) {
    const match = pattern.exec(text);
    if (!match) break;
    rows.at(-1)?.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '' || match[3] === undefined) break;
    if (match[3] !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Whether a copied text is a block and not just a word. */
export const isBlock = (text: string): boolean => /\t|[\r\n][^\r\n]/.test(text);

/** What pasting would do. `makeRow` gives a fresh row id. */
export function planPaste(
  block: readonly (readonly string[])[],
  into: PasteInto,
  read: ReadText,
  makeRow: () => string,
): PastePlan {
  const wanted = into.row + block.length;
  const room = Math.max(into.rows.length, Math.min(wanted, into.maximumRows));
  const newRows = Array.from({ length: Math.max(0, Math.min(wanted, room) - into.rows.length) }, makeRow);
  const rows = [...into.rows, ...newRows];
  const cells: PastedCell[] = [];
  let surplusColumns = 0;
  for (const [down, line] of block.entries()) {
    const row = rows[into.row + down];
    if (row === undefined) continue;
    for (const [right, text] of line.entries()) {
      const column = into.columns[into.column + right];
      if (column)
        cells.push({
          field: fieldAt(into.section, row, column),
          text: text.trim(),
          reading: read(column.question, text),
        });
      else if (text.trim() !== '')
        surplusColumns = Math.max(surplusColumns, into.column + right + 1 - into.columns.length);
    }
  }
  const unclear = cells.filter(({ reading }) => reading.kind === 'unclear').length;
  return { cells, newRows, unclear, surplusColumns, surplusRows: Math.max(0, wanted - rows.length) };
}
