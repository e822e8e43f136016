/** What a bench hands to the report. */

export interface BenchOptions {
  /** Short rounds that prove that the bench works; their figures are no measurement. */
  readonly isQuick: boolean;
}

export interface Finding {
  readonly name: string;
  readonly target: string;
  /** The compared figure; null where the bench only shows how something grows. */
  readonly ratio: number | null;
  readonly isMet: boolean;
  readonly figures: Readonly<Record<string, number | string>>;
  /** Where the target is missed: why. */
  readonly remark?: string;
}
