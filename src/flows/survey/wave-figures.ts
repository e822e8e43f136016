/**
 * The figures of waves: tallies and observations kept in memory and brought up to date by what was accepted since. A published wave can
 * be read as published and as known now. Must never show a wave that is not published, nor a suppressed value, to the public.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { suppressed } from '../../domain/atlas/wave/suppress.ts';
import type { Fact } from '../../domain/facts/fact.ts';
import { createFactBook } from '../../domain/facts/fact-book.ts';
import {
  type ClusterPlace,
  observeAgain,
  observeWave,
  type WaveObservations,
} from '../../domain/indicators/wave/observe-wave.ts';
import { type ClusterTally, tallyCluster } from '../../domain/indicators/wave/tally.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { requireRight, requireWave } from './require.ts';
import type { WavePublication } from './survey-ports.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Facts up to publication, or everything accepted until now. */
export type WaveReading = 'as-published' | 'as-known-now';

export interface WaveFigures {
  readonly wave: Wave;
  readonly publication: WavePublication | null;
  readonly reading: WaveReading;
  readonly observations: WaveObservations;
  readonly places: readonly ClusterPlace[];
  readonly tallies: readonly ClusterTally[];
  /** Ids of observations the public must not see. */
  readonly hidden: ReadonlySet<string>;
  /** Cluster id → recipient that answered for it. */
  readonly recipients: ReadonlyMap<string, Recipient>;
}

/** A value that was changed after publication. */
export interface Restatement {
  readonly before: Fact;
  readonly after: Fact;
}

export interface WaveFigureFlows {
  /** Waves that are published, oldest first. */
  publishedWaves(): Promise<readonly Wave[]>;
  /** Throws Problem not-found for a wave that is not published. */
  published(wave: string, reading?: WaveReading): Promise<WaveFigures>;
  /** For the workspace: whatever was accepted until now. */
  accepted(actor: Actor, wave: string): Promise<WaveFigures>;
  /** What changed after publication, newest last; values of single participants, so not for the public. */
  restatements(actor: Actor, wave: string): Promise<readonly Restatement[]>;
  /** The current facts behind a cluster's figures in a wave, for those who may see sources. */
  sources(actor: Actor, wave: string, cluster: string): Promise<readonly Fact[]>;
}

interface Kept {
  seq: number;
  readonly tallies: Map<string, readonly ClusterTally[]>;
  readonly places: Map<string, ClusterPlace>;
  readonly recipients: Map<string, Recipient>;
  observations: WaveObservations;
}

/** The flows over the ports; what is kept lives as long as they. */
export function createWaveFigures(ports: WorkspacePorts): WaveFigureFlows {
  const kept = new Map<string, Promise<Kept>>();
  const current = (wave: Wave, until: number | null): Promise<Kept> => {
    const key = `${wave.id}/${until ?? ''}`;
    const before = kept.get(key);
    const next = before
      ? before.then((one) => (until === null ? bringUp(ports, wave, one) : one))
      : load(ports, wave, until);
    kept.set(key, next);
    next.catch(() => kept.delete(key));
    return next;
  };
  const figures = async (wave: Wave, reading: WaveReading): Promise<WaveFigures> => {
    const publication = (await ports.store.publication(wave.id)) ?? null;
    const until = reading === 'as-published' ? (publication?.factSeq ?? null) : null;
    const { observations, places, tallies, recipients } = await current(wave, until);
    const all = [...places.values()];
    return {
      wave,
      publication,
      reading,
      observations,
      places: all,
      tallies: [...tallies.values()].flat(),
      hidden: suppressed(observations, all),
      recipients,
    };
  };
  return {
    publishedWaves: async () => (await ports.store.waves()).filter((wave) => wave.state === 'published'),
    published: async (id, reading = 'as-published') => {
      const wave = await ports.store.wave(id);
      if (wave?.state !== 'published')
        throw new Problem('not-found', 'There is no published wave of this name.');
      return figures(wave, reading);
    },
    accepted: async (actor, id) => {
      await requireRight(ports.store, actor, 'wave.read', id);
      return figures(await requireWave(ports.store, id), 'as-known-now');
    },
    restatements: async (actor, id) => {
      await requireRight(ports.store, actor, 'wave.read', id);
      return restatementsOf(ports, id);
    },
    sources: async (actor, id, cluster) => {
      await requireRight(ports.store, actor, 'fact.read-source', `${id}/${cluster}`);
      const recipients = await ports.store.recipientsOfRespondent('cluster', cluster);
      const recipient = recipients.find((one) => one.wave === id);
      if (!recipient) return [];
      return createFactBook(id, await ports.store.waveFactsOf(id, recipient.id)).facts;
    },
  };
}

