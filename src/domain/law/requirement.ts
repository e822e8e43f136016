/**
 * What a requirement of an act is: words, one measure of a small closed set, and dated values with their citations. All numbers come
 * from rulebook/law; must never hold one itself, nor know which act it belongs to.
 */
import type { Text } from '../../kernel/language.ts';
import type { Unit } from '../../kernel/unit.ts';

/**
 * How sure a fact about the law is: read in the official text (S), reported of it (P), stated in the review, inferred from these (I,
 * shown as an assumption), general background (M), unknown (U). Only the first four may become a value.
 */
export const confidences = ['S', 'P', 'REVIEW', 'I', 'M', 'U'] as const;
export type Confidence = (typeof confidences)[number];
export const sureConfidences = ['S', 'P', 'REVIEW', 'I'] as const;

/** What is measured. A new kind needs a function in `measures/` and nothing else. */
export type RequirementMeasure =
  /** Participants with one of the roles. */
  | { readonly kind: 'participant-count'; readonly roles: readonly string[] }
  /** `part` ÷ `whole` of every participant with one of the roles. */
  | {
      readonly kind: 'each-participant-share';
      readonly roles: readonly string[];
      readonly part: string;
      readonly whole: string;
    }
  /** Σ `part` ÷ Σ `whole` over all participants. */
  | { readonly kind: 'share-of-sums'; readonly part: string; readonly whole: string }
  /** Σ `part` ÷ Σ `whole` beside a reference value of the participants' federal subjects. */
  | {
      readonly kind: 'ratio-over-reference';
      readonly part: string;
      readonly whole: string;
      readonly reference: string;
    }
  /** Share of the participants with one of the roles that are named in rows of another section. */
  | {
      readonly kind: 'named-participants-share';
      readonly roles: readonly string[];
      readonly entity: string;
      readonly measure: string;
    }
  /** Share of the participants that have one of the territory marks. */
  | {
      readonly kind: 'marked-participants-share';
      readonly measure: string;
      readonly marks: readonly string[];
    }
  /** Every federal subject of the cluster has a row in a section. */
  | { readonly kind: 'subjects-covered'; readonly entity: string; readonly measure: string }
  /** Every participant sits in a federal subject of the cluster. */
  | { readonly kind: 'participants-in-subjects' }
  /** What participants with the role buy from the others, ÷ `base` of those with the role. */
  | { readonly kind: 'purchases-inside-share'; readonly role: string; readonly base: string }
  /** No answer decides it: a person does. */
  | { readonly kind: 'judgement' };

export const comparisons = ['at-least', 'more-than', 'all'] as const;
export type Comparison = (typeof comparisons)[number];

/** Another value where a condition holds. */
export interface RuleException {
  readonly id: string;
  readonly when: {
    readonly measure: RequirementMeasure;
    readonly comparison: Comparison;
    readonly value: number;
  };
  readonly value: number;
  readonly text: Text;
  readonly citation: Text;
  readonly confidence: Confidence;
}

/** A value in force in `[since, until)`. */
export interface RequirementValue {
  /** Day from which it counts. */
  readonly since: string;
  /** First day on which it does not count any more; null: not known to have ended. */
  readonly until: string | null;
  /** What followed: another value, nothing, or a text that is not known; null while `until` is. */
  readonly end: 'replaced' | 'repealed' | 'not-known' | null;
  /** null where the comparison is `all`. */
  readonly value: number | null;
  readonly citation: Text;
  readonly source: string;
  readonly confidence: Confidence;
  /** What had to be assumed to compute it; shown beside the verdict. */
  readonly assumptions: readonly Text[];
  readonly exceptions: readonly RuleException[];
}

/** Something known less surely: kept for the reader, never a rule. */
export interface LawNote {
  readonly confidence: Confidence;
  readonly text: Text;
  readonly source: string | null;
}

export interface Requirement {
  readonly id: string;
  readonly order: number;
  /** Whom it binds. */
  readonly concerns: 'cluster' | 'specialised-organisation';
  readonly title: Text;
  readonly text: Text;
  readonly measure: RequirementMeasure;
  readonly comparison: Comparison;
  readonly unit: Unit;
  readonly values: readonly RequirementValue[];
  /** The smallest repair in words, with `{count:lacking|…}` or `{text:lacking}`. */
  readonly repair: Text;
  readonly notes: readonly LawNote[];
}

/** One consolidated version of an act. */
export interface ActEdition {
  readonly id: string;
  /** The amending act, «№ 963 от 26.09.2016». */
  readonly title: Text;
  readonly since: string;
  /** True where only the day of signing is known. */
  readonly isSinceProvisional: boolean;
  readonly text: 'loaded' | 'partly-loaded' | 'not-loaded';
  readonly note: Text | null;
  readonly source: string;
}

export interface Act {
  readonly id: string;
  readonly title: Text;
  readonly shortTitle: Text;
  readonly editions: readonly ActEdition[];
  readonly requirements: readonly Requirement[];
  readonly notes: readonly LawNote[];
}

/** The value that counts on a day; undefined where none is known. */
export function valueOn(requirement: Requirement, day: string): RequirementValue | undefined {
  return requirement.values.find(({ since, until }) => since <= day && (until === null || day < until));
}

/** Requirements to be looked at on a day: those in force, and those of which it is not known what became of them. */
export function requirementsOn(act: Act, day: string): readonly Requirement[] {
  return act.requirements.filter((one) => {
    const latest = one.values.findLast(({ since }) => since <= day);
    return latest !== undefined && (valueOn(one, day) !== undefined || latest.end !== 'repealed');
  });
}

/** The edition in force on a day; undefined before the first. */
export function editionOn(act: Act, day: string): ActEdition | undefined {
  return act.editions.findLast(({ since }) => since <= day);
}
