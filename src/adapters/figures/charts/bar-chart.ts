/**
 * Horizontal bars from zero with names and values beside them, no axis. Of clusters, the part in the register is a copper bar
 * inside. Long names move above their bars instead of being cut.
 */
import * as Plot from '@observablehq/plot';
import { colours } from '../palette.ts';
import { textWidth, wrapText } from '../text-width.ts';
import type { Bar, BarChart } from '../types.ts';
import { chartType, renderPlot, toneColours } from './plot-svg.ts';

interface Row extends Bar {
  readonly key: string;
  readonly text: string;
}

export function drawBarChart(chart: BarChart): string {
  const width = chart.width ?? 600;
  const rows: Row[] = chart.bars.map((bar, at) => ({ ...bar, key: String(at), text: valueText(bar, chart) }));
  const longest = Math.max(0, ...rows.map((row) => textWidth(row.label, chartType.label)));
  const isBeside = longest <= width * 0.42;
  const names = new Map(
    rows.map((row) => [
      row.key,
      isBeside ? row.label : wrapText(row.label, width - 4, chartType.label).join('\n'),
    ]),
  );
  const lines = Math.max(1, ...[...names.values()].map((name) => name.split('\n').length));
  const rowHeight = isBeside ? 28 : 34 + lines * lineHeight;
  const marginLeft = isBeside ? Math.ceil(longest) + 12 : 1;
  const marginRight =
    Math.ceil(Math.max(0, ...rows.map((row) => textWidth(row.text + registerText(row, chart), 14, true)))) +
    12;
  const largest = Math.max(0, ...rows.map((row) => row.value ?? 0));
  const place = isBeside
    ? { insetTop: (rowHeight - thickness) / 2 }
    : { insetTop: rowHeight - thickness - 4 };
  const bar = { y: 'key', ...place, insetBottom: rowHeight - thickness - place.insetTop };
  const middle = place.insetTop + thickness / 2 - rowHeight / 2;
  return renderPlot('bars', chart, {
    width,
    height: rows.length * rowHeight + 2,
    marginTop: 1,
    marginBottom: 1,
    marginLeft,
    marginRight,
    x: { domain: [0, largest === 0 ? 1 : largest], axis: null },
    y: { type: 'band', domain: rows.map((row) => row.key), axis: null, padding: 0 },
    marks: [
      ...barMarks(rows, bar),
      Plot.barX(
        rows.filter((row) => row.register),
        {
          ...bar,
          x: 'register',
          fill: colours.copper,
          insetTop: bar.insetTop + 5,
          insetBottom: bar.insetBottom + 5,
        },
      ),
      ...(isBeside ? [Plot.ruleX([0], { stroke: colours.coast })] : []),
      Plot.text(rows, {
        y: 'key',
        x: 0,
        text: (row: Row) => names.get(row.key) as string,
        ...nameStyle(isBeside, middle),
      }),
      ...valueMarks(rows, chart, middle),
    ],
  });
}

/** px */
const thickness = 16;
const lineHeight = 16;

function valueText(bar: Bar, chart: BarChart): string {
  return bar.value === null ? chart.missing : chart.format(bar.value);
}

function registerText(row: Bar, chart: BarChart): string {
  return row.register ? `/${chart.format(row.register)}` : '';
}

function nameStyle(isBeside: boolean, middle: number) {
  const place = isBeside
    ? { textAnchor: 'end' as const, dx: -8, dy: middle }
    : {
        textAnchor: 'start' as const,
        dy: middle - thickness / 2 - 4,
        lineAnchor: 'bottom' as const,
        lineHeight: lineHeight / chartType.label,
      };
  return { ...place, fontSize: chartType.label, fill: colours.ink };
}

function barMarks(rows: readonly Row[], bar: object) {
  const firm = rows.filter((row) => row.value !== null && !row.isAmbiguous);
  const doubtful = rows.filter((row) => row.value !== null && row.isAmbiguous);
  const colour = (row: Row) => (row.register === undefined ? toneColours[row.tone ?? 'petrol'] : '#74abab');
  return [
    Plot.barX(firm, { ...bar, x: 'value', fill: colour }),
    Plot.barX(doubtful, {
      ...bar,
      x: 'value',
      fill: colours.paper,
      stroke: colour,
      strokeWidth: 1.6,
      strokeDasharray: '4 3',
    }),
  ];
}

function valueMarks(rows: readonly Row[], chart: BarChart, dy: number) {
  const known = rows.filter((row) => row.value !== null);
  const missing = rows.filter((row) => row.value === null);
  const withRegister = rows.filter((row) => row.register);
  const value = { y: 'key', textAnchor: 'start' as const, dy, fontSize: chartType.value, fontWeight: 600 };
  return [
    Plot.text(known, { ...value, x: 'value', text: 'text', dx: 7, fill: colours.ink }),
    Plot.text(missing, {
      ...value,
      x: 0,
      text: 'text',
      dx: 7,
      fontWeight: 400,
      fontSize: chartType.label,
      fill: colours.muted,
    }),
    ...withRegister.map((row) =>
      Plot.text([row], {
        ...value,
        x: 'value',
        text: () => registerText(row, chart),
        dx: 7 + textWidth(row.text, chartType.value, true),
        fill: colours.copper,
      }),
    ),
  ];
}
