/**
 * Ports of the open data: formats that write a list, and boundaries of federal subjects. The API decides what a list holds, a
 * format only how it is written. Must never name a library or decide which rows are shown.
 */
import type { Language, Text } from '../kernel/language.ts';
import type { Revision } from './ports.ts';

/** One cell of a table: null is missing, never zero; a list is joined by the format. */
export type Cell = string | number | boolean | null | readonly string[];

/** A column of the flat formats. `key` is the path of the field in JSON, e.g. `federalDistrict.code`. */
export interface Column<Item> {
  readonly key: string;
  readonly title: Text;
  value(item: Item): Cell;
}

/** GeoJSON geometry in degrees (RFC 7946), polygons only: the review gives no points. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

export type Ring = readonly (readonly number[])[];

/** Boundary of a federal subject by its code; undefined where none is known. */
export type Boundaries = (code: string) => AreaGeometry | undefined;

/** A list as it is exported, with what a reader must know about it. */
export interface Dataset<Item extends object = object> {
  /** Stem of the file: `clusters`. */
  readonly name: string;
  readonly title: Text;
  readonly items: readonly Item[];
  /** Number of items that match, before limit and offset. */
  readonly total: number;
  readonly columns: readonly Column<Item>[];
  /** Geometry of an item; null where the document gives no place. Absent for lists without places. */
  geometryOf?(item: Item): AreaGeometry | null;
  /** What the geometry means where it is not the item's own boundary. */
  readonly placeNote?: Text;
  /** Language of headings and notes. */
  readonly language: Language;
  readonly edition: string;
  /** Of what is written; a publication that never changes has no hash of its own. */
  readonly revision: Pick<Revision, 'number' | 'acceptedAt'> & { readonly hash: string | null };
  /** Path and query under which the list was asked for. */
  readonly address: string;
  readonly source: Text;
  readonly licence: Text;
}

/** A way to write a list, chosen by the suffix of the address. The same dataset must give the same bytes. */
export interface Format {
  /** `csv` for `/clusters.csv`. */
  readonly suffix: string;
  /** Value of Content-Type. */
  readonly mediaType: string;
  readonly title: Text;
  /** True where the bytes are no text. */
  readonly isBinary: boolean;
  /** True where only lists with places can be written. */
  readonly needsPlaces: boolean;
  /** Text for text formats (sent as UTF-8), bytes for the others. */
  write(dataset: Dataset): Promise<string | Uint8Array<ArrayBuffer>>;
}

export type Formats = readonly Format[];
