/**
 * The figures of waves: what the public may see of a published wave, as published and as known now, and what stands behind it for
 * those who may look. Must never show a wave that is not published, nor a suppressed value, to the public.
 */
import type { Actor } from '../../domain/access/actor.ts';
import { type PublicWave, publicWave } from '../../domain/atlas/wave/public-wave.ts';
import { type Suppressions, suppressed } from '../../domain/atlas/wave/suppress.ts';
import type { ClusterPlace, WaveObservations } from '../../domain/indicators/wave/observe-wave.ts';
import type { ClusterTally } from '../../domain/indicators/wave/tally.ts';
import { questionnaireForms } from '../../domain/survey/questionnaire.ts';
import type { Recipient, Wave } from '../../domain/survey/wave.ts';
import { Problem } from '../../kernel/problem.ts';
import { bringUp, copyWave, type KeptWave, loadWave } from './kept-wave.ts';
import { requireRight, requireWave } from './require.ts';
import { type AskedCorrection, factCorrections, type Restatement, restatementsOf } from './restatements.ts';
import type { WavePublication } from './survey-ports.ts';
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

interface Judged {
  readonly observations: WaveObservations;
  readonly hidden: Suppressions;
  readonly figures: PublicWave;
  readonly asked: number;
}

/** The flows over the ports; what is kept lives as long as they. */
export function createWaveFigures(ports: WorkspacePorts): WaveFigureFlows {
  const { store } = ports;
  const kept = new Map<string, Promise<KeptWave>>();
  const judged = new Map<string, Judged>();
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
  /** Suppression of a reading, made once for the observations it belongs to. */
  const judge = async (
    key: string,
    wave: Wave,
    one: KeptWave,
    publicBefore: () => Promise<readonly Judged[]>,
  ): Promise<Judged> => {
    const last = judged.get(key);
    if (last?.observations === one.observations) return last;
    const hidden = suppressed(one.observations, [...one.places.values()], await publicBefore());
    const figures = publicWave(one.observations, hidden);
    const made = { observations: one.observations, hidden, figures, asked: await countAsked(ports, wave) };
    judged.set(key, made);
    return made;
  };
  /** The wave as published, judged beside what earlier publications show of the same years. */
  const judgePublished = async (wave: Wave, publication: WavePublication) => {
    const first = await current(wave, publication.factSeq);
    const before = () => earlierPublications(wave, publication);
    return { first, asPublished: await judge(`${wave.id}/published`, wave, first, before) };
  };
  /** Waves of the same years that were published before this one, as published: they never change, so that neither does this one. */
  const earlierPublications = async (wave: Wave, own: WavePublication): Promise<Judged[]> => {
    const made: Judged[] = [];
    for (const other of await store.waves()) {
      if (other.id === wave.id || !other.years.some((year) => wave.years.includes(year))) continue;
      const publication = await store.publication(other.id);
      if (!publication || !isEarlier(publication, own)) continue;
      made.push((await judgePublished(other, publication)).asPublished);
    }
    return made;
  };
  const read = async (wave: Wave, publication: WavePublication, reading: WaveReading) => {
    const { first, asPublished } = await judgePublished(wave, publication);
    if (reading === 'as-published') return edition(wave, publication, reading, first, asPublished);
    const one = await current(wave, null, first);
    const before = async () => [asPublished, ...(await earlierPublications(wave, publication))];
    return edition(wave, publication, reading, one, await judge(`${wave.id}/now`, wave, one, before));
  };
  const published: WaveFigureFlows['published'] = async (id, reading = 'as-published') => {
    const waves = (await store.waves()).filter((one) => one.state === 'published');
    const wave = waves.find((one) => one.id === id);
    const publication = wave && (await store.publication(wave.id));
    if (!wave || !publication)
      throw new Problem('not-found', 'There is no published wave of this name. They are listed at /waves.', {
        allowed: waves.map((one) => one.id),
      });
    return read(wave, publication, reading);
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

/** By the number of the revision, never by a clock that may be set back; names decide where nothing was accepted in between. */
const isEarlier = (one: WavePublication, own: WavePublication) =>
  one.revision < own.revision || (one.revision === own.revision && one.wave < own.wave);

function edition(
  wave: Wave,
  publication: WavePublication,
  reading: WaveReading,
  { places, recipients }: KeptWave,
  { figures, asked }: Judged,
): WaveEdition {
  const clusters = new Map(
    [...places].map(([id, place]) => [id, { ...place, name: recipients.get(id)?.name ?? id }]),
  );
  return { wave, publication, reading, figures, clusters, asked };
}

async function countAsked({ store }: WorkspacePorts, wave: Wave): Promise<number> {
  const all = await store.recipientsOf(wave.id);
  return all.filter((one) => one.form === 'cluster' && one.removedAt === null).length;
}
