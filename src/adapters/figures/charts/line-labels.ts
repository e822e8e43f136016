/**
 * The writing on a line chart: values at points of a single line; name and value at the ends of several. Labels replace both legend
 * and grid reading, so two of them must never overprint.
 */
import * as Plot from '@observablehq/plot';
import { colours } from '../palette.ts';
import type { LineChart, Series } from '../types.ts';
import { chartType } from './plot-svg.ts';
import { spreadLabels } from './spread-labels.ts';

/** A value as drawn: its place, its colour, its text. */
export interface Dot {
  readonly at: string;
  readonly value: number;
  readonly isAmbiguous: boolean;
  readonly colour: string;
  readonly text: string;
}

type Lines = readonly (readonly (Dot | null)[])[];
type YOf = (value: number) => number;

/** Height of a line of names above the plot. */
export const nameHeight = 19;

/** Up to this many points every value is written out, beyond it the first and the last of each unbroken line. */
const writeAllUpTo = 5;

export function valueLabels(lines: Lines, domain: readonly string[]) {
  const written = lines.flatMap((line) =>
    line.filter((dot, at) => dot !== null && isWritten(line, at, domain)),
  ) as Dot[];
  const style = {
    fontSize: chartType.value,
    fontWeight: 600,
    fill: colours.ink,
    stroke: colours.paper,
    strokeWidth: 4,
  };
  return [
    Plot.text(written, {
      x: (dot: Dot) => dot.at,
      y: (dot: Dot) => dot.value,
      text: (dot: Dot) => dot.text,
      dy: -15,
      ...style,
    }),
  ];
}

function isWritten(line: readonly (Dot | null)[], at: number, domain: readonly string[]): boolean {
  return domain.length <= writeAllUpTo || !line[at - 1] || !line[at + 1];
}

/** What stands at the end of a line among several. */
export function endText(series: Series, chart: LineChart): string {
  const last = series.points.findLast((point) => point.value !== null);
  return last?.value == null
    ? `${series.label}: ${chart.missing}`
    : `${chart.format(last.value)} ${series.label}`;
}

/** Value and name at the end of each line, and the value before its beginning, moved apart where lines lie close. */
export function endLabels(chart: LineChart, lines: Lines, last: string, yOf: YOf, top: number) {
  const ends = lines.map(endOf);
  const settled = spreadLabels(
    ends.map((dot) => yOf(dot?.value ?? 0)),
    17,
    top - 8,
  );
  return [
    ...chart.series.map((series, at) =>
      Plot.text([endsEarly(ends[at], last) ? series.label : endText(series, chart)], {
        ...nameStyle(ends[at]),
        frameAnchor: 'top-right' as const,
        lineAnchor: 'middle',
        dx: 8,
        dy: (settled[at] as number) - top,
      }),
    ),
    ...lastValues(ends.filter((dot) => endsEarly(dot, last))),
    ...firstLabels(lines, yOf, top),
  ];
}

/** Where there is no room beside the lines, their names and last values stand above them, one a line. */
export function namesAbove(chart: LineChart, lines: Lines, yOf: YOf, top: number) {
  const ends = lines.map(endOf);
  return [
    ...chart.series.map((series, at) =>
      Plot.text([endText(series, chart)], {
        ...nameStyle(ends[at]),
        frameAnchor: 'top-left' as const,
        lineAnchor: 'top',
        dy: at * nameHeight - top,
      }),
    ),
    ...lastValues(ends),
    ...firstLabels(lines, yOf, top),
  ];
}

const endOf = (line: readonly (Dot | null)[]) => line.findLast((dot) => dot !== null) ?? null;

/** A value of an earlier moment must not stand where it would be read as one of the last. */
const endsEarly = (dot: Dot | null | undefined, last: string) => dot != null && dot.at !== last;

const nameStyle = (dot: Dot | null | undefined) => ({
  textAnchor: 'start' as const,
  fontSize: 13.5,
  fontWeight: 600,
  fill: dot?.colour ?? colours.muted,
});

/** The last value of each line above its own point. */
function lastValues(ends: readonly (Dot | null)[]) {
  return ends
    .filter((dot) => dot !== null)
    .map((dot) =>
      Plot.text([dot.text], {
        x: [dot.at],
        y: [dot.value],
        dy: -14,
        ...nameStyle(dot),
        textAnchor: 'middle',
      }),
    );
}

/** Only lines that begin at the same moment can get into each other's way. */
function firstLabels(lines: Lines, yOf: YOf, top: number) {
  const starts = lines.flatMap((line) => line.find((dot) => dot !== null) ?? []);
  const moments = [...new Set(starts.map((dot) => dot.at))];
  return moments.flatMap((moment) => {
    const together = starts.filter((dot) => dot.at === moment);
    const settled = spreadLabels(
      together.map((dot) => yOf(dot.value)),
      16,
      top - 8,
    );
    return together.map((dot, at) => {
      const style = {
        fontSize: 13.5,
        fontWeight: 600,
        fill: dot.colour,
        textAnchor: 'end' as const,
        dx: -10,
      };
      const place = {
        frameAnchor: 'top' as const,
        lineAnchor: 'middle' as const,
        dy: (settled[at] as number) - top,
      };
      return Plot.text([dot.text], { x: [dot.at], ...place, ...style });
    });
  });
}
