/**
 * Labels of the map, "all/in register". A label without a second number says that none is in the register; a label whose print
 * has a second number that is not among the facts is unknown. Must never take the unknown for zero.
 */
import type { Fact } from '../../facts/fact.ts';
import type { FactBook } from '../../facts/fact-book.ts';

export interface MapLabel {
  readonly total: Fact | undefined;
  /** null: none in the register; undefined: printed but not known. */
  readonly register: Fact | null | undefined;
}

/** All labels in printed order. */
export function readMapLabels(book: FactBook): MapLabel[] {
  return book.entities('map-label').map((key) => {
    const total = book.find(`map-label:${key}`, 'total');
    const register = book.find(`map-label:${key}`, 'register');
    const printsBoth = total?.provenance.printed?.includes('/') === true;
    return { total, register: register ?? (printsBoth ? undefined : null) };
  });
}
