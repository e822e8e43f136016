/**
 * One bar cut into the parts of a whole, each part named under it with a thin line instead of a legend. Drawn by hand: the names
 * form a staircase so that no line runs through a name, which no chart library does.
 */
import { colours } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { ShareBar, SharePart } from '../types.ts';
import { element, escapeXml } from '../xml.ts';
import { chartType, wrapChart } from './plot-svg.ts';

const barHeight = 30;
const stair = 22;
/** Dark to pale; neighbours differ enough for a grey printer, and a white line parts them. */
const fills = ['#0f5f6a', '#74abab', '#3f878c', '#a9cbc8', '#5b999b', '#d3e3e0'] as const;

interface Cut extends SharePart {
  readonly from: number;
  readonly value: string;
  readonly width: number;
}

/** Parts in the order given; they need not make a whole, and what lacks stays empty. */
export function drawShareBar(chart: ShareBar): string {
  const width = chart.width ?? 600;
  const cuts = cutsOf(chart);
  const room = Math.min(
    width,
    ...cuts.filter((cut) => cut.from > 0).map((cut) => (width - cut.width - 8) / cut.from),
  );
  const barWidth = Math.max(width * 0.4, room);
  const rows = stairsOf(cuts, barWidth);
  const height = barHeight + 12 + (Math.max(0, ...rows) + 1) * stair;
  const parts = cuts.map((cut, at) => drawPart(cut, at, barWidth, rows[at] as number));
  return wrapChart('share', chart, width, height, parts.join(''));
}

function cutsOf(chart: ShareBar): Cut[] {
  let from = 0;
  return chart.parts.map((part) => {
    const value = chart.format(part.share);
    const cut = {
      ...part,
      from,
      value,
      width: textWidth(`${value} ${part.label}`, chartType.label, true) + 10,
    };
    from += part.share;
    return cut;
  });
}

/** From the right: a name goes below every line that would otherwise run through it. */
function stairsOf(cuts: readonly Cut[], barWidth: number): number[] {
  const rows: number[] = [];
  for (let at = cuts.length - 1; at >= 0; at--) {
    const cut = cuts[at] as Cut;
    const end = cut.from * barWidth + cut.width;
    const crossed = cuts
      .slice(at + 1)
      .flatMap((one, index) => (one.from * barWidth < end + 6 ? [rows[at + 1 + index] as number] : []));
    rows[at] = crossed.length === 0 ? 0 : Math.max(...crossed) + 1;
  }
  return rows;
}

function drawPart(cut: Cut, at: number, barWidth: number, row: number): string {
  const x = cut.from * barWidth;
  const size = { x, y: 0, width: Math.max(0.8, cut.share * barWidth), height: barHeight };
  const baseline = barHeight + 18 + row * stair;
  const line = {
    x1: x + 0.5,
    y1: barHeight,
    x2: x + 0.5,
    y2: baseline + 3,
    stroke: colours.coast,
    'stroke-width': 0.8,
  };
  const value = element('tspan', { 'font-weight': 600, 'font-size': chartType.value }, escapeXml(cut.value));
  return (
    element('rect', { ...size, fill: fills[at % fills.length], stroke: colours.paper, 'stroke-width': 1 }) +
    element('line', line) +
    element(
      'text',
      { x: x + 7, y: baseline },
      `${value} ${element('tspan', { fill: colours.muted }, escapeXml(cut.label))}`,
    )
  );
}
