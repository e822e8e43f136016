/**
 * A number of things at a period: printed for the country, or added up over the districts where only these are printed. Must
 * never add up an incomplete set of districts.
 */
import type { Text } from '../../../kernel/language.ts';
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

/** What a reader must know of counts that were added up; empty where all are printed. */
export function noteOn(counts: readonly CountAt[]): Text {
  const added = counts.filter((count) => count.added);
  if (added.length === 0) return { ru: '', en: '' };
  const doubtful = added.some((count) => count.facts.some((fact) => fact.provenance.ambiguous));
  return doubtful
    ? { ru: 'по сумме диаграммы, чтение неоднозначно', en: 'sum of a chart, whose reading is ambiguous' }
    : { ru: 'по сумме диаграммы', en: 'sum of a chart' };
}

/** «16 (по сумме диаграммы, чтение неоднозначно)»; the bare number where it is printed. */
export function showCount(count: CountAt): Text {
  const note = noteOn([count]);
  const tail = (text: string) => (text === '' ? '' : ` (${text})`);
  return { ru: `${count.value}${tail(note.ru)}`, en: `${count.value}${tail(note.en)}` };
}

/** «16 → 25», what must be known of both said once. */
export function showCountChange(before: CountAt, after: CountAt): Text {
  const [one, two, same] = [showCount(before), showCount(after), noteOn([before]).ru === noteOn([after]).ru];
  return {
    ru: `${same ? before.value : one.ru} → ${two.ru}`,
    en: `${same ? before.value : one.en} → ${two.en}`,
  };
}
