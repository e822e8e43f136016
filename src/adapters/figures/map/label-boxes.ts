/**
 * Geometry of label boxes: whether two touch, whether a leader line runs through a number. Kept apart from the search for places
 * so that a test can ask the same questions of a finished map.
 */
import type { Point } from './screen.ts';

/** px from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  /** Position in `screen.subjects`. */
  readonly subject: number;
  readonly box: Box;
  /** Where the leader line ends, inside the subject; absent when the label lies in its shape. */
  readonly anchor?: Point;
}

/** px kept free around each label; wider at the sides, so that "1/1" and "1" never read as "1/11". */
const air = { x: 4, y: 1 };

export function boxAround([x, y]: Point, { width, height }: { width: number; height: number }): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

export function touches(a: Box, b: Box): boolean {
  const isApartX = a.x >= b.x + b.width + air.x || b.x >= a.x + a.width + air.x;
  const isApartY = a.y >= b.y + b.height + air.y || b.y >= a.y + a.height + air.y;
  return !isApartX && !isApartY;
}

/** Whether a box touches no placed label, no leader line and no anchor. */
export function isFree(box: Box, placed: readonly PlacedLabel[]): boolean {
  return placed.every(
    (other) => !touches(box, other.box) && !leaderPoints(other).some((point) => holds(box, point)),
  );
}

/** Whether the leader of a candidate runs clear of all placed numbers. */
export function isLineFree(candidate: PlacedLabel, placed: readonly PlacedLabel[]): boolean {
  return leaderPoints(candidate).every((point) => !placed.some((other) => holds(other.box, point)));
}

export function isInFrame(box: Box, frame: { width: number; height: number }): boolean {
  return (
    box.x >= 1 && box.y >= 1 && box.x + box.width <= frame.width - 1 && box.y + box.height <= frame.height - 1
  );
}

/** Point on the edge of the box from which its leader runs to the anchor. */
export function leaderStart(box: Box, [x, y]: Point): Point {
  return [Math.max(box.x, Math.min(box.x + box.width, x)), Math.max(box.y, Math.min(box.y + box.height, y))];
}

function holds(box: Box, [x, y]: Point): boolean {
  return x > box.x - 2 && x < box.x + box.width + 2 && y > box.y - 2 && y < box.y + box.height + 2;
}

/** Points every 2 px along the leader, both ends included. */
function leaderPoints({ box, anchor }: PlacedLabel): Point[] {
  if (anchor === undefined) return [];
  const [fromX, fromY] = leaderStart(box, anchor);
  const steps = Math.ceil(Math.hypot(anchor[0] - fromX, anchor[1] - fromY) / 2) + 1;
  return Array.from({ length: steps + 1 }, (_, step) => [
    fromX + ((anchor[0] - fromX) * step) / steps,
    fromY + ((anchor[1] - fromY) * step) / steps,
  ]);
}
