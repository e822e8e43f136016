/** A figure computed from facts. It inherits the doubts of its inputs: what rests on an ambiguous fact is ambiguous. */
import type { Text } from '../../kernel/language.ts';
import type { LineRange } from '../../kernel/line-range.ts';
import type { Unit } from '../../kernel/unit.ts';
import type { FactBook } from '../facts/fact-book.ts';
import { type Figure, type FigureBasis, figureId } from './figure.ts';
import type { FigureWording } from './figure-from-fact.ts';

export interface Computation extends FigureWording {
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly basis: Exclude<FigureBasis, 'published'>;
  readonly value: number;
  readonly unit: Unit;
  readonly formula: Text;
  readonly inputs: readonly string[];
  readonly counterpart?: string | null;
}

/** Builds the figure; ambiguity, reading and alternative come from the first ambiguous input. */
export function computedFigure(book: FactBook, computation: Computation): Figure {
  const { inputs, counterpart = null, ...rest } = computation;
  const facts = inputs.flatMap((id) => book.byId(id) ?? []);
  const doubtful = facts.find((fact) => fact.provenance.ambiguous);
  return {
    ...rest,
    id: figureId(rest.indicator, rest.scope, rest.period, rest.basis),
    facts: inputs,
    printed: null,
    printedUnit: null,
    lines: facts.length > 12 ? [] : uniqueRanges(facts.flatMap((fact) => fact.provenance.lines)),
    ambiguous: doubtful !== undefined,
    reading: doubtful?.provenance.reading ?? null,
    alternative: doubtful?.provenance.alternative ?? null,
    counterpart,
  };
}

function uniqueRanges(ranges: readonly LineRange[]): LineRange[] {
  return [...new Map(ranges.map((range) => [range.join('-'), range])).values()];
}
