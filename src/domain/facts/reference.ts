/**
 * Reference data that facts refer to: federal subjects, districts (dated) and industries. Read from rulebook/reference; must
 * never be derived from a survey.
 */
import type { Text } from '../../kernel/language.ts';

export interface FederalDistrict {
  /** Slug: central, northwestern, southern, north-caucasian, volga, ural, siberian, far-eastern. */
  readonly code: string;
  readonly name: Text;
  /** «Центральный ФО». */
  readonly shortName: Text;
}

export interface FederalSubject {
  /** ISO 3166-2, e.g. RU-TA. */
  readonly code: string;
  readonly name: Text;
  readonly shortName: Text;
  /** District on the day the reference was taken for. */
  readonly federalDistrict: string;
  /** Other spellings that documents use. */
  readonly printedVariants: readonly string[];
}

export interface Synonym {
  readonly printed: string;
  readonly kind: 'misprint' | 'variant';
}

export interface Industry {
  readonly code: string;
  readonly name: Text;
  readonly synonyms: readonly Synonym[];
  /** Lower-case stems that betray this industry in a cluster's name. */
  readonly keywords: readonly string[];
}

export interface Reference {
  readonly federalDistricts: readonly FederalDistrict[];
  readonly federalSubjects: readonly FederalSubject[];
  readonly industries: readonly Industry[];
  /** Printed pieces that fuse several industries (a missing full stop). */
  readonly composites: readonly { readonly printed: string; readonly industries: readonly string[] }[];
}
