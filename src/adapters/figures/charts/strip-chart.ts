/**
 * One strip a row from 0 to 100 per cent of a group: the middle half is tinted, a dot says where one stands. Only the dot is drawn, never
 * the others: their places are nobody's business. Long names move above their strips.
 */
import { colours, ramp } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { StripChart, StripRow } from '../types.ts';
import { element, escapeXml } from '../xml.ts';
import { chartType, toneColours, wrapChart } from './plot-svg.ts';

const strip = 12;
const radius = 6;
const axis = 22;

interface Layout {
  readonly isBeside: boolean;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly width: number;
}

/** Rows in the order given; a row without a value has an empty strip that says so. */
export function drawStripChart(chart: StripChart): string {
  const layout = layoutOf(chart);
  const height = axis + chart.rows.length * layout.rowHeight;
  const rows = chart.rows.map((row, at) => drawRow(chart, row, axis + at * layout.rowHeight, layout));
  return wrapChart('strips', chart, layout.width, height, drawAxis(layout) + rows.join(''));
}

function layoutOf({ rows, width = 600, format, missing }: StripChart): Layout {
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label, chartType.label)));
  const isBeside = longest <= width * 0.45;
  const texts = rows.map(({ value }) =>
    textWidth(value === null ? missing : format(value), chartType.value, true),
  );
  return {
    isBeside,
    left: isBeside ? Math.ceil(longest) + 20 : radius + 1,
    right: width - Math.ceil(Math.max(0, ...texts)) - 14,
    rowHeight: isBeside ? 24 : 44,
    width,
  };
}

const xOf = (share: number, { left, right }: Layout) => left + share * (right - left);

function drawAxis(layout: Layout): string {
  return [0, 0.5, 1]
    .map((share) =>
      element(
        'text',
        {
          x: xOf(share, layout),
          y: 12,
          'text-anchor': 'middle',
          'font-size': chartType.label - 1,
          fill: colours.muted,
        },
        String(share * 100),
      ),
    )
    .join('');
}

function drawRow(chart: StripChart, { label, value, tone }: StripRow, top: number, layout: Layout): string {
  const { isBeside, left, right, rowHeight } = layout;
  const middle = isBeside ? top + rowHeight / 2 : top + 30;
  const y = middle - strip / 2;
  const name = isBeside
    ? { x: left - 14, y: middle + 4.5, 'text-anchor': 'end' }
    : { x: 1, y: top + 16, 'text-anchor': 'start' };
  const band = { y, height: strip };
  const text = value === null ? chart.missing : chart.format(value);
  return (
    element('text', name, escapeXml(label)) +
    element('rect', { ...band, x: left, width: right - left, fill: ramp[0] }) +
    element('rect', {
      ...band,
      x: xOf(0.25, layout),
      width: xOf(0.75, layout) - xOf(0.25, layout),
      fill: ramp[1],
    }) +
    element('line', {
      x1: xOf(0.5, layout),
      x2: xOf(0.5, layout),
      y1: y - 2,
      y2: y + strip + 2,
      stroke: colours.coast,
      'stroke-width': 1.2,
    }) +
    (value === null
      ? ''
      : element('circle', {
          cx: xOf(value, layout),
          cy: middle,
          r: radius,
          fill: toneColours[tone ?? 'petrol'],
          stroke: colours.paper,
          'stroke-width': 1.5,
        })) +
    element(
      'text',
      {
        x: right + 12,
        y: middle + 5,
        'text-anchor': 'start',
        'font-size': value === null ? chartType.label : chartType.value,
        ...(value === null ? { fill: colours.muted } : { 'font-weight': 600 }),
      },
      escapeXml(text),
    )
  );
}
