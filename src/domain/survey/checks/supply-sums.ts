/** Supplies of the functional map added up by one of their sides. Must never count a supply whose amount is missing as zero. */
import type { FieldPath } from '../answers.ts';
import { type AnswersView, fieldIn, numberAt, placesOf, wordsAt, yearsAsked } from './answers-view.ts';
import type { Applied } from './check.ts';

export interface SupplySum {
  readonly amount: number;
  /** Fields of the amounts. */
  readonly fields: FieldPath[];
  /** False where a supply of this side and year has no amount. */
  readonly isWhole: boolean;
}

export interface SupplySums {
  /** Whether the functional map has any supply at all. */
  readonly hasSupplies: boolean;
  of(side: string, year: string): SupplySum;
}

const none: SupplySum = { amount: 0, fields: [], isWhole: true };

/** Sums by the side that `applied.side` names (`supplies/supplier`) of the amounts that `applied.amount` names. */
export function supplySums(view: AnswersView, applied: Applied): SupplySums | null {
  const places = placesOf(view, applied, ['side', 'amount']);
  if (!places) return null;
  const sums = new Map<string, SupplySum>();
  const { side, amount } = places;
  const rows = view.rows(side.section.id);
  for (const row of rows) {
    const who = wordsAt(row, side.question.id);
    if (who === undefined) continue;
    for (const year of yearsAsked(view, amount.question)) {
      const value = numberAt(row, amount.question.id, year);
      const before = sums.get(`${who}|${year}`) ?? none;
      sums.set(`${who}|${year}`, {
        amount: before.amount + (value ?? 0),
        fields:
          value === undefined ? before.fields : [...before.fields, fieldIn(row, amount.question.id, year)],
        isWhole: before.isWhole && value !== undefined,
      });
    }
  }
  return { hasSupplies: rows.length > 0, of: (who, year) => sums.get(`${who}|${year}`) ?? none };
}
