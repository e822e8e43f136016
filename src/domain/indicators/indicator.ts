/**
 * What an indicator is: a passport from rulebook/indicators (titles, unit, formula in words) and a pure function that
 * recomputes a value from facts where the published facts allow it. Must never fill a gap: what cannot be computed is null.
 */
import type { Text } from '../../kernel/language.ts';
import type { Unit } from '../../kernel/unit.ts';
import type { FactBook } from '../facts/fact-book.ts';
import type { Reference } from '../facts/reference.ts';

/** How a value is shown: divided by `scale` and rounded half up to `decimals`, followed by `label`. */
export interface Display {
  readonly scale: number;
  readonly decimals: number;
  readonly label: Text;
}

/** Passport of an indicator, one file in rulebook/indicators. */
export interface IndicatorPassport {
  readonly id: string;
  readonly title: Text;
  readonly shortTitle: Text;
  readonly unit: Unit;
  readonly display: Display;
  readonly definition: Text;
  readonly formula: Text;
  /** Whether and how the value can be recomputed from a published edition. */
  readonly recomputation: Text;
  readonly order: number;
  /** Where definition and formula come from, and what was not checked; absent where the review itself defines the indicator. */
  readonly source?: Text | undefined;
  readonly confidence?: 'high' | 'medium' | 'low' | undefined;
}

/** A value computed from facts: with the formula as filled in and the ids of all facts used. */
export interface Recomputed {
  readonly value: number;
  readonly formula: Text;
  readonly inputs: readonly string[];
}

export interface RecomputeInput {
  readonly book: FactBook;
  readonly reference: Reference;
  /** `all-clusters`, `register-clusters`, `federal-district:volga`, … */
  readonly scope: string;
  readonly period: string;
}

export interface Indicator {
  /** File stem in rulebook/indicators and in this folder. */
  readonly id: string;
  readonly recompute: (input: RecomputeInput) => Recomputed | null;
}

/** For indicators whose components a published edition does not print. */
export const notRecomputable = (): null => null;
