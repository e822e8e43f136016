/** Series of an indicator as inputs of a chart. A missing value is a gap, an ambiguous one is hollow; nothing is interpolated. */

import type { AtlasIndicator, Observation } from '../../domain/atlas/atlas.ts';
import type { Figure } from '../../domain/atlas/figure.ts';
import { showFigureNumber, showTick } from '../../domain/atlas/show-figure.ts';
import type { Display } from '../../domain/indicators/indicator.ts';
import type { ChartPoint } from '../../flows/drawing.ts';
import type { Language } from '../../kernel/language.ts';

/** Observations of one scope in the order of their years. */
export function observationsIn(indicator: AtlasIndicator, scope: string): Observation[] {
  return indicator.observations
    .filter((point) => point.scope === scope)
    .sort((a, b) => a.period.localeCompare(b.period));
}

/** Printed values of observations as points of a chart. */
export function chartPoints(observations: readonly Observation[]): ChartPoint[] {
  return observations
    .filter((point) => point.published !== null)
    .map((point) => ({
      label: point.period,
      value: point.published?.value ?? null,
      ambiguous: point.ambiguous,
    }));
}

/** Formatter of a chart: a value that is a figure reads exactly as the figure does, a tick of the axis as short as it can. */
export function chartFormat(
  figures: readonly (Figure | null)[],
  display: Display,
  language: Language,
): (value: number) => string {
  const shown = new Map(
    figures.flatMap((figure) =>
      figure?.value == null ? [] : [[figure.value, showFigureNumber(figure, language)] as const],
    ),
  );
  return (value) => shown.get(value) ?? showTick(value, display, language);
}

/** Alternative text: everything that the picture says. */
export function describe(title: string, figures: readonly (Figure | null)[], language: Language): string {
  const values = figures.flatMap((figure) =>
    figure ? [`${figure.period}: ${showFigureNumber(figure, language)}`] : [],
  );
  return `${title}. ${values.join('; ')}.`;
}
