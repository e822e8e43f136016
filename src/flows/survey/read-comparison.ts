/**
 * What a questionnaire's answers are compared with by the edit checks: accepted values of earlier waves, what peers of the wave answered,
 * and what other clusters say of the same participants. Only reads.
 */
import type { AnswerValue, FieldPath } from '../../domain/survey/answers.ts';
import type { CheckInput } from '../../domain/survey/checks/check.ts';
import {
  type AnswerOfOther,
  namedOrganisations,
  othersOf,
  rowsOfOthers,
} from '../../domain/survey/checks/index.ts';
import { lastValuesOf } from '../../domain/survey/prefill.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { factsBefore } from './facts-before.ts';
import { readPeers } from './peer-answers.ts';
import { readSupplyStances } from './supply-stances.ts';
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
  const earlier = await factsBefore(queries, recipient, wave);
  const last = lastValuesOf(questionnaire, recipient, earlier, sheet);
  const lastValues = last.length === 0 ? null : newestByField(last);
  if (recipient.form !== 'cluster') return { lastValues, peers: null, others: null };
  const organisations = namedOrganisations(sheet);
  const ofOthers = await readOthers(queries, wave, recipient, organisations);
  const stances = await readSupplyStances(queries, wave.id, organisations, recipient.id, sheet);
  return {
    lastValues,
    peers: await readPeers(ports, queries, wave.id, questionnaire, recipient.id),
    others: othersOf(ofOthers, recipient.id, stances),
  };
}

/** What other clusters say of these organisations. */
async function readOthers(
  queries: SurveyQueries,
  wave: Wave,
  { id }: Recipient,
  organisations: readonly string[],
): Promise<readonly AnswerOfOther[]> {
  const found: (readonly AnswerOfOther[])[] = [];
  for (const { section, naming, asked } of rowsOfOthers)
    found.push(await queries.rowsNaming(wave.id, id, section, naming, organisations, asked));
  return found.flat();
}

/** Last values come newest wave first: of one field the newest counts. */
function newestByField(
  last: readonly { readonly field: FieldPath; readonly value: AnswerValue }[],
): ReadonlyMap<FieldPath, AnswerValue> {
  return new Map(last.toReversed().map(({ field, value }) => [field, value]));
}
