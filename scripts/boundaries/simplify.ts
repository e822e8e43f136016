/**
 * Turns mended subjects into a light topology: shared borders stay shared, corners and islands too small to see go. Must never
 * lose a subject: a feature whose every part is small keeps its largest.
 */
import { geoArea } from 'd3-geo';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { SubjectProperties } from './mend.ts';

type Subjects = FeatureCollection<Polygon | MultiPolygon, SubjectProperties>;

const earthRadiusKm = 6371;

/** `corner` and `island` in km², `grid` in steps across the extent. The object in the topology is called `subjects`. */
export function simplifyBoundaries(
  subjects: Subjects,
  level: { corner: number; island: number; grid: number },
): Topology {
  const kept = { ...subjects, features: subjects.features.map((one) => dropIslands(one, level.island)) };
  const full = topology({ subjects: kept }) as unknown as Unweighed;
  const weighed = presimplify(full, sphericalTriangleArea);
  const thinned = simplify(weighed, level.corner / earthRadiusKm ** 2);
  return quantize(thinned as unknown as Parameters<typeof quantize>[0], level.grid);
}

type Unweighed = Parameters<typeof presimplify>[0];
type Subject = Subjects['features'][number];

function dropIslands(subject: Subject, smallest: number): Subject {
  const polygons =
    subject.geometry.type === 'Polygon' ? [subject.geometry.coordinates] : subject.geometry.coordinates;
  const wound = polygons.map((rings) => rings.map((ring, at) => wind(ring, at === 0)));
  const areas = wound.map((rings) => geoArea({ type: 'Polygon', coordinates: rings }) * earthRadiusKm ** 2);
  const largest = Math.max(...areas);
  const coordinates = wound.filter((_, at) => (areas[at] as number) >= Math.min(smallest, largest));
  return { ...subject, geometry: { type: 'MultiPolygon', coordinates } };
}

/** d3-geo reads a ring as the area to the right of its line: an outer ring that covers over half the globe is turned. */
function wind(ring: Position[], outer: boolean): Position[] {
  const coversMost = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
  return coversMost === outer ? [...ring].reverse() : ring;
}
