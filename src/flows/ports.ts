/**
 * What the flows need from outside: ports that adapters implement and main.ts wires. Must never name an engine, a file format
 * or a framework.
 */
import type { AtlasCluster } from '../domain/atlas/atlas.ts';
import type { Fact, FactDraft } from '../domain/facts/fact.ts';
import type { Reference } from '../domain/facts/reference.ts';
import type { IndicatorPassport } from '../domain/indicators/indicator.ts';

/** State of the accepted data: changes with every accepted fact, is the key of every cache and the validator of every answer. */
export interface Revision {
  readonly number: number;
  /** Hash over all facts, 12 hex digits. */
  readonly hash: string;
  /** ISO instant of the last acceptance. */
  readonly acceptedAt: string;
}

/** Accepted facts. Append-only. */
export interface FactStore {
  revision(): Promise<Revision>;
  editions(): Promise<readonly string[]>;
  /** All facts of an edition, superseded ones included, in the order of acceptance. */
  facts(edition: string): Promise<readonly Fact[]>;
  fact(id: string): Promise<Fact | undefined>;
  /** Facts about the same subject, oldest first: the history of a value. */
  history(id: string): Promise<readonly (Fact & { readonly acceptedAt: string })[]>;
  /** Writes one table's facts, its import mark, the audit entry and the new revision in one transaction; repeating is harmless. */
  acceptTable(table: AcceptedTable): Promise<{ readonly added: number; readonly revision: Revision }>;
  /** Hash of each table as last imported completely: table → sha256. */
  importedTables(edition: string): Promise<ReadonlyMap<string, string>>;
  /** Called after each new revision, also when another process made it. */
  onRevision(callback: (revision: Revision) => void): Promise<() => Promise<void>>;
}

export interface AcceptedTable {
  readonly edition: string;
  readonly table: string;
  readonly sha256: string;
  readonly facts: readonly Fact[];
}

/** Tables of a published edition as facts offered for acceptance. Throws StartError-like errors with file, line and reason. */
export interface EditionSource {
  editions(): Promise<readonly string[]>;
  tables(edition: string): Promise<readonly DraftTable[]>;
}

export interface DraftTable {
  readonly table: string;
  readonly sha256: string;
  readonly drafts: readonly FactDraft[];
}

/** The rulebook as read at start. */
export interface Rulebook {
  readonly reference: Reference;
  readonly indicators: readonly IndicatorPassport[];
}

/** A query over the clusters of an edition; empty lists mean no filter. */
export interface ClusterQuery {
  readonly edition: string;
  readonly list?: 'federal' | 'interregional';
  readonly federalSubjects?: readonly string[];
  readonly federalDistricts?: readonly string[];
  readonly industries?: readonly string[];
  readonly inRegister?: boolean;
  readonly q?: string;
  readonly sort?: ClusterSort;
  readonly descending?: boolean;
  readonly limit: number;
  readonly offset: number;
}

export const clusterSorts = [
  'number',
  'name',
  'federalSubject',
  'federalDistrict',
  'inRegister',
  'relevance',
] as const;
export type ClusterSort = (typeof clusterSorts)[number];

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** Counts per value, each facet counted with all other filters applied but its own. */
export interface ClusterFacets {
  readonly list: readonly FacetCount[];
  readonly federalSubject: readonly FacetCount[];
  readonly federalDistrict: readonly FacetCount[];
  readonly industry: readonly FacetCount[];
  readonly inRegister: readonly FacetCount[];
}

/** Search index over the clusters, a projection that can be thrown away and rebuilt from facts. */
export interface ClusterIndex {
  /** Ids of the page that was asked for, and the number of all that match. */
  search(query: ClusterQuery): Promise<{ readonly ids: readonly string[]; readonly total: number }>;
  facets(query: ClusterQuery): Promise<ClusterFacets>;
  /** Replaces the projection of an edition in one transaction; `inputs` is the hash of what it was built from. */
  rebuild(edition: string, inputs: string, documents: readonly IndexedCluster[]): Promise<void>;
  /** Hash of the inputs of the present projection; null where there is none. */
  inputs(edition: string): Promise<string | null>;
}

/** A cluster with the words under which it is to be found. */
export interface IndexedCluster {
  readonly cluster: AtlasCluster;
  /** Name of its first subject, for the order by subject. */
  readonly subject: string;
  /** Its names: printed, mended, translated. */
  readonly names: readonly string[];
  /** Names of its subjects, district and industries in both languages, and of its projects and their initiators. */
  readonly others: readonly string[];
}

/** Progress of something longer than a second. */
export type Progress = (step: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}) => void;
