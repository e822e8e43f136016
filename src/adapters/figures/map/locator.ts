/**
 * A small map of the whole country that answers one question: where is this subject? Used in passports; subjects too small to see
 * at this size get a ring. Must never carry numbers or links.
 */
import { colours } from '../palette.ts';
import type { Boundaries } from '../types.ts';
import { element } from '../xml.ts';
import { pathData, pathScale } from './path-data.ts';
import { projectView } from './projections.ts';
import { type Piece, projectBoundaries, type ScreenSubject } from './screen.ts';

export interface LocatorOptions {
  /** The overview boundaries. */
  readonly boundaries: Boundaries;
  /** Codes of the highlighted subjects; an interregional cluster has several. */
  readonly codes: readonly string[];
  readonly ariaLabel: string;
  /** px; 220 by default. */
  readonly width?: number;
}

/** px */
const ringRadius = 7;
const ringBelow = 9;
const smallestPiece = 2;

/** The locator as one SVG element. Throws RangeError on a code that is no subject. */
export function drawLocator(options: LocatorOptions): string {
  const width = options.width ?? 220;
  const { projection, height } = projectView('country', width, options.boundaries);
  const screen = projectBoundaries(options.boundaries, { projection, width, height, tolerance: 0.6 });
  const known = new Set(screen.subjects.map((subject) => subject.code));
  const stray = options.codes.find((code) => !known.has(code));
  if (stray !== undefined) throw new RangeError(`"${stray}" is not a federal subject on the map`);
  const chosen = screen.subjects.filter((subject) => options.codes.includes(subject.code));
  const rest = screen.subjects.filter((subject) => !options.codes.includes(subject.code));
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'map-locator',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  return element(
    'svg',
    { ...frame, role: 'img', 'aria-label': options.ariaLabel },
    element(
      'g',
      { transform: `scale(${pathScale})`, 'stroke-linejoin': 'round', 'stroke-width': 5 },
      element('path', { d: shape(rest), fill: '#d3dbd8', stroke: '#d3dbd8' }),
      element('path', { d: shape(chosen), fill: colours.petrol, stroke: colours.petrol }),
    ),
    ...drawRings(chosen),
  );
}

function shape(subjects: readonly ScreenSubject[]): string {
  const pieces = subjects.flatMap((subject) =>
    subject.pieces.filter((piece) => piece === largestPiece(subject) || span(piece) > smallestPiece),
  );
  return pathData(
    pieces.flatMap((piece) => piece.slice(0, 1)),
    true,
  );
}

function bounds(piece: Piece): [left: number, top: number, right: number, bottom: number] {
  const xs = (piece[0] ?? []).map((point) => point[0]);
  const ys = (piece[0] ?? []).map((point) => point[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function span(piece: Piece): number {
  const [left, top, right, bottom] = bounds(piece);
  return Math.max(right - left, bottom - top);
}

/** One ring for subjects that lie together: rings that overlap read as a chain. */
function drawRings(chosen: readonly ScreenSubject[]): string[] {
  const centres: { x: number; y: number }[] = [];
  const largestFirst = chosen.map(largestPiece).sort((a, b) => span(b) - span(a));
  for (const piece of largestFirst) {
    const [left, top, right, bottom] = bounds(piece);
    const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const isAlone = centres.every(({ x, y }) => Math.hypot(x - centre.x, y - centre.y) > 2 * ringRadius);
    if (span(piece) < ringBelow && isAlone) centres.push(centre);
  }
  return centres.map(drawRing);
}

function largestPiece(subject: ScreenSubject): Piece {
  return subject.pieces.reduce((best, piece) => (span(piece) > span(best) ? piece : best), [[]] as Piece);
}

function drawRing({ x, y }: { x: number; y: number }): string {
  const ring = { cx: x, cy: y, r: ringRadius, fill: 'none' };
  return (
    element('circle', { ...ring, stroke: colours.white, 'stroke-width': 3.4 }) +
    element('circle', { ...ring, stroke: colours.petrol, 'stroke-width': 1.6 })
  );
}
