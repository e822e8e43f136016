/**
 * Mends the raw subjects of Natural Earth before they are simplified: which features count, under which code, and Chukotka whole
 * across the 180th meridian. Each mending returns a sentence for the origin card. Must never take a name from the source.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

type Area = Polygon | MultiPolygon;

export interface SourceFeature<G = Area> {
  readonly properties: { readonly iso_a2?: string; readonly iso_3166_2: string };
  readonly geometry: G;
}

export interface SubjectProperties {
  readonly code: string;
  readonly ru: string;
  readonly en: string;
  /** The code in the source where ours differs. */
  readonly originalCode?: string;
}

const namelessIslet = 'RU-X01~';

const ourCodes = new Map([
  ['RU-MOW', 'RU-MOS'],
  ['RU-MOS', 'RU-MOW'],
  ['UA-43', 'RU-CR'],
  ['UA-40', 'RU-SEV'],
]);

const mended = [
  `Dropped the nameless islet ${namelessIslet}.`,
  'Exchanged the codes of Moscow (RU-MOW) and Moscow Oblast (RU-MOS), which are swapped in the source.',
  'Crimea (UA-43 in the source) is RU-CR and Sevastopol (UA-40) is RU-SEV; originalCode keeps the code of the source.',
  'Names replaced by those of federal-subjects.yaml.',
  'Removed the false border along the 180th meridian: parts on both sides are joined.',
  'Rings wound clockwise on the sphere, as d3-geo reads them.',
];

/** The 85 subjects with our codes and names, ordered by code. Throws when the source and our table differ. */
export function mendSubjects(
  source: readonly SourceFeature[],
  names: ReadonlyMap<string, { ru: string; en: string }>,
): { collection: FeatureCollection<Area, SubjectProperties>; mended: readonly string[] } {
  const features = source
    .filter((one) => one.properties.iso_a2 === 'RU' && one.properties.iso_3166_2 !== namelessIslet)
    .map((one) => mendSubject(one, names))
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  const codes = new Set(features.map((one) => one.properties.code));
  const absent = [...names.keys()].filter((code) => !codes.has(code));
  if (absent.length > 0 || codes.size !== features.length)
    throw new Error(`Boundaries lack or repeat ${absent}`);
  return { collection: { type: 'FeatureCollection', features }, mended };
}

function mendSubject(
  one: SourceFeature,
  names: ReadonlyMap<string, { ru: string; en: string }>,
): Feature<Area, SubjectProperties> {
  const original = one.properties.iso_3166_2;
  const code = ourCodes.get(original) ?? original;
  const name = names.get(code);
  if (name === undefined) throw new Error(`federal-subjects.yaml has no ${code}`);
  const properties = {
    code,
    ru: name.ru,
    en: name.en,
    ...(code === original ? {} : { originalCode: original }),
  };
  return { type: 'Feature', id: code, properties, geometry: joinAcross180(one.geometry) };
}

/** Moves western longitudes behind 180 and dissolves the arcs both sides share there. */
function joinAcross180(geometry: Area): Area {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isWestern = (ring: Position[]) => ring.every(([longitude]) => (longitude as number) <= 0);
  if (!polygons.some(([ring]) => isWestern(ring as Position[]))) return geometry;
  const shift = ([longitude, latitude]: Position) => [
    (longitude as number) <= 0 ? (longitude as number) + 360 : longitude,
    latitude,
  ];
  const moved = polygons.map((rings) =>
    rings.map((ring) => dropMeridianSteps(ring.map((p) => shift(p) as Position))),
  );
  const parts = moved.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
  const collection: FeatureCollection<Area> = { type: 'FeatureCollection', features: parts.map(asFeature) };
  const topo = topology({ parts: collection });
  const { geometries } = topo.objects.parts as GeometryCollection;
  return merge(topo, geometries as (TopoPolygon | TopoMultiPolygon)[]);
}

function asFeature(geometry: Area): Feature<Area> {
  return { type: 'Feature', properties: {}, geometry };
}

/**
 * Keeps only the ends of a run along 180°, with latitudes to a hundredth of a degree: the two sides of the source miss each other
 * by up to 150 m and would leave a slit.
 */
function dropMeridianSteps(ring: Position[]): Position[] {
  const onMeridian = (point: Position | undefined) =>
    point !== undefined && Math.abs((point[0] as number) - 180) < 1e-6;
  return ring
    .map((point) => (onMeridian(point) ? [180, Math.round((point[1] as number) * 100) / 100] : point))
    .filter((point, at, all) => !(onMeridian(point) && onMeridian(all[at - 1]) && onMeridian(all[at + 1])));
}
