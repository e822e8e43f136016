/**
 * Ranges of line numbers in a source text, `[from, to]` both inclusive as a person cites them ("lines 917–924"). Must never be
 * confused with time intervals, which are half-open.
 */

export type LineRange = readonly [from: number, to: number];

/** Reads `917-924;930` or `917`. Throws RangeError with the offending piece. */
export function parseLineRanges(text: string): LineRange[] {
  return text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(parseLineRange);
}

function parseLineRange(piece: string): LineRange {
  const match = /^(\d+)(?:-(\d+))?$/.exec(piece);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (!match || from < 1 || to < from)
    throw new RangeError(`"${piece}" is not a range of lines such as 917-924`);
  return [from, to];
}

/** `917–924, 930` with an en dash, as printed on pages. */
export function showLineRanges(ranges: readonly LineRange[]): string {
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
