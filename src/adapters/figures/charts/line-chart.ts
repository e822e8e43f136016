/**
 * A series over years: points joined by straight lines, values written at the points instead of a legend. A doubtful value is
 * hollow and its line dashed; a missing one leaves a gap that says so. The line never bridges a gap.
 */
import * as Plot from '@observablehq/plot';
import { colours } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { LineChart, Series, SeriesPoint } from '../types.ts';
import { type Dot, endLabels, endText, nameHeight, namesAbove, valueLabels } from './line-labels.ts';
import { chartType, renderPlot, toneColours } from './plot-svg.ts';

interface Segment {
  readonly from: Dot;
  readonly to: Dot;
}

const margins = { top: 26, bottom: 28 };

/** Names that would take more of the width than this stand above the lines. */
const mostForNames = 0.4;

export function drawLineChart(chart: LineChart): string {
  const width = chart.width ?? 600;
  const domain = [...new Set(chart.series.flatMap((one) => one.points.map((point) => point.at)))];
  const lines = chart.series.map((one) => dotsOf(one, chart));
  const dots = lines.flat().filter((dot) => dot !== null);
  const segments = lines.flatMap(segmentsOf);
  const ticks = axisTicks(Math.max(0, ...dots.map((dot) => dot.value)));
  const lowest = Math.min(0, ...dots.map((dot) => dot.value));
  const top = ticks[ticks.length - 1] as number;
  const isMany = chart.series.length > 1;
  const marginLeft = Math.max(...ticks.map((tick) => textWidth(chart.format(tick), chartType.label))) + 10;
  const nameWidth = Math.max(...chart.series.map((one) => textWidth(endText(one, chart), 13.5, true))) + 18;
  const isTight = isMany && nameWidth > width * mostForNames;
  const marginTop = margins.top + (isTight ? chart.series.length * nameHeight : 0);
  const height = (chart.height ?? 260) + marginTop - margins.top;
  const firstWidth = Math.max(
    0,
    ...lines.map((line) => textWidth(line.find((dot) => dot !== null)?.text ?? '', 13.5, true)),
  );
  const inset = isMany ? firstWidth + 20 : 34;
  const marginRight = !isMany || isTight ? 8 : nameWidth;
  const insetRight = isTight ? 28 : isMany ? 6 : inset;
  const plotHeight = height - marginTop - margins.bottom;
  const yOf = (value: number) => marginTop + plotHeight * (1 - (value - lowest) / (top - lowest));
  return renderPlot('line', chart, {
    width,
    height,
    marginTop,
    marginBottom: margins.bottom,
    marginLeft,
    marginRight,
    x: { type: 'point', domain, axis: null, insetLeft: inset, insetRight, padding: 0 },
    y: { domain: [lowest, top], axis: null },
    marks: [
      Plot.ruleY(ticks, { stroke: colours.line }),
      Plot.ruleY([0], { stroke: colours.coast }),
      Plot.text(
        ticks,
        textStyle({
          frameAnchor: 'left',
          dx: -8,
          textAnchor: 'end',
          y: (tick: number) => tick,
          text: chart.format,
        }),
      ),
      Plot.text(
        shownMoments(domain, width - marginLeft - marginRight - 2 * inset),
        textStyle({ frameAnchor: 'bottom', dy: 20, x: (at: string) => at, text: (at: string) => at }),
      ),
      ...[false, true].map((isDashed) => links(segments, isDashed)),
      ...missingMarks(chart),
      ...dotMarks(dots),
      ...(isTight
        ? namesAbove(chart, lines, yOf, marginTop)
        : isMany
          ? endLabels(chart, lines, domain.at(-1) ?? '', yOf, marginTop)
          : valueLabels(lines, domain)),
    ],
  });
}

function textStyle(options: Plot.TextOptions): Plot.TextOptions {
  return { fontSize: chartType.label, fill: colours.muted, ...options };
}

function dotsOf(series: Series, chart: LineChart): (Dot | null)[] {
  const colour = toneColours[series.tone ?? 'petrol'];
  return series.points.map(({ at, value, isAmbiguous }: SeriesPoint) =>
    value === null
      ? null
      : { at, value, isAmbiguous: isAmbiguous ?? false, colour, text: chart.format(value) },
  );
}

function segmentsOf(line: readonly (Dot | null)[]): Segment[] {
  return line.flatMap((to, at) => {
    const from = line[at - 1];
    return from && to ? [{ from, to }] : [];
  });
}

function links(segments: readonly Segment[], isDashed: boolean) {
  const drawn = segments.filter(({ from, to }) => (from.isAmbiguous || to.isAmbiguous) === isDashed);
  return Plot.link(drawn, {
    x1: (one: Segment) => one.from.at,
    y1: (one: Segment) => one.from.value,
    x2: (one: Segment) => one.to.at,
    y2: (one: Segment) => one.to.value,
    stroke: (one: Segment) => one.to.colour,
    strokeWidth: 2.2,
    ...(isDashed ? { strokeDasharray: '5 5' } : {}),
  });
}

function dotMarks(dots: readonly Dot[]) {
  const where = { x: (dot: Dot) => dot.at, y: (dot: Dot) => dot.value, stroke: (dot: Dot) => dot.colour };
  const hollow = dots.filter((dot) => dot.isAmbiguous);
  const firm = dots.filter((dot) => !dot.isAmbiguous);
  return [
    Plot.dot(hollow, { ...where, r: 5, strokeWidth: 2.2, fill: colours.paper }),
    Plot.dot(firm, { ...where, r: 4.2, strokeWidth: 1.5, fill: (dot: Dot) => dot.colour }),
  ];
}

function missingMarks(chart: LineChart) {
  const gaps =
    chart.series.length === 1
      ? chart.series.flatMap((one) => one.points.filter((point) => point.value === null))
      : [];
  const x = (point: SeriesPoint) => point.at;
  return gaps.length === 0
    ? []
    : [Plot.text(gaps, textStyle({ x, frameAnchor: 'bottom', dy: -8, text: () => chart.missing }))];
}

/** Every moment where there is room, otherwise every second, third… counted back from the last. */
function shownMoments(domain: readonly string[], room: number): string[] {
  const widest = Math.max(0, ...domain.map((at) => textWidth(at, chartType.label))) + 10;
  const every = Math.max(1, Math.ceil((widest * (domain.length - 1)) / Math.max(1, room)));
  return domain.filter((_, at) => (domain.length - 1 - at) % every === 0);
}

/** Three or four round steps from zero to above the largest value. */
export function axisTicks(largest: number): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 1.5, 2, 2.5, 3, 4, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(largest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, at) => Number((at * step).toPrecision(12)));
}
