/**
 * Rings as RFC 7946 wants them: outer rings counterclockwise, holes clockwise, nothing beyond ±180° (areas are cut at the 180th
 * meridian), five decimals (about a metre). Must never move a border otherwise.
 */
import type { AreaGeometry, Ring } from '../../flows/formats.ts';

type Point = readonly [longitude: number, latitude: number];
type Side = 1 | -1;

/** The same area in the standard's form. Longitudes may run from −180 to 540. */
export function toStandardArea(geometry: AreaGeometry): AreaGeometry {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons
    .flatMap((rings) => cutAt180(rings))
    .map((rings) => rings.filter(hasArea).map(windRing))
    .filter((rings) => rings.length > 0);
  return { type: 'MultiPolygon', coordinates };
}

function cutAt180(rings: readonly Ring[]): Ring[][] {
  if (rings.every((ring) => ring.every((point) => (point[0] ?? 0) <= 180))) return [[...rings]];
  const west = rings.map((ring) => keepSide(ring, -1)).filter((ring) => ring.length > 3);
  const east = rings
    .map((ring) => keepSide(ring, 1).map(([longitude, latitude]) => [(longitude ?? 0) - 360, latitude ?? 0]))
    .filter((ring) => ring.length > 3);
  return [west, east].filter((part) => part.length > 0);
}

/** Clips a ring to one side of the meridian (Sutherland and Hodgman, 1974): −1 keeps the west of it, 1 the east. */
function keepSide(ring: Ring, side: Side): Ring {
  const isInside = (point: Point) => side * (point[0] - 180) >= 0;
  const points = ring.slice(0, -1) as unknown as readonly Point[];
  const kept = points.flatMap((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    const crossing = isInside(point) === isInside(before) ? [] : [crossingOf(before, point)];
    return isInside(point) ? [...crossing, point] : crossing;
  });
  return kept.length === 0 ? [] : [...kept, kept[0] as Point];
}

function crossingOf(a: Point, b: Point): Point {
  const share = (180 - a[0]) / (b[0] - a[0]);
  return [180, a[1] + share * (b[1] - a[1])];
}

function windRing(ring: Ring, index: number): Ring {
  const isCounterclockwise = signedArea(ring) > 0;
  const wound = isCounterclockwise === (index === 0) ? ring : [...ring].reverse();
  return wound.map((point) => point.map((degrees) => Math.round(degrees * 1e5) / 1e5));
}

/** Simplified boundaries may leave holes that shrank to a point. */
function hasArea(ring: Ring): boolean {
  return new Set(ring.map((point) => point.join(' '))).size > 2;
}

/** Twice the area, positive when counterclockwise. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y);
  }, 0);
}
