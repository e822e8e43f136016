/**
 * Rows are removed as a whole: an answer that one person gives into a row while another takes the row away would belong to nothing.
 * Pure. Must never judge a row that was never made, nor hinder the removal of what such a row still holds.
 */
import { type AnswerValue, type FieldPath, fieldPath, noRow, rowMark } from './answers.ts';

interface Written {
  readonly field: FieldPath;
  readonly value: AnswerValue | null;
}

/** `section/row` of a field; null where it stands in no row. */
export function rowOf(field: FieldPath): string | null {
  const [section = '', row = noRow] = field.split('/', 2);
  return row === noRow ? null : `${section}/${row}`;
}

/** The field that makes a row, given as `section/row`, exist. */
export function markOfRow(row: string): FieldPath {
  const [section = '', id = ''] = row.split('/', 2);
  return fieldPath(section, id, rowMark);
}

type Present = ReadonlyMap<FieldPath, { readonly value: AnswerValue | null }>;

/** Rows that are removed, by these writes or already; `present` holds the marks of all rows that are written to. */
export function removedRows(writes: readonly Written[], present: Present): string[] {
  const rows = new Set(writes.flatMap(({ field }) => rowOf(field) ?? []));
  const marks = new Map(writes.map(({ field, value }) => [field, value]));
  return [...rows].filter((row) => {
    const mark = markOfRow(row);
    const stored = present.get(mark);
    return stored !== undefined && (marks.has(mark) ? marks.get(mark) : stored.value) === null;
  });
}

/** Of the removed rows those in which an answer would be left; `present` holds all of their answers. */
export function brokenRows(
  removed: readonly string[],
  writes: readonly Written[],
  present: Present,
): Set<string> {
  const after = new Map<FieldPath, AnswerValue | null>(
    [...present].map(([field, { value }]) => [field, value]),
  );
  for (const { field, value } of writes) after.set(field, value);
  const held = new Set([...after].flatMap(([field, value]) => (value === null ? [] : (rowOf(field) ?? []))));
  const isMoved = ({ field, value }: Written, row: string) =>
    rowOf(field) === row && (value !== null || field === markOfRow(row));
  return new Set(removed.filter((row) => held.has(row) && writes.some((one) => isMoved(one, row))));
}
