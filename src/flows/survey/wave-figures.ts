/**
 * The figures of waves: what the public may see of a published wave, as published and as known now, and what stands behind it for
 * those who may look. Must never show a wave that is not published, nor a suppressed value, to the public.
 */
import type { Actor } from '../../domain/access/actor.ts';
import type { PublicWave } from '../../domain/atlas/wave/public-wave.ts';
import type { ClusterPlace, WaveObservations } from '../../domain/indicators/wave/observe-wave.ts';
import type { ClusterTally } from '../../domain/indicators/wave/tally.ts';
import { questionnaireForms } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { bringUp, copyWave, type KeptWave, loadWave } from './kept-wave.ts';
import { createPublicReadings, type JudgedWave } from './public-readings.ts';
import { requireRight, requireWave } from './require.ts';
import { type AskedCorrection, factCorrections, type Restatement, restatementsOf } from './restatements.ts';
import type { WavePublication } from './wave-ports.ts';
import { askedFor, type FigureSources, readFact, readSources, type SurveyFact } from './wave-sources.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** Facts up to publication, or everything accepted until now. */
export type WaveReading = 'as-published' | 'as-known-now';

/** A cluster that answered: where it belongs and what it is called. */
export interface WaveCluster extends ClusterPlace {
  readonly name: string;
}

/** A published wave as anybody may read it. */
export interface WaveEdition {
  readonly wave: Wave;
  readonly publication: WavePublication;
  readonly reading: WaveReading;
  readonly figures: PublicWave;
  /** Cluster id → cluster that answered. */
  readonly clusters: ReadonlyMap<string, WaveCluster>;
  /** Clusters that were asked. */
  readonly asked: number;
}

/** A wave with everything, for those who may see single answers. */
export interface WaveFigures {
  readonly wave: Wave;
  readonly publication: WavePublication | null;
  readonly observations: WaveObservations;
  readonly places: readonly ClusterPlace[];
  readonly tallies: readonly ClusterTally[];
  readonly recipients: ReadonlyMap<string, Recipient>;
}

/** What public pages and the public API may call. */
export interface PublicWaveFlows {
  /** Waves that are published, oldest first. */
  publishedWaves(): Promise<readonly Wave[]>;
  /** Throws Problem not-found for a wave that is not published; it names those that are. */
  published(wave: string, reading?: WaveReading): Promise<WaveEdition>;
  /** Figures that changed after publication, as far as both values are public, in the order of indicators. */
  restatements(wave: string): Promise<readonly Restatement[]>;
}

export interface WaveFigureFlows extends PublicWaveFlows {
  /** For the workspace: whatever was accepted until now. */
  accepted(actor: Actor, wave: string): Promise<WaveFigures>;
  /** Values that were changed after publication, newest last, each with its submission and reason. */
  corrections(actor: Actor, wave: string): Promise<readonly AskedCorrection[]>;
  /**
   * The facts behind a figure, of the clusters whose sources the actor may read, a page at a time. A figure of which the actor may
   * see nothing gives the same not-found as one that does not exist.
   */
  sources(actor: Actor, wave: string, figure: string, page: SourcePage): Promise<FigureSources>;
  /** A fact of the survey with its way; a foreign one gives the same not-found as one that does not exist. */
  fact(actor: Actor, id: string): Promise<SurveyFact>;
}

export interface SourcePage {
  readonly reading: WaveReading;
  readonly limit: number;
  readonly offset: number;
}

/** The flows over the ports; what is kept lives as long as they. */
export function createWaveFigures(ports: WorkspacePorts): WaveFigureFlows {
  const { store } = ports;
  const kept = new Map<string, Promise<KeptWave>>();
  /** Wave → restatements of the figures they were made from. */
  const restated = new Map<string, { figures: PublicWave; list: readonly Restatement[] }>();
  /** `start`: an earlier state of the wave from which the present one is reached sooner. */
  const current = (wave: Wave, until: number | null, start?: KeptWave): Promise<KeptWave> => {
    const key = `${wave.id}/${until ?? ''}`;
    const before = kept.get(key) ?? (start && Promise.resolve(copyWave(start)));
    const next = before
      ? before.then((one) => (until === null ? bringUp(ports, wave, one) : one))
      : loadWave(ports, wave, until);
    kept.set(key, next);
    next.catch(() => kept.delete(key));
    return next;
  };
  const readings = createPublicReadings(ports, (wave, until) => current(wave, until));
  const published: WaveFigureFlows['published'] = async (id, reading = 'as-published') => {
    const waves = await readings.judged();
    const [found, wave] = [waves.get(id), await store.wave(id)];
    if (!found || !wave)
      throw new Problem('not-found', 'There is no published wave of this name. They are listed at /waves.', {
        allowed: [...waves.keys()],
      });
    return edition({ ...found, wave }, reading, await countAsked(ports, wave));
  };
  const accepted = async (id: string): Promise<WaveFigures> => {
    const wave = await requireWave(store, id);
    const publication = (await store.publication(wave.id)) ?? null;
    // Whoever read the published wave has loaded most of it.
    const start = publication && (await kept.get(`${wave.id}/${publication.factSeq}`));
    const { observations, places, tallies, recipients } = await current(wave, null, start ?? undefined);
    return {
      ...{ wave, publication, observations, recipients },
      places: [...places.values()],
      tallies: [...tallies.values()].flat(),
    };
  };
  return {
    publishedWaves: async () => (await store.waves()).filter((wave) => wave.state === 'published'),
    published,
    restatements: async (id) => {
      const [first, now] = [await published(id, 'as-published'), await published(id, 'as-known-now')];
      const last = restated.get(id);
      if (last?.figures === now.figures) return last.list;
      const list = await restatementsOf(store, first, now);
      restated.set(id, { figures: now.figures, list });
      return list;
    },
    accepted: async (actor, id) => {
      await requireRight(store, actor, 'wave.read', id);
      return accepted(id);
    },
    corrections: async (actor, id) => {
      await requireRight(store, actor, 'wave.read', id);
      const wave = await requireWave(store, id);
      return (await factCorrections(store, wave.id)).map((one) => {
        const kind = one.after.entity.split(':')[0];
        const places = questionnaireForms.map((form) => askedFor(ports, wave, form, one.after));
        return { ...one, question: places.find(({ section }) => section?.entity === kind)?.question ?? null };
      });
    },
    sources: async (actor, id, figure, page) => {
      const wave = await store.wave(id);
      const publication = wave && (await store.publication(wave.id));
      const until = page.reading === 'as-published' ? (publication?.factSeq ?? null) : null;
      return readSources(
        ports,
        actor,
        wave && { wave, until, kept: await current(wave, until) },
        figure,
        page,
      );
    },
    fact: (actor, id) => readFact(ports, actor, id),
  };
}

function edition(found: JudgedWave, reading: WaveReading, asked: number): WaveEdition {
  const { wave, publication } = found;
  const { kept, figures } = reading === 'as-published' ? found.published : found.now;
  const clusters = new Map(
    [...kept.places].map(([id, place]) => [id, { ...place, name: kept.recipients.get(id)?.name ?? id }]),
  );
  return { wave, publication, reading, figures, clusters, asked };
}

async function countAsked({ store }: WorkspacePorts, wave: Wave): Promise<number> {
  const all = await store.recipientsOf(wave.id);
  return all.filter((one) => one.form === 'cluster' && one.removedAt === null).length;
}
