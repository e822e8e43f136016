/**
 * Writes path data in whole tenths of a pixel with relative steps (the group is scaled by 0.1), which halves the weight of a map.
 */
import type { Line } from './screen.ts';

/** Scale of the group that holds paths written here. */
export const pathScale = 0.1;

/** `closed` ends every line with `z` and leaves out its repeated last point. */
export function pathData(lines: readonly Line[], closed: boolean): string {
  return lines.map((line) => oneLine(line, closed)).join('');
}

function oneLine(line: Line, closed: boolean): string {
  const points = line.map(([x, y]) => [Math.round(x / pathScale), Math.round(y / pathScale)] as const);
  const [start, ...rest] = points;
  if (start === undefined) return '';
  let [x, y] = start;
  let steps = '';
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    [x, y] = [nextX, nextY];
    if (closed && x === start[0] && y === start[1]) break;
    steps += `${steps === '' || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
  }
  return steps === '' ? '' : `M${start[0]} ${start[1]}l${steps}${closed ? 'z' : ''}`;
}
