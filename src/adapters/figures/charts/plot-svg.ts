/**
 * Renders Observable Plot without a browser and makes its output fit for print: well-formed XML, no style sheet, no named
 * entities, no currentColor, the same bytes every time. Must never let a chart through without a title.
 */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { colours, fontFamily } from '../palette.ts';
import type { ChartFrame, Tone } from '../types.ts';
import { element, escapeXml } from '../xml.ts';

export const chartType = { label: 13, value: 14 } as const;

export const toneColours: Record<Tone, string> = {
  petrol: colours.petrol,
  copper: colours.copper,
  muted: colours.muted,
};

/** One `<svg>` with `<title>` and `<desc>`; classes `chart` and `chart-<kind>`. */
export function renderPlot(kind: string, frame: ChartFrame, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, className: 'chart' } as Plot.PlotOptions);
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  const { width, height } = { width: svg.getAttribute('width'), height: svg.getAttribute('height') };
  return wrapChart(kind, frame, Number(width), Number(height), plotGroup(svg.innerHTML));
}

/** The root that all charts share, drawn by Plot or by hand. */
export function wrapChart(
  kind: string,
  frame: ChartFrame,
  width: number,
  height: number,
  inner: string,
): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart chart-${kind}`,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': frame.title,
      'font-family': fontFamily,
      'font-size': chartType.label,
      fill: colours.ink,
    },
    element('title', {}, escapeXml(frame.title)),
    frame.desc === undefined ? '' : element('desc', {}, escapeXml(frame.desc)),
    inner,
  );
}

/** Plot centres texts unless told otherwise, and says so on the root that we replace. */
function plotGroup(markup: string): string {
  return element('g', { 'text-anchor': 'middle' }, cleanXml(markup));
}

function cleanXml(markup: string): string {
  return markup
    .replaceAll('&nbsp;', '&#160;')
    .replaceAll('currentColor', colours.ink)
    .replace(/(\d+\.\d{2,})/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
