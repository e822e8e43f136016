/**
 * CSV by RFC 4180: UTF-8 without a byte order mark, a header, CRLF, lists joined by `; `. Must never let a text become a formula
 * in a spreadsheet program: such cells get an apostrophe in front, and so does what would begin a cell where the program parts cells by
 * semicolons or tabs, as a Russian office does. Numbers are written as they are.
 */
import { stringify } from 'csv-stringify/sync';
import type { Cell, Format } from '../../flows/formats.ts';

export const csv: Format = {
  suffix: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  title: { ru: 'CSV', en: 'CSV' },
  isBinary: false,
  needsPlaces: false,
  write: async ({ columns, items }) => {
    const rows = items.map((item) => columns.map((column) => writeCell(column.value(item))));
    const table = [columns.map((column) => column.key), ...rows];
    return stringify(table, { record_delimiter: '\r\n', quoted_match: /[\r\n\0]/ });
  },
};

/** A missing value is an empty cell. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return neutralise(typeof cell === 'string' ? cell : cell.join('; '));
}

/** Spreadsheet programs read a cell that begins so as a formula, full-width signs too (OWASP, "CSV injection"). */
function neutralise(text: string): string {
  const inside = text.replace(/([;\t\r\n])(?=["\s]*[=+\-@＝＋－＠])/g, "$1'");
  return /^[=+\-@＝＋－＠\t\r\n\0]/.test(inside) ? `'${inside}` : inside;
}
