/**
 * What the recipients of a wave answered, as far as the check for outliers compares with it. Read at most once a minute for everybody:
 * a warning about the usual size of a value need not see what somebody typed a moment ago. Must never name who answered what.
 */

import type { Peers } from '../../domain/survey/checks/check.ts';
import {
  type AnswerElsewhere,
  type GatheredPeers,
  gatherPeers,
  peersWithout,
  questionsOfPeers,
} from '../../domain/survey/checks/index.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { SurveyQueries } from './survey-ports.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Recipients that speak for a wave; of them come some thousands of participants. */
const mostRecipients = 300;
const freshFor = 60_000;

interface Kept {
  readonly at: number;
  readonly peers: GatheredPeers;
}

const keptByPorts = new WeakMap<WorkspacePorts, Map<string, Kept>>();

/** Distributions of the wave without the recipient's own answers; read through `queries`, which may be those of a transaction. */
export async function readPeers(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  wave: string,
  questionnaire: Questionnaire,
  recipient: string,
): Promise<Peers> {
  const kept = keptByPorts.get(ports) ?? new Map<string, Kept>();
  keptByPorts.set(ports, kept);
  const before = kept.get(wave);
  const isFresh = before !== undefined && performance.now() - before.at < freshFor;
  // Only answers that were read to the end are kept: a transaction that fails must not fail its neighbours.
  const peers = isFresh ? before.peers : await gather(ports, queries, wave, questionnaire);
  if (!isFresh) kept.set(wave, { at: performance.now(), peers });
  return peersWithout(peers, recipient);
}

async function gather(
  ports: WorkspacePorts,
  queries: SurveyQueries,
  wave: string,
  questionnaire: Questionnaire,
): Promise<GatheredPeers> {
  const found: (readonly AnswerElsewhere[])[] = [];
  for (const [section, questions] of questionsOfPeers(questionnaire, ports.checks))
    found.push(await queries.answersAcross(wave, section, questions, mostRecipients));
  return gatherPeers(questionnaire, ports.checks, found.flat());
}
