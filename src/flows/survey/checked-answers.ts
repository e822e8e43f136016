/**
 * The present answers of a recipient with what the edit checks say of them and how complete they are. What the checks compare with
 * (last values, peers, other questionnaires of the wave) is read here. Must never change anything.
 */
import type { AnswerSheet, AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import { runChecks } from '../../domain/survey/checks/index.ts';
import { completenessOf } from '../../domain/survey/completeness.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, SurveyFinding, Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { readComparison } from './read-comparison.ts';
import type { StoredAnswer, SurveyQueries } from './survey-ports.ts';
import type { SectionProgress } from './workspace-flows.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

export interface CheckedAnswers {
  readonly questionnaire: Questionnaire;
  readonly sheet: AnswerSheet;
  readonly findings: readonly SurveyFinding[];
  readonly progress: readonly SectionProgress[];
}

/** Stored answers as a sheet: emptied fields are absent. */
export function sheetOf(
  stored: readonly Pick<StoredAnswer, 'field' | 'value'>[],
): Map<FieldPath, AnswerValue> {
  const sheet = new Map<FieldPath, AnswerValue>();
  for (const { field, value } of stored) if (value !== null) sheet.set(field, value);
  return sheet;
}

/** The questionnaire of a recipient. Throws Problem internal when its edition is gone from the rulebook. */
export function questionnaireFor(
  ports: Pick<WorkspacePorts, 'questionnaires'>,
  recipient: Recipient,
  wave: Wave,
): Questionnaire {
  const found = ports.questionnaires.find(recipient.form, wave.questionnaireEdition);
  if (found) return found;
  throw new Problem(
    'internal',
    'The edition of this questionnaire is gone from the rulebook. Tell the administrator.',
  );
}

/** Findings and progress of `stored`, which stand now, inside `queries`' transaction where there is one. */
export async function checkedAnswers(
  ports: WorkspacePorts,
  recipient: Recipient,
  wave: Wave,
  stored: readonly Pick<StoredAnswer, 'field' | 'value'>[],
  queries: SurveyQueries = ports.store,
): Promise<CheckedAnswers> {
  const questionnaire = questionnaireFor(ports, recipient, wave);
  const sheet = sheetOf(stored);
  const comparison = await readComparison(ports, queries, recipient, wave, questionnaire, sheet);
  const findings = runChecks({
    questionnaire,
    years: wave.years,
    sheet,
    reference: ports.reference,
    checks: ports.checks,
    ...comparison,
  });
  return {
    questionnaire,
    sheet,
    findings,
    progress: completenessOf(questionnaire, wave.years, sheet),
  };
}
