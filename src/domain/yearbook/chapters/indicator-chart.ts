/** Series of an indicator as a chart with its alternative text. Values read as the formatter shows them, on paper and aloud. */
import type { AtlasIndicator, Observation } from '../../atlas/atlas.ts';
import type { Figure } from '../../atlas/figure.ts';
import { showFigureNumber } from '../../atlas/show-figure.ts';
import type { ChartBlock, ChartBlockPoint, ChartWidth } from '../blocks.ts';
import type { Composer } from './composer.ts';
import { observationsOf } from './observations.ts';

type Tone = 'petrol' | 'copper' | 'muted';

export interface ChartLine {
  readonly name: string;
  readonly tone: Tone;
  readonly points: readonly ChartBlockPoint[];
}

/** A point of a chart; without a figure it is a gap. */
export function chartPoint(
  compose: Composer,
  label: string,
  figure: Figure | null | undefined,
): ChartBlockPoint {
  return {
    label,
    value: figure?.value ?? null,
    shown: figure ? showFigureNumber(figure, compose.language) : compose.common('absent'),
    ambiguous: figure?.ambiguous ?? false,
    recomputed: figure?.basis === 'recomputed',
  };
}

/** Years of an indicator in one or more scopes; null where there are fewer than two printed values. */
export function indicatorChart(
  compose: Composer,
  indicator: AtlasIndicator | undefined,
  scopes: readonly { readonly scope: string; readonly name: string; readonly tone: Tone }[],
  width: ChartWidth = 'third',
): ChartBlock | null {
  if (!indicator) return null;
  const lines = scopes.map(({ scope, name, tone }) => {
    const observations = observationsOf(compose.source.atlas, indicator.id, scope).filter(
      (point) => point.published,
    );
    return { name, tone, observations, points: observations.map((point) => yearPoint(compose, point)) };
  });
  const shown = lines.filter((line) => line.points.length > 1);
  if (shown.length === 0) return null;
  const label = compose.say(indicator.display.label);
  const caption = compose.say(indicator.title) + (label === '' ? '' : `, ${label}`);
  const figures = shown.flatMap((line) => line.observations.flatMap((point) => point.published ?? []));
  return {
    kind: 'chart',
    chart: chartKind(shown),
    caption,
    description: describeSeries(caption, shown),
    series: shown.map(({ name, tone, points }) => ({ name, tone, points })),
    display: indicator.display,
    width: shown.length > 1 ? 'full' : width,
    source: compose.sourceOf(figures.flatMap((figure) => figure.lines)),
  };
}

function yearPoint(compose: Composer, point: Observation): ChartBlockPoint {
  return chartPoint(compose, point.period, point.published);
}

/** Alternative text: everything that the picture says. */
export function describeSeries(
  caption: string,
  lines: readonly Pick<ChartLine, 'name' | 'points'>[],
): string {
  const told = lines.map((line) => {
    const values = line.points.map((point) => `${point.label}: ${point.shown}`).join('; ');
    return line.name === '' ? values : `${line.name}: ${values}`;
  });
  return `${caption}. ${told.join('. ')}.`;
}

/** Two years of one series are bars, two years of several to compare a slope; more years are lines. */
function chartKind(lines: readonly Pick<ChartLine, 'points'>[]): ChartBlock['chart'] {
  if (lines.some((line) => line.points.length > 2)) return 'lines';
  return lines.length === 1 ? 'bars' : 'slope';
}
