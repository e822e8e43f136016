/** A fact as tests need it: jobs in all clusters in 2017, as printed. Must never be imported by product code. */
import type { FactDraft, FactValue } from '../fact.ts';

/** The sample with its value, and with whatever else a test changes. */
export const sampleDraft = (value: FactValue, more: Partial<FactDraft> = {}, row = 2): FactDraft => ({
  edition: '2017',
  entity: 'scope:all-clusters',
  measure: 'jobs',
  period: '2017',
  statement: 1,
  value,
  unit: 'jobs',
  provenance: {
    document: 'review-2017',
    table: 'observations.csv',
    row,
    column: 'value',
    lines: [[1, 1]],
    printed: String(value),
    printedUnit: null,
    confidence: 'high',
    ambiguous: false,
    reading: null,
    alternative: null,
  },
  ...more,
});
