/** What stands between a respondent and submission. Must never let an error pass, whatever was written about it. */
import type { FieldPath } from '../answers.ts';
import type { SurveyFinding } from '../wave.ts';

/** Words of the respondent on what a check said of a field. */
export interface FindingExplanation {
  readonly check: string;
  readonly field: FieldPath;
  readonly text: string;
}

/** All errors, and the warnings without an explanation; notes ask for nothing. */
export function blockersOf(
  findings: readonly SurveyFinding[],
  explanations: readonly FindingExplanation[],
): SurveyFinding[] {
  const explained = new Set(
    explanations.filter(({ text }) => text.trim() !== '').map(({ check, field }) => `${check} ${field}`),
  );
  return findings.filter(
    ({ severity, check, field }) =>
      severity === 'error' || (severity === 'warning' && !explained.has(`${check} ${field}`)),
  );
}
