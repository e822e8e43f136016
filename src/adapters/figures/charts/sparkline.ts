/**
 * A line the height of a word beside a big number. It shows only the way; the last point is marked, doubtful points are hollow, a
 * missing value is a gap. Drawn by hand because it has to weigh a few hundred bytes.
 */
import { colours } from '../palette.ts';
import type { SeriesPoint, Sparkline } from '../types.ts';
import { element, shortNumber } from '../xml.ts';
import { toneColours } from './plot-svg.ts';

const margin = 4;

export function drawSparkline(line: Sparkline): string {
  const [width, height] = [line.width ?? 84, line.height ?? 24];
  const colour = toneColours[line.tone ?? 'petrol'];
  const values = line.points.flatMap((point) => point.value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const xOf = (at: number) => margin + (at * (width - 2 * margin)) / Math.max(1, line.points.length - 1);
  const yOf = (value: number) =>
    high === low ? height / 2 : height - margin - ((value - low) / (high - low)) * (height - 2 * margin);
  const last = line.points.findLastIndex((point) => point.value !== null);
  const points = line.points.map((point, at) => {
    const isShown = point.value !== null && (at === last || point.isAmbiguous);
    const fill = point.isAmbiguous ? colours.paper : colour;
    const place = { cx: xOf(at), cy: yOf(point.value ?? 0), r: at === last ? 3 : 2.4 };
    return isShown ? element('circle', { ...place, fill, stroke: colour, 'stroke-width': 1.4 }) : '';
  });
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'sparkline',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  const path = element('path', {
    d: pathOf(line.points, xOf, yOf),
    fill: 'none',
    stroke: colour,
    'stroke-width': 1.8,
  });
  return element('svg', { ...frame, role: 'img', 'aria-label': line.ariaLabel }, path, ...points);
}

function pathOf(
  points: readonly SeriesPoint[],
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): string {
  return points
    .map(({ value }, at) => {
      if (value === null) return '';
      const isStart = points[at - 1]?.value == null;
      return `${isStart ? 'M' : 'L'}${shortNumber(xOf(at))} ${shortNumber(yOf(value))}`;
    })
    .join('');
}
