/**
 * A figure: one number as it stands on a page, in the API or in the yearbook, with everything its passport needs. Every number
 * shown anywhere is a figure of the atlas; must never be made by a page.
 */
import type { Text } from '../../kernel/language.ts';
import type { LineRange } from '../../kernel/line-range.ts';
import type { Unit } from '../../kernel/unit.ts';
import type { Display } from '../indicators/indicator.ts';

/**
 * published: printed in the document; rows: counted over rows of the published lists ("as published"); distinct: counted over
 * distinct clusters ("as known now"); recomputed: computed from printed components.
 */
export type FigureBasis = 'published' | 'rows' | 'distinct' | 'recomputed';

export interface Figure {
  /** Address of the passport: `/figures/<id>`. */
  readonly id: string;
  /** Indicator id, e.g. `cluster-count`, or a field of a table such as `project-support`. */
  readonly indicator: string;
  /** `all-clusters`, `federal-district:volga`, `federal-subject:RU-TA`, `industry:food`, `project:3`, `subsidy-cost:tooling`. */
  readonly scope: string;
  readonly period: string;
  readonly basis: FigureBasis;
  /** null where the document names the quantity but its value was lost, and nothing can recompute it. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly display: Display;
  readonly title: Text;
  readonly definition: Text;
  readonly formula: Text;
  /** Facts that the value rests on. */
  readonly facts: readonly string[];
  readonly printed: string | null;
  readonly printedUnit: string | null;
  readonly lines: readonly LineRange[];
  readonly ambiguous: boolean;
  readonly reading: Text | null;
  readonly alternative: Text | null;
  /** Another figure of the same quantity to be compared with: published beside recomputed. */
  readonly counterpart: string | null;
}

/** Id of a figure; colons of scopes stay, parts are divided by a tilde that no part contains. */
export function figureId(indicator: string, scope: string, period: string, basis: FigureBasis): string {
  return [indicator, scope, period, basis].join('~');
}
