/**
 * The way down from a figure of a wave: to the facts it was made from, and from a fact to its submission, question, cell and file. Must
 * never show an answer to somebody who may not read that respondent's sources, nor tell such an answer from one that does not exist.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { can } from '../../domain/access/permissions.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { createFactBook } from '../../domain/facts/fact-book.ts';
import { factsBehind } from '../../domain/indicators/wave/behind.ts';
import { waveMeasures } from '../../domain/indicators/wave/measures.ts';
import { scopesOf, type WaveObservation } from '../../domain/indicators/wave/observe-wave.ts';
import { mainKindOf } from '../../domain/indicators/wave/statistic.ts';
import {
  type Question,
  type QuestionnaireForm,
  type Section,
  sectionOf,
} from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import type { KeptWave } from './kept-wave.ts';
import { accessTo, requireWave } from './require.ts';
import type { Attachment, Submission } from './survey-ports.ts';
import type { SourcePage, WaveReading } from './wave-figures.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** The facts of one cluster behind a figure. */
export interface ClusterSources {
  readonly recipient: Recipient;
  readonly facts: readonly Fact[];
  /** Entity → name of the participant or project, as answered. */
  readonly names: ReadonlyMap<string, string>;
}

export interface FigureSources {
  readonly wave: Wave;
  readonly observation: WaveObservation;
  readonly clusters: readonly ClusterSources[];
  /** Clusters whose sources the actor may read. */
  readonly total: number;
  /** Clusters behind the figure whose sources are not the actor's to read. */
  readonly closed: number;
}

/** An accepted answer with its way. */
export interface SurveyFact {
  readonly fact: Fact;
  /** All values of the field, oldest first, the fact itself among them. */
  readonly history: readonly (Fact & { readonly acceptedAt: string })[];
  readonly wave: Wave;
  readonly recipient: Recipient;
  readonly submission: Submission | null;
  readonly section: Section | null;
  readonly question: Question | null;
  /** Name of the participant, project or other row; null where it has none. */
  readonly rowName: string | null;
  /** The workbook that the value came in, where it did and the file is still attached. */
  readonly workbook: Attachment | null;
  /** Whatever came with the submission. */
  readonly letters: readonly Attachment[];
  /** Figures of the cluster that it is in: as known now, and those as published that it is in no more. */
  readonly figures: readonly FactFigure[];
}

export interface FactFigure {
  readonly indicator: string;
  readonly year: string;
  /** `jobs~cluster:federal-8~2017~sum` */
  readonly figure: string;
  readonly reading: WaveReading;
}

interface Found {
  readonly wave: Wave;
  readonly until: number | null;
  readonly kept: KeptWave;
}

/** The facts behind a figure. Throws Problem sign-in-required or not-found. */
export async function readSources(
  ports: WorkspacePorts,
  actor: Actor,
  found: Found | undefined,
  figure: string,
  { limit, offset }: SourcePage,
): Promise<FigureSources> {
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required', 'Sign in and try again.');
  const observation = found?.kept.observations.get(figure);
  const behind = found && observation ? recipientsIn(found.kept, observation.scope) : [];
  const readable = behind.filter((one) => can(actor, 'fact.read-source', accessTo(one)));
  if (!found || !observation || readable.length === 0) {
    if (observation)
      await ports.store.refuse(
        { actor, action: 'fact.read-source', object: `figure:${figure}` },
        'foreign object',
      );
    throw new Problem('not-found', 'There is no such figure, or nothing behind it is open to this account.');
  }
  const clusters: ClusterSources[] = [];
  for (const recipient of readable.slice(offset, offset + limit))
    clusters.push(await sourcesOf(ports, found, observation, recipient));
  const closed = behind.length - readable.length;
  return { wave: found.wave, observation, clusters, total: readable.length, closed };
}

