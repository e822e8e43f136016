/**
 * The public face of all use cases: what web, api, jobs and the command line may call. Made once by main.ts from the ports
 * (create-flows.ts). Must never expose a port.
 */
import type { Atlas, AtlasCluster } from '../domain/atlas/atlas.ts';
import type { Fact } from '../domain/facts/fact.ts';
import type { FactBook } from '../domain/facts/fact-book.ts';
import type { Reference } from '../domain/facts/reference.ts';
import type { Finding } from '../domain/yearbook/finding.ts';
import type { Yearbook } from '../domain/yearbook/yearbook.ts';
import type { Language } from '../kernel/language.ts';
import type { YearbookTopic } from './make-yearbook.ts';
import type { ClusterFacets, ClusterQuery, Revision } from './ports.ts';

/** An edition as it stands at a revision. */
export interface Edition {
  readonly id: string;
  readonly atlas: Atlas;
  readonly book: FactBook;
  readonly reference: Reference;
  readonly findings: readonly Finding[];
  readonly revision: Revision;
}

export interface Flows {
  revision(): Promise<Revision>;
  editions(): Promise<readonly string[]>;
  /** Throws Problem not-found that names the editions there are. Kept in memory per revision. */
  readEdition(edition: string): Promise<Edition>;
  searchClusters(
    query: ClusterQuery,
  ): Promise<{ readonly items: readonly AtlasCluster[]; readonly total: number }>;
  countFacets(query: ClusterQuery): Promise<ClusterFacets>;
  /** A fact with the history of its value; throws Problem not-found. */
  readFact(id: string): Promise<FactHistory>;
  /** The yearbook, or the passport of a cluster or subject, as content; throws Problem not-found. */
  readYearbook(edition: string, language: Language, topic?: YearbookTopic): Promise<Yearbook>;
  /** The same as the bytes of a PDF; kept per revision. */
  printYearbook(edition: string, language: Language, topic?: YearbookTopic): Promise<Uint8Array<ArrayBuffer>>;
}

/** A fact and all facts about the same subject, oldest first. */
export interface FactHistory {
  readonly fact: Fact;
  readonly history: readonly (Fact & { readonly acceptedAt: string })[];
}
