/** A published figure made from one fact: the value as printed, with its lines and its doubts. */
import type { Text } from '../../kernel/language.ts';
import type { Fact } from '../facts/fact.ts';
import { numberOf } from '../facts/fact-book.ts';
import type { Display } from '../indicators/indicator.ts';
import { type Figure, figureId } from './figure.ts';

export interface FigureWording {
  readonly title: Text;
  readonly definition: Text;
  readonly display: Display;
}

/** The figure of a numeric fact; `indicator` and `scope` are its address. Throws TypeError when the fact is not a number. */
export function figureFromFact(
  fact: Fact,
  indicator: string,
  scope: string,
  wording: FigureWording,
  counterpart: string | null = null,
): Figure {
  const { provenance } = fact;
  const period = fact.period ?? fact.edition;
  return {
    id: figureId(indicator, scope, period, 'published'),
    indicator,
    scope,
    period,
    basis: 'published',
    value: numberOf(fact),
    unit: fact.unit ?? 'count',
    ...wording,
    formula: { ru: 'как напечатано в источнике', en: 'as printed in the source' },
    facts: [fact.id],
    printed: provenance.printed,
    printedUnit: provenance.printedUnit,
    lines: provenance.lines,
    ambiguous: provenance.ambiguous,
    reading: provenance.reading,
    alternative: provenance.alternative,
    counterpart,
  };
}
