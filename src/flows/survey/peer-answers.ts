/**
 * What the recipients of a wave answered, as far as the check for outliers compares with it. Read at most once a minute for everybody:
 * a warning about the usual size of a value need not see what somebody typed a moment ago. Must never name who answered what.
 */

import type { Peers } from '../../domain/survey/checks/check.ts';
import { type AnswerElsewhere, peersOf, questionsOfPeers } from '../../domain/survey/checks/index.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Recipients that speak for a wave; of them come some thousands of participants. */
const mostRecipients = 300;
const freshFor = 60_000;

interface Kept {
  readonly at: number;
  readonly answers: Promise<readonly AnswerElsewhere[]>;
}

const keptByPorts = new WeakMap<WorkspacePorts, Map<string, Kept>>();

/** Distributions of the wave without the recipient's own answers. */
export async function readPeers(
  ports: WorkspacePorts,
  wave: string,
  questionnaire: Questionnaire,
  recipient: string,
): Promise<Peers> {
  const kept = keptByPorts.get(ports) ?? new Map<string, Kept>();
  keptByPorts.set(ports, kept);
  const before = kept.get(wave);
  const isFresh = before !== undefined && performance.now() - before.at < freshFor;
  const answers = isFresh ? before.answers : readAnswers(ports, wave, questionnaire);
  if (!isFresh) {
    kept.set(wave, { at: performance.now(), answers });
    answers.catch(() => kept.delete(wave));
  }
  return peersOf(questionnaire, ports.checks, await answers, recipient);
}

async function readAnswers(
  ports: WorkspacePorts,
  wave: string,
  questionnaire: Questionnaire,
): Promise<readonly AnswerElsewhere[]> {
  const wanted = [...questionsOfPeers(questionnaire, ports.checks)];
  const found = await Promise.all(
    wanted.map(([section, questions]) => ports.store.answersAcross(wave, section, questions, mostRecipients)),
  );
  return found.flat();
}
