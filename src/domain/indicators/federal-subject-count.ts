/** Number of federal subjects with at least one cluster, interregional clusters included. */
import { readPublishedRows, rowsInScope } from '../facts/published-rows.ts';
import type { Indicator } from './indicator.ts';

export const federalSubjectCount: Indicator = {
  id: 'federal-subject-count',
  recompute: ({ book, reference, scope, period }) => {
    if (period !== book.edition) return null;
    const rows = rowsInScope(readPublishedRows(book, reference), scope);
    const subjects = new Set(rows.flatMap((row) => row.federalSubjects));
    if (subjects.size === 0) return null;
    return {
      value: subjects.size,
      formula: {
        ru: `разные субъекты в ${rows.length} строках двух перечней = ${subjects.size}`,
        en: `distinct federal subjects in the ${rows.length} rows of both lists = ${subjects.size}`,
      },
      inputs: rows.flatMap((row) => book.find(`cluster:${row.id}`, 'federal-subjects')?.id ?? []),
    };
  },
};
