/**
 * Use case: the benchmark of a cluster, derived from its newest submission whenever it is asked for. Nothing is stored: only printed bytes
 * are kept for a while, by the hash of what they print. Must never hand out a peer's value, nor the sheet of a foreign cluster.
 */
import { createHash } from 'node:crypto';
import { type Actor, system } from '../../domain/access/actor.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { createFactBook } from '../../domain/facts/fact-book.ts';
import type { IndicatorPassport } from '../../domain/indicators/indicator.ts';
import { waveMeasures } from '../../domain/indicators/wave/measures.ts';
import {
  type Peer,
  peerRules,
  type Standing,
  sizeClassOf,
  standingOf,
  unplaced,
} from '../../domain/indicators/wave/peers.ts';
import { tallyCluster } from '../../domain/indicators/wave/tally.ts';
import { judgeAct } from '../../domain/law/judge.ts';
import type { Act } from '../../domain/law/requirement.ts';
import { factsOfSubmission } from '../../domain/survey/facts-of-submission.ts';
import type { Questionnaire } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { waveName } from '../../domain/survey/wave-title.ts';
import type {
  AnsweredWave,
  BenchmarkSource,
  SubmissionState,
} from '../../domain/yearbook/benchmark/benchmark-source.ts';
import { buildBenchmark } from '../../domain/yearbook/benchmark/build-benchmark.ts';
import type { YearbookSource } from '../../domain/yearbook/chapters/source.ts';
import type { Yearbook } from '../../domain/yearbook/yearbook.ts';
import type { Language, Text } from '../../kernel/language.ts';
import { Problem } from '../../kernel/problem.ts';
import type { MakeYearbookPorts } from '../make-yearbook.ts';
import { benchmarkPassports } from './benchmark-passports.ts';
import { requireRecipient, requireWave } from './require.ts';
import type { Submission } from './survey-ports.ts';
import type { WaveFigureFlows, WaveFigures } from './wave-figures.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

export interface BenchmarkPorts extends MakeYearbookPorts {
  readonly survey: Pick<WorkspacePorts, 'store' | 'questionnaires' | 'reference'>;
  /** Reference data and shared words of the newest published edition. */
  readonly published: () => Promise<YearbookSource>;
  readonly figures: Pick<WaveFigureFlows, 'accepted'>;
  readonly act: Act;
  /** `manufacturing-productivity/RU-TA/2017` → value. */
  readonly references: ReadonlyMap<string, number>;
  readonly indicators: readonly IndicatorPassport[];
}

