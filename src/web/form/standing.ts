/** What still stands between the answers and their submission. Pure; the server judges again with its own eyes. */
import type { SurveyFinding } from '../../domain/survey/wave.ts';

export interface Standing {
  readonly errors: readonly SurveyFinding[];
  /** Warnings without explanation. */
  readonly warnings: readonly SurveyFinding[];
  readonly unclear: number;
  readonly conflicts: number;
  readonly unsaved: number;
}

/** Sorts findings into what blocks; `explanationOf` gives the text that was given, empty where there is none. */
export function standingOf(
  findings: readonly SurveyFinding[],
  explanationOf: (finding: SurveyFinding) => string,
  rest: Pick<Standing, 'unclear' | 'conflicts' | 'unsaved'>,
): Standing {
  return {
    errors: findings.filter(({ severity }) => severity === 'error'),
    warnings: findings.filter((one) => one.severity === 'warning' && explanationOf(one).trim() === ''),
    ...rest,
  };
}

/** Whether nothing stands in the way. */
export const isClear = (standing: Standing): boolean =>
  standing.errors.length +
    standing.warnings.length +
    standing.unclear +
    standing.conflicts +
    standing.unsaved ===
  0;
