/**
 * The two views of the country. Conic equal-area, so that a large subject looks large because it is, and the Far East does not
 * fall apart at 180°. Must never be Mercator.
 */

import type { GeoGeometryObjects } from 'd3-geo';
import { type GeoProjection, geoConicEqualArea } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Boundaries, MapView } from '../types.ts';

/** Height over width of each view. */
const aspects: Record<MapView, number> = { country: 0.545, european: 0.8 };

/** Points (longitude, latitude) on the sides of the European view; Siberia and the high north are cut off by it. */
const europeanCorners: [number, number][] = [
  [19.6, 54.6],
  [64, 56.5],
  [63, 61],
  [46, 41.1],
  [34, 61.6],
];

/** px between the country and the edge of its picture. */
const margin = 4;

/** The projection fitted to `width` px, and the height that goes with it. */
export function projectView(
  view: MapView,
  width: number,
  boundaries: Boundaries,
): { projection: GeoProjection; height: number } {
  const height = Math.round(width * aspects[view]);
  const frame: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  if (view === 'european') {
    const hold = { type: 'MultiPoint' as const, coordinates: europeanCorners };
    return {
      projection: geoConicEqualArea().parallels([46, 60]).rotate([-43, 0]).fitExtent(frame, hold),
      height,
    };
  }
  return { projection: countryProjection().fitExtent(frame, wholeCountry(boundaries)), height };
}

/** Unfitted; for small maps of the whole country too. */
export function countryProjection() {
  return geoConicEqualArea().parallels([50, 70]).rotate([-105, 0]);
}

export function wholeCountry(boundaries: Boundaries): GeoGeometryObjects {
  const collection = feature(boundaries as Topology, boundaries.objects.subjects as GeometryObject);
  return collection as unknown as GeoGeometryObjects;
}
