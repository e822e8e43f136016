/** Two rows with the same key: one of them is a slip. Must never compare rows whose key is not complete. */
import type { Section } from '../questionnaire.ts';
import { answerAt, fieldIn, type RowView } from './answers-view.ts';
import type { Check, Found } from './check.ts';

export const duplicateRow: Check = {
  id: 'duplicate-row',
  says: ['twice'],
  limits: [],
  find: ({ view }) =>
    view.questionnaire.sections
      .filter(({ kind, key }) => kind === 'rows' && key.length > 0)
      .flatMap((section) => repeated(section, view.rows(section.id))),
};

function repeated(section: Section, rows: readonly RowView[]): Found[] {
  const first = new Map<string, number>();
  const [question = ''] = section.key;
  return rows.flatMap((row, index) => {
    const parts = section.key.map((id) => answerAt(row, id));
    if (parts.some((part) => part === undefined)) return [];
    const key = JSON.stringify(parts.map((part) => String(part).trim()));
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    const earlier = before === undefined ? undefined : rows[before];
    if (before === undefined || !earlier) return [];
    return [
      {
        field: fieldIn(row, question),
        related: [fieldIn(earlier, question)],
        say: 'twice',
        values: { key: parts.map(String).join(', '), row: String(before + 1) },
      },
    ];
  });
}
