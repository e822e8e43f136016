/**
 * Charts of shares: the sectors as printed beside the shares of the costs that they draw. Must never take a chart whose sectors
 * are not as many as the shares: something is missing there, or it draws something else.
 */
import type { Fact } from '../../facts/fact.ts';
import type { FactBook } from '../../facts/fact-book.ts';
import { readPrinted } from './printed-interval.ts';

export interface ChartOfShares {
  readonly chart: string;
  readonly sectors: readonly Fact[];
  readonly shares: readonly Fact[];
}

/** Charts with every sector known and as many shares printed. */
export function chartsOfShares(book: FactBook): ChartOfShares[] {
  const charts = Map.groupBy(book.entities('chart-segment'), (key) => key.slice(0, key.lastIndexOf('-')));
  const shares = book
    .entities('subsidy-cost')
    .flatMap((key) => book.find(`subsidy-cost:${key}`, 'share') ?? []);
  return [...charts].flatMap(([chart, keys]) => {
    const sectors = keys.flatMap((key) => book.find(`chart-segment:${key}`, 'value') ?? []);
    const complete = sectors.length === keys.length && sectors.length === shares.length;
    return complete && sectors.length > 0 ? [{ chart, sectors, shares }] : [];
  });
}

/** Values as per cent, whether they are fractions (of about 1) or per cent already, in the given order. */
export function percentages(facts: readonly Fact[]): number[] {
  const values = facts.map((fact) => Number(fact.value));
  const scale = values.reduce((total, value) => total + value, 0) < 2 ? 100 : 1;
  return values.map((value) => Math.round(value * scale * 1e6) / 1e6);
}

/** Half a unit of the last printed place of each, in per cent: how far a sum may be off by rounding alone. */
export function roundingOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + 0.5 * 10 ** -(readPrinted(fact)?.decimals ?? 0), 0);
}
