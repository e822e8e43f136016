/**
 * What changed between two moments, row by row: a hollow grey point for the first, a full one for the second, a line between. A
 * doubtful pair is joined by a dashed line; a missing end has no point, and the row says so.
 */
import * as Plot from '@observablehq/plot';
import { colours } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { ChangeChart, ChangeRow } from '../types.ts';
import { chartType, renderPlot, toneColours } from './plot-svg.ts';

const rowHeight = 30;
const headHeight = 26;

interface Row extends ChangeRow {
  readonly key: string;
}

export function drawChangeChart(chart: ChangeChart): string {
  const width = chart.width ?? 600;
  const rows: Row[] = chart.rows.map((row, at) => ({ ...row, key: String(at) }));
  const known = rows.flatMap((row) => [row.from, row.to]).filter((value) => value !== null);
  const widest = Math.max(0, ...known.map((value) => textWidth(chart.format(value), chartType.value, true)));
  const side = Math.ceil(Math.max(widest, textWidth(chart.missing, chartType.label))) + 14;
  const marginLeft =
    Math.ceil(Math.max(...rows.map((row) => textWidth(row.label, chartType.label)))) + 12 + side;
  const largest = Math.max(0, ...known);
  return renderPlot('change', chart, {
    width,
    height: headHeight + rows.length * rowHeight,
    marginTop: headHeight,
    marginBottom: 0,
    marginLeft,
    marginRight: side,
    x: { domain: [0, largest === 0 ? 1 : largest], axis: null },
    y: { type: 'point', domain: rows.map((row) => row.key), axis: null, padding: 0.5 },
    marks: [
      Plot.ruleY(rows, { y: 'key', stroke: colours.line, insetLeft: -side, insetRight: -side }),
      Plot.text(rows, {
        y: 'key',
        text: 'label',
        frameAnchor: 'left',
        dx: -side - 8,
        textAnchor: 'end',
        ...small(colours.ink),
      }),
      ...headMarks(rows, chart),
      ...[false, true].map((isDashed) => links(rows, chart, isDashed)),
      ...pointMarks(rows, chart),
      ...valueMarks(rows, chart),
    ],
  });
}

function small(fill: string) {
  return { fontSize: chartType.label, fill };
}

function isWhole(row: Row): boolean {
  return row.from !== null && row.to !== null;
}

function links(rows: readonly Row[], chart: ChangeChart, isDashed: boolean) {
  const drawn = rows.filter((row) => isWhole(row) && (row.isAmbiguous ?? false) === isDashed);
  const style = {
    stroke: toneColours[chart.tone ?? 'petrol'],
    strokeWidth: 2.2,
    ...(isDashed ? { strokeDasharray: '5 4' } : {}),
  };
  return Plot.link(drawn, { x1: 'from', x2: 'to', y: 'key', ...style });
}

function pointMarks(rows: readonly Row[], chart: ChangeChart) {
  const colour = toneColours[chart.tone ?? 'petrol'];
  const isFirm = (row: Row) => (row.isAmbiguous ? colours.paper : colour);
  const earlier = rows.filter((row) => row.from !== null);
  const later = rows.filter((row) => row.to !== null);
  return [
    Plot.dot(earlier, {
      x: 'from',
      y: 'key',
      r: 4.2,
      fill: colours.paper,
      stroke: colours.muted,
      strokeWidth: 1.8,
    }),
    Plot.dot(later, { x: 'to', y: 'key', r: 5, fill: isFirm, stroke: colour, strokeWidth: 1.8 }),
  ];
}

/** Names of the two moments over the first row that has both ends apart; under it everybody knows which is which. */
function headMarks(rows: readonly Row[], chart: ChangeChart) {
  const model = rows.find((row) => isWhole(row) && row.from !== row.to);
  if (model === undefined) return [];
  const isRising = (model.to as number) > (model.from as number);
  const [left, right] = isRising ? chart.moments : [chart.moments[1], chart.moments[0]];
  const ends = { left: isRising ? model.from : model.to, right: isRising ? model.to : model.from };
  const head = { frameAnchor: 'top' as const, dy: -12, ...small(colours.muted) };
  return [
    Plot.text([left], { ...head, x: [ends.left], textAnchor: 'end', dx: 2 }),
    Plot.text([right], { ...head, x: [ends.right], textAnchor: 'start', dx: -2 }),
  ];
}

function valueMarks(rows: readonly Row[], chart: ChangeChart) {
  const isLeft = (value: number | null, other: number | null) =>
    value !== null && other !== null && value < other;
  const labels = rows.flatMap((row) => {
    const isSame = row.from === row.to;
    const from = { row, value: row.from, isLeft: !isLeft(row.to, row.from), isLast: false };
    const to = { row, value: row.to, isLeft: isLeft(row.to, row.from), isLast: true };
    return [...(isSame ? [] : [from]), to];
  });
  return labels.map(({ row, value, isLeft: left, isLast }) => {
    const anchor = value ?? row.to ?? row.from ?? 0;
    const text = value === null ? chart.missing : chart.format(value);
    const strong = isLast && value !== null;
    return Plot.text([text], {
      x: [anchor],
      y: [row.key],
      textAnchor: left ? 'end' : 'start',
      dx: left ? -11 : 11,
      ...small(strong ? colours.ink : colours.muted),
      fontSize: strong ? chartType.value : chartType.label,
      fontWeight: strong ? 600 : 400,
    });
  });
}
