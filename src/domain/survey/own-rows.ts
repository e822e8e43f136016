/**
 * What a submission says of one participant: the row with its figures, and the supplies it takes part in on either side. Pure; must never
 * give a row that does not name the participant.
 */
import { type AnswerValue, type FieldPath, fieldPath, parseField, rowMark } from './answers.ts';

export interface OwnRow {
  /** `participants/r1` or `supplies/s3`. */
  readonly place: string;
  readonly side: 'figures' | 'supplier' | 'buyer';
  /** ИНН of the other side of a supply; null for figures. */
  readonly partner: string | null;
  /** Fields of the row in a fixed order: what is confirmed. */
  readonly answers: readonly { readonly field: FieldPath; readonly value: AnswerValue }[];
}

/** Rows that name the participant, figures first; a supply to itself comes once. */
export function ownRows(
  inn: string,
  answers: Readonly<Record<FieldPath, { readonly value: AnswerValue }>>,
): OwnRow[] {
  const rows = rowsIn(answers);
  const wordAt = (place: string, question: string): string | null => {
    const [section = '', row = ''] = place.split('/');
    const value = answers[fieldPath(section, row, question)]?.value;
    return typeof value === 'string' ? value : null;
  };
  return [...rows]
    .flatMap(([place, fields]): OwnRow[] => {
      const own = { place, answers: fields };
      if (place.startsWith('participants/'))
        return wordAt(place, 'inn') === inn ? [{ ...own, side: 'figures', partner: null }] : [];
      const [supplier, buyer] = [wordAt(place, 'supplier'), wordAt(place, 'buyer')];
      if (supplier === inn) return [{ ...own, side: 'supplier', partner: buyer }];
      return buyer === inn ? [{ ...own, side: 'buyer', partner: supplier }] : [];
    })
    .sort((a, b) => Number(a.side !== 'figures') - Number(b.side !== 'figures'));
}

function rowsIn(answers: Readonly<Record<FieldPath, { readonly value: AnswerValue }>>) {
  const rows = new Map<string, { field: FieldPath; value: AnswerValue }[]>();
  for (const field of Object.keys(answers).sort()) {
    const at = parseField(field);
    const value = answers[field]?.value;
    if (!at || value === undefined || at.question === rowMark) continue;
    if (at.section !== 'participants' && at.section !== 'supplies') continue;
    const place = `${at.section}/${at.row}`;
    const fields = rows.get(place) ?? [];
    fields.push({ field, value });
    rows.set(place, fields);
  }
  return rows;
}
