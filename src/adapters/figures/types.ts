/**
 * The plain data that figures are drawn from. Callers count and format; figures only draw, so nothing here knows facts, law or
 * the database. Missing is never zero: a missing value is `null` or absent and looks different.
 */

import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Language } from '../../kernel/language.ts';

export interface SubjectProperties {
  readonly code: string;
  readonly ru: string;
  readonly en: string;
  readonly originalCode?: string;
}

/** The committed `rulebook/reference/boundaries-2017*.topo.json`, parsed. */
export type Boundaries = Topology<{ subjects: GeometryCollection<SubjectProperties> }>;

/** Clusters of a federal subject: all of them, and those of them in the register. */
export interface MapValue {
  readonly total: number;
  readonly register: number;
}

export type MapView = 'country' | 'european';

/**
 * Which subjects get a number: every one, with a leader line over neighbours if it must be; those whose number fits in their shape
 * or out at sea (for the country map that stands beside the European one); only those whose number fits in their shape.
 */
export type MapLabels = 'all' | 'fitting' | 'inside';

export interface MapOptions {
  readonly boundaries: Boundaries;
  /** By code of the federal subject. An absent code is missing, drawn hatched; zero is a pale fill without a number. */
  readonly values: ReadonlyMap<string, MapValue>;
  readonly language: Language;
  readonly view: MapView;
  readonly ariaLabel: string;
  /** Written as `<title>` of the picture, first thing a reader of the file meets. */
  readonly title?: string;
  /** Address of a subject; undefined leaves that subject without a link. */
  readonly hrefOf?: (code: string) => string | undefined;
  /** Tooltip and accessible name; by default "Name: 10 clusters, 4 in the register". */
  readonly describe?: (subject: SubjectProperties, value: MapValue | undefined) => string;
  /** Subjects outside the chosen filter: paler, without numbers. */
  readonly dimmed?: ReadonlySet<string>;
  /** Code → district; borders between districts are then drawn wider. */
  readonly districtOf?: (code: string) => string | undefined;
  /** First value of each step after zero; five rising numbers. */
  readonly breaks?: readonly number[];
  /** Width in px that type sizes are meant for. Country 780, European 560 by default. */
  readonly width?: number;
  /** Size of the numbers in px at that width; 11.5 for the country, 12.5 for the European part by default. */
  readonly labelSize?: number;
  /** By default `all` for the European part, `fitting` for the country and `inside` for the country below 560 px. */
  readonly labels?: MapLabels;
}

/** What every chart is told: how it is called for those who cannot see it, and how its numbers read. */
export interface ChartFrame {
  readonly title: string;
  /** One sentence with what the picture shows. */
  readonly desc?: string;
  /** px; each chart has its own default. */
  readonly width?: number;
  /** Number → text in the reader's language, without the unit (the heading has it). */
  readonly format: (value: number) => string;
  /** What stands where a value is missing: "нет данных" or "no data". */
  readonly missing: string;
}

/** Copper is the register and nothing else. */
export type Tone = 'petrol' | 'copper' | 'muted';

export interface SeriesPoint {
  /** A year or another short step, in the order given. */
  readonly at: string;
  readonly value: number | null;
  /** Read from the source with doubt: hollow point, dashed line. */
  readonly isAmbiguous?: boolean;
}

export interface Series {
  /** Written at the end of the line when there are several. */
  readonly label: string;
  readonly points: readonly SeriesPoint[];
  readonly tone?: Tone;
}

export interface LineChart extends ChartFrame {
  readonly series: readonly Series[];
  /** px; 260 by default. */
  readonly height?: number;
}

export interface Bar {
  readonly label: string;
  readonly value: number | null;
  /** Of these, in the register: a copper bar inside and "/4" behind the number. */
  readonly register?: number;
  readonly tone?: Tone;
  readonly isAmbiguous?: boolean;
}

export interface BarChart extends ChartFrame {
  readonly bars: readonly Bar[];
}

/** One small picture among several with the same scale, for instance a federal district. */
export interface Panel {
  readonly label: string;
  readonly points: readonly SeriesPoint[];
}

export interface PanelChart extends ChartFrame {
  readonly panels: readonly Panel[];
  /** As many as fit at 170 px each by default. */
  readonly columns?: number;
  readonly tone?: Tone;
}

/** A row with its value at two moments. */
export interface ChangeRow {
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly isAmbiguous?: boolean;
}

export interface ChangeChart extends ChartFrame {
  readonly rows: readonly ChangeRow[];
  /** Names of the two moments: "2016", "2017". */
  readonly moments: readonly [from: string, to: string];
  readonly tone?: Tone;
}

export interface SharePart {
  readonly label: string;
  /** Fraction of the whole, 0–1. */
  readonly share: number;
}

export interface ShareBar extends ChartFrame {
  readonly parts: readonly SharePart[];
}

export interface StripRow {
  readonly label: string;
  /** Place in the group, 0–1. */
  readonly value: number | null;
  readonly tone?: Tone;
}

export interface StripChart extends ChartFrame {
  readonly rows: readonly StripRow[];
}

export interface Sparkline {
  readonly points: readonly SeriesPoint[];
  readonly ariaLabel: string;
  /** px; 84 × 24 by default. */
  readonly width?: number;
  readonly height?: number;
  readonly tone?: Tone;
}
