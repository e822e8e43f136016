/** A survey world with benchmarks: clusters of one industry with sound answers of their own, printed by the real printer. For tests only. */
import { createYearbookPdf } from '../../../src/adapters/exports/yearbook-pdf/index.ts';
import { createDrawing } from '../../../src/adapters/figures/drawing.ts';
import { readBoundaries } from '../../../src/adapters/rulebook/read-boundaries.ts';
import { readAct, readReferenceValues } from '../../../src/adapters/rulebook/read-law.ts';
import { readRulebook } from '../../../src/adapters/rulebook/read-rulebook.ts';
import { type Actor, anonymous } from '../../../src/domain/access/actor.ts';
import type { AnswerValue } from '../../../src/domain/survey/answers.ts';
import type { Recipient } from '../../../src/domain/survey/wave.ts';
import { type BenchmarkFlows, createBenchmarks } from '../../../src/flows/survey/make-benchmark.ts';
import type { NewRecipient } from '../../../src/flows/survey/survey-ports.ts';
import { readEdition, wording } from '../../yearbook/real-edition.ts';
import { root } from '../find-in.ts';
import { innOf, soundAnswers } from '../sound-answers.ts';
import { analyst, answer, cluster, recipientOf, repeat, type SurveyWorld } from './survey-world.ts';

export const drawing = createDrawing(readBoundaries(root));
const print = createYearbookPdf(undefined, 'http://atlas.test');

export function benchmarksOf({ ports, figures }: SurveyWorld): BenchmarkFlows {
  return createBenchmarks({
    survey: ports,
    published: readEdition,
    figures,
    act: readAct(root, '779'),
    references: readReferenceValues(root),
    indicators: readRulebook(root).indicators,
    wording,
    drawing,
    print,
  });
}

/** The cluster federal-8 and `count` others, each with an organisation of its own. */
export const asked = (count: number): NewRecipient[] => [
  cluster,
  ...Array.from({ length: count }, (_, at) => ({
    ...cluster,
    respondent: `federal-${at + 20}`,
    name: `Кластер ${at + 20}`,
  })),
];

export const organisationOf = (respondent: string): Actor => ({
  ...anonymous,
  id: `account-${respondent}`,
  kind: 'specialised-organisation',
  name: respondent,
  clusters: [respondent],
});

/** Amounts of participants and supplies, times a factor. */
export const scaled = (factor: number) => (answers: Map<string, AnswerValue>) => {
  for (const [field, value] of answers)
    if (
      typeof value === 'number' &&
      /^(participants|supplies)\/.*\/\d{4}$/.test(field) &&
      !field.includes('-share/')
    )
      answers.set(field, Math.round(value * factor));
};

/** Sound answers with participants of their own: every ИНН moved on by `number` hundreds. */
export function answersOf(
  number: number,
  change: (answers: Map<string, AnswerValue>) => void = () => {},
): Record<string, AnswerValue> {
  const moved = new Map(Array.from({ length: 60 }, (_, at) => [innOf(at + 1), innOf(at + 1 + 100 * number)]));
  const move = (value: AnswerValue): AnswerValue =>
    typeof value === 'string'
      ? (moved.get(value) ?? value)
      : Array.isArray(value)
        ? value.map((one) => moved.get(String(one)) ?? String(one))
        : value;
  const answers = new Map([...soundAnswers()].map(([field, value]) => [field, move(value)]));
  change(answers);
  return Object.fromEntries(answers);
}

/** Answers, explains every warning and submits; gives the recipient as it stands then. */
export async function sent(
  world: SurveyWorld,
  respondent: string,
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<Recipient> {
  const actor = organisationOf(respondent);
  const { id } = await recipientOf(world, respondent);
  const { findings } = await answer(world, actor, id, answers);
  for (const { severity, check, field } of findings)
    if (severity === 'warning')
      await world.flows.explain(actor, id, { check, field, text: 'Так и есть' }, repeat());
  const present = await world.store.recipient(id);
  return world.flows.submit(actor, id, present?.version ?? 0, repeat());
}

/** The same, and accepted. */
export async function taken(
  world: SurveyWorld,
  respondent: string,
  answers: Readonly<Record<string, AnswerValue>>,
): Promise<Recipient> {
  const { id, version } = await sent(world, respondent, answers);
  return world.flows.acceptSubmission(analyst, id, version, null, repeat());
}
