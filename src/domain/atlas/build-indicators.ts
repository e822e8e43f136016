/**
 * The series of each indicator: what is printed beside what can be recomputed. A point exists where the document prints a value
 * or where it can be recomputed in a scope that the document speaks of.
 */
import type { FactBook } from '../facts/fact-book.ts';
import type { Reference } from '../facts/reference.ts';
import { indicators } from '../indicators/index.ts';
import type { Indicator, IndicatorPassport } from '../indicators/indicator.ts';
import type { AtlasIndicator, Observation } from './atlas.ts';
import { computedFigure } from './computed-figure.ts';
import { figureId } from './figure.ts';
import { figureFromFact } from './figure-from-fact.ts';

/** All indicators that have a passport, in the passports' order. */
export function buildIndicators(
  book: FactBook,
  reference: Reference,
  passports: readonly IndicatorPassport[],
): AtlasIndicator[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return passports.map((passport) => {
    const indicator = byId.get(passport.id);
    const points = pointsOf(book, passport.id);
    const observations = points.flatMap(({ scope, period }) =>
      observe(book, reference, passport, indicator, scope, period),
    );
    return { ...passport, observations, missing: missingOf(book, passport.id) };
  });
}

interface Point {
  readonly scope: string;
  readonly period: string;
}

/** Printed points first, then the edition's year in every scope whose value is named but missing. */
function pointsOf(book: FactBook, indicator: string): Point[] {
  const points = new Map<string, Point>();
  const add = (scope: string, period: string) => points.set(`${scope}~${period}`, { scope, period });
  for (const scope of book.entities('scope')) {
    for (const fact of book.of(`scope:${scope}`)) {
      if (fact.measure === indicator && fact.period !== null) add(scope, fact.period);
    }
  }
  for (const { scope } of missingOf(book, indicator)) add(scope, book.edition);
  return [...points.values()].sort(
    (a, b) => a.scope.localeCompare(b.scope) || a.period.localeCompare(b.period),
  );
}

function missingOf(book: FactBook, indicator: string): AtlasIndicator['missing'] {
  return book
    .entities('missing-value')
    .filter((key) => key.startsWith(`${indicator}~`))
    .flatMap((key) => {
      const fact = book.find(`missing-value:${key}`, 'title');
      return fact ? [{ scope: key.slice(indicator.length + 1), provenance: fact.provenance }] : [];
    });
}

function observe(
  book: FactBook,
  reference: Reference,
  passport: IndicatorPassport,
  indicator: Indicator | undefined,
  scope: string,
  period: string,
): Observation[] {
  const [first, ...others] = book.statements(`scope:${scope}`, passport.id, period);
  const result = indicator?.recompute({ book, reference, scope, period }) ?? null;
  if (!first && !result) return [];
  const wording = { title: passport.title, definition: passport.definition, display: passport.display };
  const recomputed =
    result &&
    computedFigure(book, {
      indicator: passport.id,
      scope,
      period,
      basis: 'recomputed',
      unit: passport.unit,
      ...wording,
      ...result,
      counterpart: first ? figureId(passport.id, scope, period, 'published') : null,
    });
  const published = first ? figureFromFact(first, passport.id, scope, wording, recomputed?.id ?? null) : null;
  return [
    {
      indicator: passport.id,
      scope,
      period,
      unit: passport.unit,
      published,
      recomputed,
      ambiguous: (published ?? recomputed)?.ambiguous ?? false,
      provenance: first?.provenance ?? null,
      otherStatements: others.map((fact) => ({ fact: fact.id, provenance: fact.provenance })),
    },
  ];
}
