/**
 * What a questionnaire's answers are compared with by the edit checks: accepted values of earlier waves, what peers of the wave answered,
 * and what other clusters say of the same participants. Only reads.
 */
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { CheckInput } from '../../domain/survey/checks/check.ts';
import {
  type AnswerElsewhere,
  othersOf,
  peersOf,
  questionsOfOthers,
  questionsOfPeers,
} from '../../domain/survey/checks/index.ts';
import { lastValuesOf } from '../../domain/survey/prefill.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import type { SurveyQueries } from './survey-ports.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** The comparison of one recipient; only clusters have peers. */
export async function readComparison(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  recipient: Recipient,
  wave: Wave,
  questionnaire: Questionnaire,
  sheet: ReadonlyMap<FieldPath, AnswerValue>,
): Promise<Pick<CheckInput, 'lastValues' | 'peers' | 'others'>> {
  const kind = recipient.form === 'cluster' ? 'cluster' : 'subject';
  const facts = await queries.factsOfRespondent(
    `${kind}:${recipient.respondent}`,
    `:${recipient.respondent}~`,
  );
  const earlier = facts.filter((fact) => fact.edition < wave.id);
  const last = lastValuesOf(questionnaire, recipient, earlier, sheet);
  const lastValues = last.length === 0 ? null : newestByField(last);
  if (recipient.form !== 'cluster') return { lastValues, peers: null, others: null };
  const ofPeers = await readAcross(queries, wave, questionsOfPeers(questionnaire, ports.checks));
  const ofOthers = await readAcross(queries, wave, questionsOfOthers);
  const names = new Map((await queries.recipientsOf(wave.id)).map((one) => [one.id, one]));
  return {
    lastValues,
    peers: peersOf(questionnaire, ports.checks, ofPeers, recipient.id),
    others: othersOf(ofOthers, recipient.id, (id) => {
      const other = names.get(id);
      return other?.form === 'cluster' ? other.name : null;
    }),
  };
}

async function readAcross(
  queries: SurveyQueries,
  wave: Wave,
  questions: ReadonlyMap<string, readonly string[]>,
): Promise<readonly AnswerElsewhere[]> {
  let found: readonly AnswerElsewhere[] = [];
  for (const [section, ids] of questions) {
    found = found.concat(await queries.answersAcross(wave.id, section, ids));
  }
  return found;
}

/** Last values come newest wave first: of one field the newest counts. */
function newestByField(
  last: readonly { readonly field: FieldPath; readonly value: AnswerValue }[],
): ReadonlyMap<FieldPath, AnswerValue> {
  return new Map(last.toReversed().map(({ field, value }) => [field, value]));
}
