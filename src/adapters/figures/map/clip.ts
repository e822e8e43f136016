/**
 * Cuts a ring at the frame of a view (Sutherland and Hodgman 1974), so that a regional map does not carry Siberia unseen. Edges
 * that the cutting adds run outside the visible frame, in the bleed.
 */
import type { Line, Point } from './screen.ts';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** px beyond the visible frame at which the cut runs. */
  readonly bleed: number;
}

/** An empty line when nothing of the ring lies in the frame. */
export function clipRing(ring: Line, { width, height, bleed }: Frame): Line {
  const afterX = clipSide(clipSide(ring, 0, -bleed, 1), 0, width + bleed, -1);
  return clipSide(clipSide(afterX, 1, -bleed, 1), 1, height + bleed, -1);
}

function clipSide(ring: Line, axis: 0 | 1, limit: number, sign: 1 | -1): Line {
  const isIn = (point: Point) => (point[axis] - limit) * sign >= 0;
  if (ring.every(isIn)) return ring;
  return ring.flatMap((point, at) => {
    const previous = ring[(at + ring.length - 1) % ring.length] as Point;
    const crossing = isIn(point) === isIn(previous) ? [] : [cross(previous, point, axis, limit)];
    return isIn(point) ? [...crossing, point] : crossing;
  });
}

function cross(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}
