/**
 * Boundaries on the screen: every shared border is projected and thinned once, so neighbours still fit after rounding to tenths
 * of a pixel. Must never thin subjects one by one, which would open slits between them.
 */
import type { GeoProjection } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Boundaries, SubjectProperties } from '../types.ts';
import { clipRing } from './clip.ts';
import { thinLine } from './thin.ts';

export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];
/** Rings of one piece, the outer one first. */
export type Piece = readonly Line[];

export interface ScreenSubject extends SubjectProperties {
  readonly pieces: readonly Piece[];
}

export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly subjects: readonly ScreenSubject[];
  readonly coast: readonly Line[];
  /** Borders between two districts. */
  readonly districtBorders: readonly Line[];
}

export interface ScreenOptions {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  /** px; a corner that leaves the line by less is dropped. */
  readonly tolerance: number;
  readonly districtOf?: ((code: string) => string | undefined) | undefined;
}

/** Projects everything; what lies outside the frame is cut away. Subjects wholly outside stay, with no pieces. */
export function projectBoundaries(boundaries: Boundaries, options: ScreenOptions): Screen {
  const flat = projectArcs(boundaries, options);
  const { subjects } = flat.objects;
  const frame = { width: options.width, height: options.height, bleed: 6 };
  const collection = feature(flat, subjects);
  const districtOf = options.districtOf ?? (() => undefined);
  const codeOf = (one: object) => (one as { properties: SubjectProperties }).properties.code;
  const lines = (keep: (a: object, b: object) => boolean) =>
    (mesh(flat, subjects as never, keep) as MultiLineString).coordinates
      .map((line) => line as unknown as Point[])
      .filter((line) => line.some((point) => isInside(point, frame)));
  return {
    width: options.width,
    height: options.height,
    subjects: collection.features.map((one) => ({
      ...one.properties,
      pieces: (one.geometry as MultiPolygon).coordinates
        .map((rings) =>
          rings.map((ring) => clipRing(ring as unknown as Point[], frame)).filter((ring) => ring.length > 2),
        )
        .filter((rings) => rings.length > 0),
    })),
    coast: lines((a, b) => a === b),
    districtBorders: lines((a, b) => a !== b && districtOf(codeOf(a)) !== districtOf(codeOf(b))),
  };
}

function isInside([x, y]: Point, frame: { width: number; height: number; bleed: number }): boolean {
  return (
    x > -frame.bleed && y > -frame.bleed && x < frame.width + frame.bleed && y < frame.height + frame.bleed
  );
}

function projectArcs(boundaries: Boundaries, options: ScreenOptions): Boundaries {
  const { transform, ...rest } = boundaries;
  if (transform === undefined)
    throw new RangeError('Boundaries must be quantized, as build-boundaries writes them');
  const [scaleX, scaleY] = transform.scale;
  const [shiftX, shiftY] = transform.translate;
  const arcs = boundaries.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map((step: Position) => {
      x += step[0] as number;
      y += step[1] as number;
      return options.projection([x * scaleX + shiftX, y * scaleY + shiftY]) as unknown as Point;
    });
    return thinLine(points, options.tolerance) as unknown as Position[];
  });
  return { ...rest, arcs } as Boundaries;
}
