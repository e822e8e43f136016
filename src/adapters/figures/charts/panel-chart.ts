/**
 * Small multiples: the same columns over years for each district, on one scale, so that panels compare by eye. Each value stands
 * over its column; a missing one is a word, never a column of height zero.
 */
import * as Plot from '@observablehq/plot';
import { colours } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { PanelChart, SeriesPoint } from '../types.ts';
import { chartType, renderPlot, toneColours } from './plot-svg.ts';

interface Column extends SeriesPoint {
  readonly fx: number;
  readonly fy: number;
  readonly isLast: boolean;
}

const panelHeight = 148;
const leastWidth = 170;

export function drawPanelChart(chart: PanelChart): string {
  const width = chart.width ?? 760;
  const columns = Math.min(chart.panels.length, chart.columns ?? Math.max(1, Math.floor(width / leastWidth)));
  const rows = Math.ceil(chart.panels.length / columns);
  const place = (at: number) => ({ fx: at % columns, fy: Math.floor(at / columns) });
  const bars = chart.panels.flatMap((panel, at) =>
    panel.points.map(
      (point, index): Column => ({ ...point, ...place(at), isLast: index === panel.points.length - 1 }),
    ),
  );
  const names = chart.panels.map((panel, at) => ({
    ...place(at),
    label: shorten(panel.label, width / columns - 14),
  }));
  const largest = Math.max(0, ...bars.map((bar) => bar.value ?? 0));
  const years = [...new Set(bars.map((bar) => bar.at))];
  const facet = { fx: 'fx', fy: 'fy' };
  return renderPlot('panels', chart, {
    width,
    height: rows * panelHeight,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    fx: { axis: null, domain: range(columns), padding: 0.09 },
    fy: { axis: null, domain: range(rows), padding: 0 },
    x: { axis: null, domain: years, padding: 0.18 },
    y: { axis: null, domain: [0, largest === 0 ? 1 : largest], insetTop: 46, insetBottom: 32 },
    marks: [
      Plot.text(names, {
        ...facet,
        text: 'label',
        frameAnchor: 'top-left',
        dy: 6,
        ...small(colours.ink),
        fontWeight: 600,
      }),
      ...columnMarks(bars, chart, facet),
      Plot.ruleY(names, { ...facet, y: 0, stroke: colours.coast }),
      Plot.text(bars, { ...facet, x: 'at', y: 0, text: 'at', dy: 14, ...small(colours.muted) }),
      ...valueMarks(bars, chart, facet),
    ],
  });
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function small(fill: string) {
  return { fontSize: chartType.label, fill };
}

/** The last moment in full colour, earlier ones paler; a doubtful value is an empty, dashed column. */
function columnMarks(bars: readonly Column[], chart: PanelChart, facet: object) {
  const colour = toneColours[chart.tone ?? 'petrol'];
  const known = bars.filter((bar) => bar.value !== null);
  const firm = known.filter((bar) => !bar.isAmbiguous);
  const doubtful = known.filter((bar) => bar.isAmbiguous);
  const where = { ...facet, x: 'at', y: 'value' };
  return [
    Plot.barY(firm, { ...where, fill: colour, fillOpacity: (bar: Column) => (bar.isLast ? 1 : 0.45) }),
    Plot.barY(doubtful, {
      ...where,
      fill: colours.paper,
      stroke: colour,
      strokeWidth: 1.6,
      strokeDasharray: '4 3',
      inset: 0.8,
    }),
  ];
}

function valueMarks(bars: readonly Column[], chart: PanelChart, facet: object) {
  const known = bars.filter((bar) => bar.value !== null);
  const missing = bars.filter((bar) => bar.value === null);
  const text = (bar: Column) => chart.format(bar.value as number);
  return [
    Plot.text(known, {
      ...facet,
      x: 'at',
      y: 'value',
      text,
      dy: -10,
      ...small(colours.ink),
      fontWeight: 600,
    }),
    Plot.text(missing, {
      ...facet,
      x: 'at',
      y: 0,
      text: () => chart.missing.replaceAll(' ', '\n'),
      dy: -6,
      lineAnchor: 'bottom',
      ...small(colours.muted),
    }),
  ];
}

/** Names come short; one that still does not fit ends in an ellipsis rather than in its neighbour. */
function shorten(label: string, width: number): string {
  if (textWidth(label, chartType.label, true) <= width) return label;
  const chars = [...label];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`, chartType.label, true) > width) chars.pop();
  return `${chars.join('').trimEnd()}…`;
}
