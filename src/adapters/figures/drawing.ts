/**
 * The port of the pictures over the drawing functions of this folder: turns the flows' inputs into theirs. Must never choose what
 * is shown or format a number.
 */
import type { BoundaryTopologies, ChartInput, ChartPoint, Drawing } from '../../flows/drawing.ts';
import { drawBarChart } from './charts/bar-chart.ts';
import { drawLineChart } from './charts/line-chart.ts';
import { drawLegend } from './map/legend.ts';
import { drawLocator } from './map/locator.ts';
import { drawMap } from './map/map.ts';
import type { ChartFrame, SeriesPoint } from './types.ts';

const missing = { ru: 'нет данных', en: 'no data' } as const;

/** The drawing port for the given boundaries. */
export function createDrawing(boundaries: BoundaryTopologies): Drawing {
  return {
    map: ({ view, description, hrefOf, dimmed, ...input }) =>
      drawMap({
        ...input,
        view,
        boundaries: view === 'country' ? boundaries.overview : boundaries.detailed,
        ariaLabel: description,
        ...(hrefOf ? { hrefOf } : {}),
        ...(dimmed ? { dimmed } : {}),
      }),
    legend: ({ language }) => drawLegend({ language }),
    locator: ({ subjects, title }) =>
      drawLocator({ boundaries: boundaries.overview, codes: subjects, ariaLabel: title }),
    lines: (input) =>
      drawLineChart({
        ...frameOf(input),
        series: input.series.map((series) => ({
          label: series.name,
          points: series.points.map(toPoint),
          ...(series.tone ? { tone: series.tone } : {}),
        })),
      }),
    bars: (input) => drawBarChart({ ...frameOf(input), bars: barsOf(input) }),
    panels: (input) => drawBarChart({ ...frameOf(input), bars: barsOf(input) }),
    slope: (input) => drawBarChart({ ...frameOf(input), bars: barsOf(input) }),
    shares: (input) => drawBarChart({ ...frameOf(input), bars: barsOf(input) }),
    sparkline: () => '',
  };
}

function frameOf(input: ChartInput): ChartFrame {
  const { title, description, width, format, language } = input;
  return { title, desc: description, width, format, missing: missing[language] };
}

function toPoint(point: ChartPoint): SeriesPoint {
  return { at: point.label, value: point.value, isAmbiguous: point.ambiguous ?? false };
}

function barsOf(input: ChartInput) {
  const series = input.series[0];
  return (series?.points ?? []).map((point) => ({
    label: point.label,
    value: point.value,
    isAmbiguous: point.ambiguous ?? false,
    ...(point.register === undefined ? {} : { register: point.register }),
    ...(series?.tone ? { tone: series.tone } : {}),
  }));
}
