/** What every measure gets besides the case: its own settings and the threshold to compare with. */
import type { Comparison, RequirementMeasure } from '../requirement.ts';

export type MeasureOf<Kind extends RequirementMeasure['kind']> = Extract<
  RequirementMeasure,
  { readonly kind: Kind }
>;

export interface Threshold {
  readonly comparison: Comparison;
  readonly value: number;
}
