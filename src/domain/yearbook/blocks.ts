/**
 * The blocks a yearbook is made of: meaning without clothes, from which the web edition and the PDF are both set. A block holds
 * numbers only as runs that name their figure; must never hold markup of any output.
 */
import type { LineRange } from '../../kernel/line-range.ts';
import type { Display } from '../indicators/indicator.ts';
import type { Severity } from './finding.ts';

/** A piece of running text. `figure` names the passport of a number, `link` an address inside the atlas. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'strong' | 'muted' }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: string; readonly ambiguous: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'mark'; readonly text: string };

export type Runs = readonly Run[];

export interface Heading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: Runs;
  /** The opening paragraph of a chapter. */
  readonly lead?: boolean;
  /** A line of sources. */
  readonly small?: boolean;
}

/** Large numbers with a caption each. */
export interface FigureList {
  readonly kind: 'figures';
  readonly items: readonly {
    readonly value: Runs;
    readonly label: string;
    readonly note: Runs;
    readonly register: boolean;
  }[];
}

export interface Column {
  readonly title: string;
  readonly align: 'start' | 'end' | 'center';
  /** Share of the width among the columns that have one; 0 means as wide as the content. */
  readonly weight: number;
}

export interface Row {
  readonly cells: readonly Runs[];
  /** Set apart: totals. */
  readonly strong?: boolean;
  /** Figure whose passport this row is: references lead here. */
  readonly passportOf?: string;
}

/** A table; `groups` are bands of rows under a title of their own (null for none). */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly groups: readonly { readonly title: string | null; readonly rows: readonly Row[] }[];
  readonly notes: readonly Runs[];
  readonly source: Source;
  readonly dense: boolean;
}

/** Where the content of a table or picture stands in the source; no lines where it is counted over many rows. */
export interface Source {
  readonly label: string;
  readonly lines: readonly LineRange[];
}

export interface MapBlock {
  readonly kind: 'map';
  readonly view: 'country' | 'european';
  /** Subject code → counts, for subjects that have clusters. */
  readonly values: readonly { readonly subject: string; readonly total: number; readonly register: number }[];
  readonly caption: string;
  /** Alternative text. */
  readonly description: string;
  /** Alternative text of the legend. */
  readonly legendDescription: string;
  readonly source: Source;
}

export interface ChartBlockPoint {
  readonly label: string;
  /** null is a gap, never zero. */
  readonly value: number | null;
  /** The value as it reads, made by the one formatter. */
  readonly shown: string;
  readonly ambiguous: boolean;
  readonly recomputed: boolean;
}

/** Charts of one width that follow one another share a row. */
export type ChartWidth = 'full' | 'half' | 'third';

export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: 'lines' | 'bars' | 'panels' | 'slope' | 'strips';
  readonly caption: string;
  /** Alternative text with all values. */
  readonly description: string;
  readonly series: readonly {
    readonly name: string;
    readonly tone: 'petrol' | 'copper' | 'muted';
    readonly points: readonly ChartBlockPoint[];
  }[];
  /** How values on the axes are shown. */
  readonly display: Display;
  /** Part of the page's width. */
  readonly width: ChartWidth;
  readonly source: Source;
}

export interface DefinitionList {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: Runs; readonly text: readonly Runs[] }[];
}

export interface List {
  readonly kind: 'list';
  readonly numbered: boolean;
  readonly items: readonly Runs[];
}

/** An aside: how an ambiguous place was read. */
export interface Note {
  readonly kind: 'note';
  readonly title: string;
  readonly paragraphs: readonly Runs[];
}

export interface FindingBlock {
  readonly kind: 'finding';
  readonly id: string;
  readonly severity: Severity;
  readonly severityLabel: string;
  readonly sentence: string;
  readonly settles: Runs;
  readonly source: Source;
}

export type Block =
  | Heading
  | Paragraph
  | FigureList
  | Table
  | MapBlock
  | ChartBlock
  | DefinitionList
  | List
  | Note
  | FindingBlock;
