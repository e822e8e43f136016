/**
 * The plain data that figures are drawn from. Callers count and format; figures only draw, so nothing here knows facts, law or
 * the database. Missing is never zero: a missing value is `null` or absent and looks different.
 */
import type { Language } from '../../kernel/language.ts';
import type { GeometryCollection, Topology } from 'topojson-specification';

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
 * Which subjects get a number: every one, with a leader line over neighbours if it must be; or only those whose number fits in
 * their shape or out at sea (for the country map that stands beside the European one).
 */
export type MapLabels = 'all' | 'fitting';

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
  /** `fitting` for the country, `all` for the European part by default. */
  readonly labels?: MapLabels;
}