export interface BenchmarkFlows {
  /**
   * The sheet of a cluster's questionnaire; null while nothing was submitted. Throws Problem not-found for a foreign questionnaire and
   * for that of a federal subject, which has no peers.
   */
  benchmark(actor: Actor, recipient: string, language: Language): Promise<Yearbook | null>;
  /** The same as PDF. Throws Problem not-found while nothing was submitted. */
  printBenchmark(
    actor: Actor,
    recipient: string,
    language: Language,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
}

const printsKept = 40;

/** The flow over its ports. */
export function createBenchmarks(ports: BenchmarkPorts): BenchmarkFlows {
  const prints = new Map<string, Promise<Uint8Array>>();
  const print = (sheet: Yearbook): Promise<Uint8Array> => {
    const key = `${sheet.language}/${sheet.revision.hash}`;
    const made = prints.get(key) ?? ports.print(sheet, ports.drawing);
    prints.delete(key);
    prints.set(key, made);
    made.catch(() => prints.delete(key));
    for (const oldest of [...prints.keys()].slice(0, Math.max(0, prints.size - printsKept)))
      prints.delete(oldest);
    return made;
  };
  const benchmark: BenchmarkFlows['benchmark'] = async (actor, id, language) => {
    const recipient = await requireRecipient(ports.survey.store, actor, 'benchmark.read', id);
    if (recipient.form !== 'cluster')
      throw new Problem('not-found', 'Only questionnaires of clusters have a benchmark.');
    const submissions = await ports.survey.store.submissions(id);
    const newest = submissions.toSorted((a, b) => b.number - a.number)[0];
    if (!newest) return null;
    const source = await readSource(ports, actor, recipient, newest);
    return buildBenchmark(source, await ports.published(), ports.wording, language);
  };
  return {
    benchmark,
    printBenchmark: async (actor, id, language) => {
      const sheet = await benchmark(actor, id, language);
      if (!sheet)
        throw new Problem(
          'not-found',
          'There is no benchmark yet: submit the questionnaire, and it is here.',
        );
      const name = `${language === 'ru' ? 'Отчёт о сравнении' : 'Benchmark'}, ${sheet.chapters[0]?.title}.pdf`;
      return { name, bytes: new Uint8Array(await print(sheet)) };
    },
  };
}

async function readSource(
  ports: BenchmarkPorts,
  actor: Actor,
  recipient: Recipient,
  submission: Submission,
): Promise<BenchmarkSource> {
  const wave = await requireWave(ports.survey.store, recipient.wave);
  const questionnaire = ports.survey.questionnaires.find(recipient.form, wave.questionnaireEdition);
  if (!questionnaire)
    throw new Problem('internal', 'The edition of the questionnaire is gone from the rulebook.');
  const facts = factsOfSubmission(questionnaire, wave, recipient, { ...submission, letters: [] }).map(
    (draft): Fact => ({ ...draft, id: '', supersedes: null }),
  );
  const year = wave.years.at(-1) ?? 0;
  const on = `${year}-12-31`;
  const tallies = tallyCluster(recipient.respondent, facts, wave.years);
  const tally = tallies.find((one) => one.year === String(year));
  const industries = codesOf(facts, recipient.respondent, 'specialisations');
  const size = sizeClassOf(tally?.participants ?? 0);
  const accepted = await ports.figures.accepted(system, wave.id);
  const peers = peersIn(accepted, recipient, year);
  const state = stateOf(submission);
  const indicators = ports.indicators.filter(({ id }) => id in waveMeasures);
  const isPlaced = state === 'accepted' || submission.number <= peerRules.placedAtOnce;
  const place = (standing: Standing) => (isPlaced ? standing : unplaced(standing));
  const own: Peer | null = tally ? { cluster: recipient.respondent, industries, size, tally } : null;
  const source: Omit<BenchmarkSource, 'version'> = {
    cluster: { id: recipient.respondent, name: recipient.name, size },
    industries: ports.survey.reference.industries
      .filter(({ code }) => industries.includes(code))
      .map(({ name }) => name),
    wave: { name: waveName(wave.id), tallies },
    formerWaves: await readFormer(ports, recipient, wave),
    submission: {
      number: submission.number,
      submittedOn: moscowDay(submission.submittedAt),
      state,
    },
    year,
    on,
    acceptedPeers: peers.length,
    indicators,
    standings: own ? indicators.map(({ id }) => place(standingOf(id, own, peers))) : [],
    act: ports.act,
    verdicts: judgeAct(ports.act, {
      cluster: recipient.respondent,
      facts,
      on,
      year,
      references: ports.references,
    }),
    ...wordingOf(questionnaire),
    ...benchmarkPassports(actor, recipient, state, accepted.observations),
  };
  return { ...source, version: versionOf(source) };
}

/** Accepted clusters of the wave but this one. Read by the product itself: what leaves here is a standing, never a value. */
function peersIn(
  { tallies, places }: Pick<WaveFigures, 'tallies' | 'places'>,
  { respondent }: Recipient,
  year: number,
): Peer[] {
  const industriesOf = new Map(places.map((place) => [place.cluster, place.industries]));
  return tallies
    .filter((tally) => tally.year === String(year) && tally.cluster !== respondent)
    .map((tally) => ({
      cluster: tally.cluster,
      industries: industriesOf.get(tally.cluster) ?? [],
      size: sizeClassOf(tally.participants ?? 0),
      tally,
    }));
}

const formerWavesRead = 4;

/** Earlier waves as this cluster answered them and they were accepted, newest first. */
async function readFormer(
  { survey }: BenchmarkPorts,
  { respondent, id }: Recipient,
  wave: Wave,
): Promise<AnsweredWave[]> {
  const waves = new Map((await survey.store.waves()).map((one) => [one.id, one]));
  const newestOf = (one: Wave) => one.years.at(-1) ?? 0;
  const earlier = (await survey.store.recipientsOfRespondent('cluster', respondent))
    .flatMap((one) => {
      const asked = waves.get(one.wave);
      return asked && one.id !== id && newestOf(asked) < newestOf(wave) ? [{ recipient: one, asked }] : [];
    })
    .sort((a, b) => newestOf(b.asked) - newestOf(a.asked))
    .slice(0, formerWavesRead);
  const read = earlier.map(async ({ recipient, asked }): Promise<AnsweredWave[]> => {
    const { facts } = createFactBook(asked.id, await survey.store.waveFactsOf(asked.id, recipient.id));
    if (facts.length === 0) return [];
    return [{ name: waveName(asked.id), tallies: tallyCluster(respondent, facts, asked.years) }];
  });
  return (await Promise.all(read)).flat();
}

function stateOf({ decision }: Submission): SubmissionState {
  if (decision === null) return 'waiting';
  return decision.decision === 'accepted-with-exception' ? 'accepted' : decision.decision;
}

const moscowDay = (instant: string) =>
  new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 10);

function codesOf(facts: readonly Fact[], cluster: string, measure: string): readonly string[] {
  const found = facts.find((fact) => fact.entity === `cluster:${cluster}` && fact.measure === measure);
  return Array.isArray(found?.value) ? (found.value as readonly string[]) : [];
}

/** Questions of participants before those of other sections with the same measure. */
function wordingOf({ sections }: Questionnaire): Pick<BenchmarkSource, 'questions' | 'sections'> {
  const first = sections.toSorted(
    (a, b) => Number(b.entity === 'participant') - Number(a.entity === 'participant'),
  );
  const questions = new Map<string, Text>();
  for (const { measure, label } of first.flatMap((section) => section.questions))
    if (!questions.has(measure)) questions.set(measure, label);
  return { questions, sections: new Map(sections.map(({ entity, title }) => [entity, title])) };
}

function versionOf(source: Omit<BenchmarkSource, 'version'>): string {
  const { act, indicators, questions, sections, ...rest } = source;
  const plain = { ...rest, edition: act.editions.map(({ id }) => id), on: source.on };
  return createHash('sha256').update(JSON.stringify(plain)).digest('hex').slice(0, 12);
}