function recipientsIn({ places, recipients }: KeptWave, scope: string): Recipient[] {
  return [...places.values()]
    .filter((place) => scopesOf(place).includes(scope))
    .flatMap(({ cluster }) => recipients.get(cluster) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'));
}

async function sourcesOf(
  { store }: WorkspacePorts,
  { wave, until }: Found,
  { indicator, period }: WaveObservation,
  recipient: Recipient,
): Promise<ClusterSources> {
  const { facts } = createFactBook(
    wave.id,
    await store.waveFactsOf(wave.id, recipient.id, until ?? undefined),
  );
  const names = facts.flatMap((fact) =>
    fact.measure === 'name' && typeof fact.value === 'string' ? [[fact.entity, fact.value] as const] : [],
  );
  return {
    recipient,
    facts: factsBehind(indicator, period, facts),
    names: new Map(names),
  };
}

/** A fact of the survey. Throws Problem sign-in-required or not-found. */
export async function readFact(ports: WorkspacePorts, actor: Actor, id: string): Promise<SurveyFact> {
  if (actor.kind === 'anonymous') throw new Problem('sign-in-required', 'Sign in and try again.');
  const { store } = ports;
  const history = /^[0-9a-f]{16}$/.test(id) ? await store.waveFactHistory(id) : [];
  const fact = history.find((one) => one.id === id);
  const way = fact?.provenance.answer;
  const recipient = way && (await store.recipient(way.recipient));
  if (!fact || !way || !recipient || !can(actor, 'fact.read-source', accessTo(recipient))) {
    if (recipient)
      await store.refuse({ actor, action: 'fact.read-source', object: `fact:${id}` }, 'foreign object');
    throw new Problem('not-found', 'There is no such fact, or it is not open to this account.');
  }
  const wave = await requireWave(store, fact.edition);
  const attachments = await store.attachments(recipient.id);
  return {
    ...{ fact, history, wave, recipient, ...askedFor(ports, wave, recipient.form, fact) },
    submission: (await store.submission(way.submission)) ?? null,
    rowName: await nameOf(ports, fact, recipient),
    workbook: attachments.find((one) => one.kind === 'workbook' && one.sha256 === way.file) ?? null,
    letters: attachments.filter((one) => one.kind === 'letter' && way.letters.includes(one.id)),
    figures: await figuresOn(ports, fact, recipient, wave),
  };
}

/** Who left before a year, or gave one side of a ratio only, is in no figure of it, whatever was answered. */
async function figuresOn(
  { store }: WorkspacePorts,
  fact: Fact,
  recipient: Recipient,
  wave: Wave,
): Promise<FactFigure[]> {
  if (recipient.form !== 'cluster') return [];
  const publication = await store.publication(wave.id);
  const found = new Map<string, FactFigure>();
  const add = async (reading: WaveReading, until: number | undefined) => {
    const { facts } = createFactBook(wave.id, await store.waveFactsOf(wave.id, recipient.id, until));
    const row = facts.filter(({ entity }) => entity === fact.entity);
    for (const [indicator, measure] of Object.entries(waveMeasures))
      for (const year of wave.years.map(String)) {
        const figure = `${indicator}~cluster:${recipient.respondent}~${year}~${mainKindOf(measure)}`;
        const isIn = factsBehind(indicator, year, row).some(({ id }) => id === fact.id);
        if (isIn && !found.has(figure)) found.set(figure, { indicator, year, figure, reading });
      }
  };
  await add('as-known-now', undefined);
  if (publication) await add('as-published', publication.factSeq);
  return [...found.values()];
}

/** Where the edition of the wave asked for a fact; null where it does not any more. */
export function askedFor(
  { questionnaires }: Pick<WorkspacePorts, 'questionnaires'>,
  wave: Wave,
  form: QuestionnaireForm,
  { provenance }: Fact,
): { readonly section: Section | null; readonly question: Question | null } {
  const [sectionId = '', questionId = ''] = provenance.column.split('/');
  const questionnaire = questionnaires.find(form, wave.questionnaireEdition);
  const section = (questionnaire && sectionOf(questionnaire, sectionId)) ?? null;
  return { section, question: section?.questions.find((one) => one.id === questionId) ?? null };
}

async function nameOf({ store }: WorkspacePorts, { edition, entity }: Fact, recipient: Recipient) {
  if (!entity.includes('~')) return null;
  const { facts } = createFactBook(edition, await store.waveFactsOf(edition, recipient.id));
  const name = facts.find((one) => one.entity === entity && one.measure === 'name')?.value;
  return typeof name === 'string' ? name : null;
}
