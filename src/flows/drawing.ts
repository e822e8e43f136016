/**
 * Port of the pictures: maps and charts as SVG text, the same file for page and PDF. Numbers arrive formatted, so that a picture
 * never rounds on its own. Must never decide what is shown.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Language } from '../kernel/language.ts';

/** Properties of a subject in the committed boundaries. */
export interface BoundaryProperties {
  readonly code: string;
  readonly ru: string;
  readonly en: string;
  readonly originalCode?: string;
}

export type SubjectTopology = Topology<{ subjects: GeometryCollection<BoundaryProperties> }>;

/** Boundaries in two degrees of detail. */
export interface BoundaryTopologies {
  readonly detailed: SubjectTopology;
  readonly overview: SubjectTopology;
}

/** Count on a federal subject's label: total and, of these, in the register. */
export interface MapValue {
  readonly total: number;
  readonly register: number;
}

export interface MapInput {
  /** Subject code → counts; a subject that is absent has none. */
  readonly values: ReadonlyMap<string, MapValue>;
  readonly language: Language;
  readonly view: 'country' | 'european';
  /** Title and description for a screen reader. */
  readonly title: string;
  readonly description: string;
  /** Link of a subject; without it the map has no links (print). */
  readonly hrefOf?: (code: string) => string;
  /** Subjects outside the present filter. */
  readonly dimmed?: ReadonlySet<string>;
}

export interface LocatorInput {
  readonly subjects: readonly string[];
  readonly language: Language;
  readonly title: string;
}

export interface ChartPoint {
  /** Category or period as shown. */
  readonly label: string;
  /** null is a gap, never zero. */
  readonly value: number | null;
  /** Hollow, dashed. */
  readonly ambiguous?: boolean;
  /** Of these, in the register: a copper part of a bar. */
  readonly register?: number;
}

export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
  /** petrol (default), copper for the register only, muted for comparison. */
  readonly tone?: 'petrol' | 'copper' | 'muted';
}

export interface ChartInput {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly width: number;
  readonly format: (value: number) => string;
  readonly series: readonly ChartSeries[];
}

export interface Drawing {
  map(input: MapInput): string;
  locator(input: LocatorInput): string;
  /** Years on x, direct labels. */
  lines(input: ChartInput): string;
  /** One series, horizontal bars from zero, direct labels. */
  bars(input: ChartInput): string;
  /** One small panel per point label, a bar per series (district dynamics). */
  panels(input: ChartInput): string;
  /** Two periods joined by a line per series. */
  slope(input: ChartInput): string;
  /** One bar of 100 %: each point of the first series is a fraction of the whole. */
  shares(input: ChartInput): string;
  /** One strip of a group a row: each point of the first series is a place in it, 0–1. */
  strips(input: ChartInput): string;
  /** What the colours and labels of the map mean. */
  legend(input: { readonly language: Language }): string;
  sparkline(input: Pick<ChartInput, 'series' | 'title' | 'width'>): string;
}
