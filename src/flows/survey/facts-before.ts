/** What was accepted of a respondent in the waves before one: the newest first. Only reads. */
import type { Fact } from '../../domain/facts/fact.ts';
import { type Recipient, type Wave, wavesBefore } from '../../domain/survey/wave.ts';
import type { SurveyQueries } from './survey-ports.ts';

/** Current facts about the same respondent, newest wave first; which wave was before is told by years and opening, never by name. */
export async function factsBefore(
  queries: Pick<SurveyQueries, 'waves' | 'factsOfRespondent'>,
  { form, respondent }: Recipient,
  wave: Wave,
): Promise<readonly Fact[]> {
  const kind = form === 'cluster' ? 'cluster' : 'subject';
  const facts = await queries.factsOfRespondent(`${kind}:${respondent}`, `:${respondent}~`);
  if (facts.length === 0) return [];
  const byWave = Map.groupBy(facts, ({ edition }) => edition);
  return wavesBefore(await queries.waves(), wave).flatMap(({ id }) => byWave.get(id) ?? []);
}
