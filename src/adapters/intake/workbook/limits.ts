/**
 * The fixed bounds of the reader of uploaded workbooks, in one place so that a reviewer sees them together. The bounds that
 * follow from a template (rows, columns, cells …) are `WorkbookCaps`, given by the caller. Must never be widened by a file.
 */

const mebibyte = 1024 * 1024;

export const limits = {
  /** Size of the file as it came. */
  fileBytes: 20 * mebibyte,
  /** Entries of the archive. */
  parts: 200,
  /** Bytes of the archive's table of contents. */
  directoryBytes: 256 * 1024,
  /** Unpacked bytes of all parts: declared, and again as really inflated. */
  unpackedBytes: 50 * mebibyte,
  /** Unpacked to packed, for a part larger than `smallPartBytes`. */
  ratio: 100,
  smallPartBytes: 256 * 1024,
  xmlDepth: 64,
  xmlAttributes: 256,
  attributeCharacters: 256 * 1024,
  /** Characters that may pass without one complete piece of markup or text. */
  tokenCharacters: mebibyte,
  /** Excel's own bound on the text and on the formula of a cell. */
  cellCharacters: 32_767,
  /** Characters of all cells together when the caller names no bound. */
  textCharacters: 4_000_000,
  /** Notes beside cells that are shown of one book, and how much of each. */
  comments: 500,
  commentCharacters: 1_000,
  sheetNameCharacters: 255,
  relations: 1_000,
  cellStyles: 70_000,
  /** Excel's own last row and column. */
  rows: 1_048_576,
  columns: 16_384,
} as const;

/** Bounds that the caller derives from the template it handed out; a file beyond one of them is refused. */
export interface WorkbookCaps {
  readonly maxSheets: number;
  /** Last row and column in which something may stand; empty formatted cells beyond them are no harm. */
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Non-empty cells of all sheets together. */
  readonly maxCells: number;
  readonly maxSharedStrings: number;
  /** Merged ranges of all sheets together. */
  readonly maxMerges: number;
  /** Characters of all cells together, `limits.textCharacters` when left out. */
  readonly maxText?: number;
}
