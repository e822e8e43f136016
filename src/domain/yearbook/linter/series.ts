/** Reading published series: which measures a scope prints and in which periods. Must never fill a gap between periods. */
import type { Fact } from '../../facts/fact.ts';
import type { FactBook } from '../../facts/fact-book.ts';

/** A published value with its address. */
export interface Point {
  readonly scope: string;
  readonly measure: string;
  readonly period: string;
  readonly fact: Fact;
}

/** First statements of all numeric values with a period, in the order of acceptance. */
export function pointsOf(book: FactBook): Point[] {
  return book.entities('scope').flatMap((scope) =>
    book
      .of(`scope:${scope}`)
      .filter((fact) => typeof fact.value === 'number' && fact.period !== null)
      .filter((fact) => book.find(fact.entity, fact.measure, fact.period)?.id === fact.id)
      .map((fact) => ({ scope, measure: fact.measure, period: fact.period ?? '', fact })),
  );
}

/** Pairs of neighbouring printed periods of each series, older first. */
export function changesOf(book: FactBook): { readonly older: Point; readonly newer: Point }[] {
  const series = Map.groupBy(pointsOf(book), (point) => `${point.scope}|${point.measure}`);
  return [...series.values()].flatMap((points) => {
    const sorted = points.sort((a, b) => (a.period < b.period ? -1 : 1));
    return sorted.slice(1).flatMap((newer, index) => {
      const older = sorted[index];
      return older ? [{ older, newer }] : [];
    });
  });
}

/** All facts of a measure over all scopes, e.g. every statement of a total wherever it is filed. */
export function statementsOf(book: FactBook, measure: string): Fact[] {
  return book
    .entities('scope')
    .flatMap((scope) => book.of(`scope:${scope}`).filter((fact) => fact.measure === measure));
}
