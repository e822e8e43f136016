/**
 * Thins a projected line (Ramer 1972, Douglas and Peucker 1973): corners nearer to the chord than the tolerance go. Ends stay, so
 * lines still meet; a closed line keeps enough corners to remain an area.
 */
import type { Line, Point } from './screen.ts';

/** `tolerance` in px. */
export function thinLine(line: Line, tolerance: number): Line {
  const last = line.length - 1;
  if (last < 3) return line;
  const keep = new Set([0, last]);
  if (isClosed(line)) splitClosed(line, keep);
  const corners = [...keep].sort((a, b) => a - b);
  corners.slice(1).forEach((to, at) => {
    thinBetween(line, corners[at] as number, to, tolerance, keep);
  });
  return line.filter((_, at) => keep.has(at));
}

function isClosed(line: Line): boolean {
  const [first, last] = [line[0] as Point, line[line.length - 1] as Point];
  return first[0] === last[0] && first[1] === last[1];
}

/** An islet would collapse into its one end: its farthest corner and one a quarter round stay whatever the tolerance. */
function splitClosed(line: Line, keep: Set<number>): void {
  const far = farthest(line, 0, line.length - 1).at;
  keep.add(far);
  keep.add(farthest(line, 0, far).at);
}

function thinBetween(line: Line, from: number, to: number, tolerance: number, keep: Set<number>): void {
  if (to - from < 2) return;
  const { at, distance } = farthest(line, from, to);
  if (distance < tolerance) return;
  keep.add(at);
  thinBetween(line, from, at, tolerance, keep);
  thinBetween(line, at, to, tolerance, keep);
}

function farthest(line: Line, from: number, to: number): { at: number; distance: number } {
  let best = { at: Math.floor((from + to) / 2), distance: -1 };
  for (let at = from + 1; at < to; at++) {
    const distance = distanceToChord(line[at] as Point, line[from] as Point, line[to] as Point);
    if (distance > best.distance) best = { at, distance };
  }
  return best;
}

function distanceToChord([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / square));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
