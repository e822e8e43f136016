/**
 * A wave of a demonstration in memory, for measuring how figures grow with the number of clusters: answers are made when they are read.
 * Must never reach a database.
 */
import { readQuestionnaires } from '../src/adapters/rulebook/read-questionnaires.ts';
import { buildAtlas } from '../src/domain/atlas/build-atlas.ts';
import type { Fact } from '../src/domain/facts/fact.ts';
import { createFactBook } from '../src/domain/facts/fact-book.ts';
import { factsOfSubmission } from '../src/domain/survey/facts-of-submission.ts';
import type { Recipient, Wave } from '../src/domain/survey/wave.ts';
import { demoAnswers } from '../src/flows/demo/demo-answers.ts';
import { type Asked, respondentsOf } from '../src/flows/demo/demo-respondents.ts';
import type { SurveyStore } from '../src/flows/survey/survey-ports.ts';
import type { WorkspacePorts } from '../src/flows/survey/workspace-ports.ts';
import { edition, readReview } from './many-clusters.ts';
import { root } from './servers/start-server.ts';

export interface WaveInMemory {
  readonly ports: WorkspacePorts;
  readonly recipients: readonly string[];
  /** Accepts the recipient's answers once more, with other numbers. */
  accept(recipient: string): Promise<void>;
}

/** All clusters of the review, each `times` over. */
export async function waveInMemory(id: string, times: number): Promise<WaveInMemory> {
  const { facts, rulebook } = await readReview();
  const atlas = buildAtlas(createFactBook(edition, facts), rulebook.reference, rulebook.indicators);
  const questionnaire = readQuestionnaires(root).find('cluster', '2018');
  if (!questionnaire) throw new Error('the questionnaires of 2018 are gone');
  const wave = {
    id,
    questionnaireEdition: '2018',
    years: [2015, 2016, 2017],
    state: 'open',
  } as unknown as Wave;
  const asked = respondentsOf({ atlas }, [], { clusters: null, times });
  const byId = new Map(asked.map((one) => [one.who.respondent, one]));
  const seeds = new Map(asked.map(({ who }) => [who.respondent, 1]));
  let touched = [...seeds.keys()];
  let seq = 0;
  const store: Partial<SurveyStore> = {
    wave: async () => wave,
    publication: async () => undefined,
    recipient: async (one) => recipientOf(byId.get(one)),
    touchedSince: async () => {
      seq += 1;
      const recipients = touched;
      touched = [];
      return { recipients, seq };
    },
    waveFactsOf: async (_wave, one) => {
      const found = byId.get(one);
      if (!found) return [];
      const answers = demoAnswers(questionnaire, wave.years, found.who, seeds.get(one) ?? 1);
      const frozen = Object.fromEntries(
        [...answers].map(([field, value]) => [field, { value, origin, by, at }]),
      );
      const submission = { id: one, number: 1, answers: frozen, answersSha256: '', letters: [] };
      const drafts = factsOfSubmission(questionnaire, wave, { id: one, respondent: one }, submission);
      return drafts.map((draft, index): Fact => ({ ...draft, id: `${one}-${index}`, supersedes: null }));
    },
  };
  const ports = { store, reference: rulebook.reference } as unknown as WorkspacePorts;
  return {
    ports,
    recipients: [...seeds.keys()],
    accept: async (one) => {
      seeds.set(one, (seeds.get(one) ?? 1) + 1);
      touched = [one];
    },
  };
}

const origin = { via: 'form' } as const;
const [by, at] = ['bench', '2018-03-01T00:00:00.000Z'];

function recipientOf(asked: Asked | undefined): Recipient | undefined {
  return asked && ({ id: asked.who.respondent, form: 'cluster', ...asked.who } as unknown as Recipient);
}
