/** A ratio of two published values of one scope and period, shared by the ratio indicators. */
import { type FactBook, numberOf } from '../facts/fact-book.ts';
import type { Recomputed } from './indicator.ts';

/** One side of the ratio: which published quantity, in which scope. */
export interface RatioSide {
  readonly scope: string;
  readonly measure: string;
  readonly name: { readonly ru: string; readonly en: string };
}

/** numerator ÷ denominator, unrounded; null where either is missing or the denominator is zero. */
export function ratioOf(
  book: FactBook,
  period: string,
  numerator: RatioSide,
  denominator: RatioSide,
): Recomputed | null {
  const top = book.find(`scope:${numerator.scope}`, numerator.measure, period);
  const bottom = book.find(`scope:${denominator.scope}`, denominator.measure, period);
  if (!top || !bottom || numberOf(bottom) === 0) return null;
  const show = (side: typeof top) => side.provenance.printed ?? String(side.value);
  return {
    value: numberOf(top) / numberOf(bottom),
    formula: {
      ru: `${numerator.name.ru} (${show(top)} ${top.provenance.printedUnit ?? ''}) ÷ ${denominator.name.ru} (${show(bottom)} ${bottom.provenance.printedUnit ?? ''})`,
      en: `${numerator.name.en} (${show(top)} as printed) ÷ ${denominator.name.en} (${show(bottom)} as printed)`,
    },
    inputs: [top.id, bottom.id],
  };
}
