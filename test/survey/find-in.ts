/** Runs the checks with the settings of the rulebook on answers to the questionnaire of 2018. For tests only. */
import { join } from 'node:path';
import { readChecks } from '../../src/adapters/rulebook/read-checks.ts';
import { readQuestionnaires } from '../../src/adapters/rulebook/read-questionnaires.ts';
import { readReference } from '../../src/adapters/rulebook/read-reference.ts';
import type { AnswerSheet } from '../../src/domain/survey/answers.ts';
import type { CheckInput } from '../../src/domain/survey/checks/check.ts';
import { runChecks } from '../../src/domain/survey/checks/index.ts';
import type { SurveyFinding } from '../../src/domain/survey/wave.ts';
import { years } from './sound-answers.ts';

export const root = join(import.meta.dirname, '../..');
export const settings = readChecks(root);
export const book = readQuestionnaires(root);
const reference = readReference(root);
const questionnaire = book.find('cluster', '2018');

/** Findings of one check, or of all. */
export function find(sheet: AnswerSheet, id?: string, beside: Partial<CheckInput> = {}): SurveyFinding[] {
  if (!questionnaire) throw new Error('no cluster-2018');
  return runChecks({
    questionnaire,
    years,
    sheet,
    reference,
    lastValues: null,
    peers: null,
    others: null,
    ...beside,
    checks: settings.filter((one) => id === undefined || one.id === id),
  });
}
