/** Counting rows of the published lists, shared by the counting indicators; a list says nothing of other years. */
import type { FactBook } from '../facts/fact-book.ts';
import type { PublishedRow } from '../facts/published-rows.ts';
import type { Recomputed } from './indicator.ts';

/** The count with the fact of `measure` of each row as input; null for a period that is not the edition's. */
export function countRows(
  book: FactBook,
  period: string,
  rows: readonly PublishedRow[],
  measure = 'number',
): Recomputed | null {
  if (period !== book.edition || book.entities('cluster').length === 0) return null;
  const federal = rows.filter((row) => row.list === 'federal').length;
  const interregional = rows.length - federal;
  return {
    value: rows.length,
    formula: {
      ru: `строки перечня по округам (${federal}) + строки перечня межрегиональных кластеров (${interregional}) = ${rows.length}`,
      en: `rows of the list by district (${federal}) + rows of the interregional list (${interregional}) = ${rows.length}`,
    },
    inputs: rows.flatMap((row) => book.find(`cluster:${row.id}`, measure)?.id ?? []),
  };
}
