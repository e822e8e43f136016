/**
 * A number of things at a period: printed for the country, or added up over the districts where only these are printed. Must
 * never add up an incomplete set of districts.
 */
import type { Fact } from '../../facts/fact.ts';
import type { FactBook } from '../../facts/fact-book.ts';
import { pointsOf } from './series.ts';

export interface CountAt {
  readonly value: number;
  /** True where the country's number is not printed and the districts were added up. */
  readonly added: boolean;
  readonly facts: readonly Fact[];
}

/** The count of `measure`, e.g. `register-cluster-count`, in the whole country; null where it is not known. */
export function countAt(book: FactBook, measure: string, period: string): CountAt | null {
  const printed = book.find('scope:all-clusters', measure, period);
  if (typeof printed?.value === 'number') return { value: printed.value, added: false, facts: [printed] };
  const districts = pointsOf(book).filter(
    (point) => point.measure === measure && point.scope.startsWith('federal-district:'),
  );
  const all = new Set(districts.map((point) => point.scope)).size;
  const parts = districts.filter((point) => point.period === period).map((point) => point.fact);
  if (all === 0 || parts.length < all) return null;
  return { value: parts.reduce((sum, fact) => sum + Number(fact.value), 0), added: true, facts: parts };
}
