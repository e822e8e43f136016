/**
 * Finds a place for the number of each subject: inside its shape where it fits, otherwise beside it with a leader line, over the
 * sea or a subject without a number. No two labels may touch; a label for which there is no honest place is left out, never
 * pushed onto a neighbour.
 */
import { boxAround, isFree, isInFrame, isLineFree, type PlacedLabel } from './label-boxes.ts';
import type { Ownership } from './ownership.ts';
import type { Line, Point, Screen } from './screen.ts';
import { type Candidate, settleLabels } from './settle-labels.ts';

export interface LabelRequest {
  /** Position in `screen.subjects`. */
  readonly subject: number;
  readonly width: number;
  readonly height: number;
  /** Where a number too large for its shape may stand: beside it over anything, over sea and foreign land only, nowhere. */
  readonly lead: 'anywhere' | 'open' | 'never';
}

/** Least share of a label's box that has to lie in its own subject. */
const ownShare = 0.58;
const shortestLeader = 9;
const longestLeader = { anywhere: 120, open: 44, never: 0 };

export function placeLabels(
  screen: Screen,
  ownership: Ownership,
  requests: readonly LabelRequest[],
): PlacedLabel[] {
  const numbered = new Set(requests.map((request) => request.subject));
  const choices = requests.map((request) => ({
    request,
    inside: candidatesInside(request, ownership, screen),
  }));
  const fixedFirst = [...choices].sort(
    (a, b) => a.inside.length - b.inside.length || a.request.subject - b.request.subject,
  );
  const placed: PlacedLabel[] = [];
  for (const { request, inside } of fixedFirst.filter((one) => one.inside.length > 0)) {
    const free = inside.find((candidate) => isFree(candidate.box, placed));
    if (free !== undefined) placed.push(free);
    else placed.push(...leadTo(request, ownership, screen, numbered, placed));
  }
  for (const { request } of fixedFirst.filter((one) => one.inside.length === 0)) {
    placed.push(...leadTo(request, ownership, screen, numbered, placed));
  }
  return settleLabels(
    placed,
    choices.map((one) => one.inside),
  ).sort((a, b) => a.subject - b.subject);
}

/** Cheapest first: wholly inside with room around, near the middle of the shape. */
function candidatesInside(request: LabelRequest, ownership: Ownership, screen: Screen): Candidate[] {
  const cells = ownership.cellsOf(request.subject);
  const middle = middleOf(request.subject, screen);
  const reach = Math.sqrt(cells.length) * 2 + 1;
  const step = Math.max(1, Math.floor(cells.length / 240));
  const sample = Array.from({ length: Math.ceil(cells.length / step) }, (_, at) => cells[at * step] as Point);
  return sample
    .map((centre) => insideCandidate(centre, middle, reach, request, ownership))
    .filter((one) => one.cost < Number.POSITIVE_INFINITY && isInFrame(one.box, screen))
    .sort((a, b) => a.cost - b.cost);
}

function insideCandidate(
  centre: Point,
  middle: Point,
  reach: number,
  request: LabelRequest,
  ownership: Ownership,
): Candidate {
  const box = boxAround(centre, request);
  const share = ownership.shareUnder(box, request.subject);
  if (share < ownShare) return { subject: request.subject, box, cost: Number.POSITIVE_INFINITY };
  const roomy = { x: box.x - 5, y: box.y - 4, width: box.width + 10, height: box.height + 8 };
  const room = ownership.shareUnder(roomy, request.subject);
  const away = Math.hypot(centre[0] - middle[0], centre[1] - middle[1]) / reach;
  return { subject: request.subject, box, cost: (1 - share) * 6 + (1 - room) * 2 + away };
}

/** Middle of the largest piece: islands must not pull a number out of the mainland. */
function middleOf(subject: number, screen: Screen): Point {
  const outlines = (screen.subjects[subject]?.pieces ?? []).map((piece) => outlineOf(piece[0] ?? []));
  const largest = outlines.reduce((best, one) => (one.area > best.area ? one : best), {
    area: -1,
    middle: [0, 0] as Point,
  });
  return largest.middle;
}

/** Area and centroid of a ring in px. */
function outlineOf(ring: Line): { area: number; middle: Point } {
  let [double, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] as Point;
    const cross = x1 * y2 - x2 * y1;
    double += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  if (double === 0) return { area: 0, middle: ring[0] ?? [0, 0] };
  return { area: Math.abs(double / 2), middle: [x / (3 * double), y / (3 * double)] };
}

/** The cell of the subject nearest to its middle: a bent shape may not hold its own middle. */
function anchorOf(subject: number, ownership: Ownership, screen: Screen): Point | undefined {
  const cells = ownership.cellsOf(subject);
  if (cells.length === 0) return screen.subjects[subject]?.pieces[0]?.[0]?.[0];
  const [x, y] = middleOf(subject, screen);
  return cells.reduce((best, one) =>
    Math.hypot(one[0] - x, one[1] - y) < Math.hypot(best[0] - x, best[1] - y) ? one : best,
  );
}

function leadTo(
  request: LabelRequest,
  ownership: Ownership,
  screen: Screen,
  numbered: ReadonlySet<number>,
  placed: readonly PlacedLabel[],
): PlacedLabel[] {
  const anchor = anchorOf(request.subject, ownership, screen);
  if (anchor === undefined) return [];
  let best: Candidate | undefined;
  for (let distance = shortestLeader; distance <= longestLeader[request.lead]; distance += 3) {
    if (best !== undefined && distance > best.cost) break;
    for (let turn = 0; turn < 32; turn++) {
      const candidate = leaderCandidate(anchor, distance, turn, request, ownership, numbered);
      if (candidate.cost >= (best?.cost ?? Number.POSITIVE_INFINITY)) continue;
      if (
        isInFrame(candidate.box, screen) &&
        isFree(candidate.box, placed) &&
        isLineFree(candidate, placed)
      ) {
        best = candidate;
      }
    }
  }
  return best === undefined ? [] : [best];
}

function leaderCandidate(
  anchor: Point,
  distance: number,
  turn: number,
  request: LabelRequest,
  ownership: Ownership,
  numbered: ReadonlySet<number>,
): Candidate {
  const angle = (turn / 32) * 2 * Math.PI;
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const toEdge = Math.min(request.width / 2 / Math.abs(dx), request.height / 2 / Math.abs(dy));
  const box = boxAround(
    [anchor[0] + dx * (distance + toEdge), anchor[1] + dy * (distance + toEdge)],
    request,
  );
  const counts = ownership.countUnder(box);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let penalty = 0;
  for (const [owner, count] of counts) {
    const isBusy = owner === request.subject || numbered.has(owner);
    if (owner !== -1)
      penalty += request.lead === 'open' ? Number.POSITIVE_INFINITY : (count / all) * (isBusy ? 70 : 16);
  }
  return { subject: request.subject, box, anchor, cost: distance + penalty };
}