async function restatementsOf(ports: WorkspacePorts, id: string): Promise<Restatement[]> {
  const publication = await ports.store.publication(id);
  if (!publication) return [];
  const published = new Map(
    (await ports.store.waveFacts(id, publication.factSeq)).map((fact) => [fact.id, fact]),
  );
  const all = await ports.store.waveFacts(id);
  return all.flatMap((after) => {
    const before =
      published.has(after.id) || after.supersedes === null ? undefined : published.get(after.supersedes);
    return before ? [{ before, after }] : [];
  });
}

async function load(ports: WorkspacePorts, wave: Wave, until: number | null): Promise<Kept> {
  const fresh: Kept = {
    seq: 0,
    tallies: new Map(),
    places: new Map(),
    recipients: new Map(),
    observations: new Map(),
  };
  await retally(ports, wave, fresh, until);
  fresh.observations = observeWave([...fresh.tallies.values()].flat(), [...fresh.places.values()]);
  return fresh;
}

/** Only what was accepted since is read; one changed cluster costs its own scopes. */
async function bringUp(ports: WorkspacePorts, wave: Wave, kept: Kept): Promise<Kept> {
  const changed = await retally(ports, wave, kept, null);
  if (changed.length === 0) return kept;
  const tallies = [...kept.tallies.values()].flat();
  const places = [...kept.places.values()];
  if (changed.length > 20) kept.observations = observeWave(tallies, places);
  else
    for (const cluster of changed)
      kept.observations = observeAgain(kept.observations, tallies, places, cluster);
  return kept;
}

async function retally(
  ports: WorkspacePorts,
  wave: Wave,
  kept: Kept,
  until: number | null,
): Promise<string[]> {
  const touched = await ports.store.touchedSince(wave.id, kept.seq, until ?? undefined);
  const changed: string[] = [];
  for (const id of touched.recipients) {
    const recipient = await ports.store.recipient(id);
    if (recipient?.form !== 'cluster') continue;
    const facts = createFactBook(
      wave.id,
      await ports.store.waveFactsOf(wave.id, id, until ?? undefined),
    ).facts;
    kept.tallies.set(recipient.respondent, tallyCluster(recipient.respondent, facts, wave.years));
    kept.places.set(recipient.respondent, placeOf(ports, recipient, facts));
    kept.recipients.set(recipient.respondent, recipient);
    changed.push(recipient.respondent);
  }
  kept.seq = touched.seq;
  return changed;
}

/** As the cluster answered; what it did not answer comes from the list of recipients. */
function placeOf(ports: WorkspacePorts, recipient: Recipient, facts: readonly Fact[]): ClusterPlace {
  const own = (measure: string) =>
    facts.find((fact) => fact.entity === `cluster:${recipient.respondent}` && fact.measure === measure)
      ?.value;
  const answered = own('federal-subjects');
  const federalSubjects =
    Array.isArray(answered) && answered.length > 0 ? (answered as string[]) : recipient.federalSubjects;
  const first = ports.reference.federalSubjects.find(({ code }) => code === federalSubjects[0]);
  const industries = own('specialisations');
  return {
    cluster: recipient.respondent,
    federalSubjects,
    federalDistrict: first?.federalDistrict ?? '',
    industries: Array.isArray(industries) ? (industries as string[]) : [],
    isInRegister: own('register-status') === 'in-register',
  };
}
