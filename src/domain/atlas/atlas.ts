/**
 * The atlas: everything of one edition that may be public, as one object from which page, JSON, CSV, map and PDF are made. A
 * pure function of facts and reference data (see build-atlas.ts). Must never hold what is not public.
 */
import type { Text } from '../../kernel/language.ts';
import type { LineRange } from '../../kernel/line-range.ts';
import type { Unit } from '../../kernel/unit.ts';
import type { Provenance } from '../facts/fact.ts';
import type { PublishedRow } from '../facts/published-rows.ts';
import type { FederalDistrict, FederalSubject, Industry } from '../facts/reference.ts';
import type { IndicatorPassport } from '../indicators/indicator.ts';
import type { Figure } from './figure.ts';

/** A row of the published list. `facts` gives the fact behind each field: measure → fact id. */
export interface AtlasCluster extends PublishedRow {
  readonly edition: string;
  readonly name: string;
  readonly namePrinted: string;
  /** Our translation; empty where there is none. */
  readonly nameEn: string;
  readonly industries: readonly string[];
  readonly specialisationsPrinted: readonly string[];
  readonly projects: readonly string[];
  readonly facts: Readonly<Record<string, string>>;
  readonly lines: readonly LineRange[];
}

/** Figure ids of the counts of a place or an industry. */
export interface Counts {
  /** Rows of both lists. */
  readonly clusterCount: Figure;
  readonly registerCount: Figure;
  /** Rows of the list by district only, without interregional clusters. */
  readonly clusterCountFederalList: Figure;
  readonly registerCountFederalList: Figure;
  /** Distinct clusters, as known now. */
  readonly distinctCount: Figure;
}

export interface AtlasSubject extends FederalSubject, Counts {
  readonly clusters: readonly string[];
  readonly industries: readonly string[];
}

export interface AtlasDistrict extends FederalDistrict, Counts {
  /** Clusters of the district: for an interregional cluster that of its first subject. */
  readonly clusters: readonly string[];
  readonly federalSubjects: readonly string[];
}

export interface AtlasIndustry extends Industry, Counts {
  readonly clusters: readonly string[];
  /** Other industries named together with it, with the number of rows, most frequent first. */
  readonly together: readonly { readonly industry: string; readonly count: number }[];
}

export interface AtlasProject {
  readonly id: string;
  readonly number: number;
  readonly federalSubject: string;
  readonly clusterId: string;
  readonly clusterNamePrinted: string;
  readonly name: string;
  readonly namePrinted: string;
  readonly nameEn: string;
  readonly initiatorsPrinted: string;
  readonly initiators: readonly string[];
  readonly startYear: Figure;
  readonly endYear: Figure;
  readonly investment: Figure;
  readonly support: Figure;
  /** support ÷ investment, a fraction. */
  readonly supportShare: Figure;
  readonly lines: readonly LineRange[];
}

export interface AtlasSubsidyCost {
  readonly category: string;
  readonly title: Text;
  /** The category as printed. */
  readonly printed: string;
  readonly amount: Figure;
  readonly share: Figure;
  /** amount ÷ sum of amounts. */
  readonly shareRecomputed: Figure;
}

/** One point of an indicator's series. */
export interface Observation {
  readonly indicator: string;
  readonly scope: string;
  readonly period: string;
  readonly unit: Unit;
  /** The published figure; null where nothing is printed. */
  readonly published: Figure | null;
  readonly recomputed: Figure | null;
  readonly ambiguous: boolean;
  readonly provenance: Provenance | null;
  /** Other places where the document states the same quantity. */
  readonly otherStatements: readonly { readonly fact: string; readonly provenance: Provenance }[];
}

export interface AtlasIndicator extends IndicatorPassport {
  readonly observations: readonly Observation[];
  /** Scopes for which the document names the quantity but its value was lost. */
  readonly missing: readonly { readonly scope: string; readonly provenance: Provenance }[];
}

/** A worded statement of the edition: requirement, sign, section, activity, part, act. */
export interface AtlasStatement {
  readonly id: string;
  readonly number: number;
  readonly text: Text;
  readonly printed: string;
  readonly fact: string;
  readonly lines: readonly LineRange[];
  /** Further fields by measure, e.g. threshold, operator, metric of a requirement. */
  readonly fields: Readonly<Record<string, string | number>>;
}

export type StatementKind =
  | 'requirement'
  | 'sign'
  | 'questionnaire-section'
  | 'subsidised-activity'
  | 'composition-part'
  | 'legal-act'
  | 'association-statement';

export interface Atlas {
  readonly edition: string;
  readonly clusters: readonly AtlasCluster[];
  readonly federalSubjects: readonly AtlasSubject[];
  readonly federalDistricts: readonly AtlasDistrict[];
  readonly industries: readonly AtlasIndustry[];
  readonly projects: readonly AtlasProject[];
  readonly subsidyCosts: readonly AtlasSubsidyCost[];
  readonly indicators: readonly AtlasIndicator[];
  readonly statements: Readonly<Record<StatementKind, readonly AtlasStatement[]>>;
  readonly associationFigures: readonly Figure[];
  readonly country: Counts;
  /** Every figure of the edition by its id. */
  readonly figures: ReadonlyMap<string, Figure>;
  cluster(id: string): AtlasCluster | undefined;
  federalSubject(code: string): AtlasSubject | undefined;
  federalDistrict(code: string): AtlasDistrict | undefined;
  industry(code: string): AtlasIndustry | undefined;
  indicator(id: string): AtlasIndicator | undefined;
}
