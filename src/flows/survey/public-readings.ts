/**
 * Every reading of waves that the public has seen, in the order in which they became public: publications, and what was known after each
 * acceptance since. Each is judged beside all before it that ask for the same years, so that nobody who kept them can subtract. Must
 * never judge a reading by what became public later.
 */
import { type PublicWave, publicWave } from '../../domain/atlas/wave/public-wave.ts';
import type { PublicReading } from '../../domain/atlas/wave/reading.ts';
import { judgeReading } from '../../domain/atlas/wave/suppress.ts';
import { createFactBook } from '../../domain/facts/fact-book.ts';
import { type Change, changesBetween } from '../../domain/indicators/wave/change.ts';
import type { Wave } from '../../domain/survey/wave.ts';
import { bringUp, copyWave, type KeptWave } from './kept-wave.ts';
import type { WavePublication } from './wave-ports.ts';
import type { WorkspacePorts } from './workspace-ports.ts';

/** A reading with what may be seen of it. */
export interface JudgedReading {
  readonly kept: KeptWave;
  readonly figures: PublicWave;
}

/** A published wave as it was published and as it is known now. */
export interface JudgedWave {
  readonly wave: Wave;
  readonly publication: WavePublication;
  readonly published: JudgedReading;
  readonly now: JudgedReading;
}

/** Something became public: facts of a wave up to a sequence number. */
interface Moment {
  readonly wave: Wave;
  readonly revision: number;
  readonly seq: number;
  readonly publication: WavePublication | null;
}

/** A moment that was judged. */
interface Past extends Moment {
  readonly reading: PublicReading;
  /** Clusters whose answers came with it; null: all. */
  readonly touched: ReadonlySet<string> | null;
}

export interface PublicReadings {
  /** All published waves up to now. */
  judged(): Promise<ReadonlyMap<string, JudgedWave>>;
}

/** The readings over the ports. `load`: a wave as published. */
export function createPublicReadings(
  ports: WorkspacePorts,
  load: (wave: Wave, until: number) => Promise<KeptWave>,
): PublicReadings {
  const past: Past[] = [];
  const judged = new Map<string, JudgedWave>();
  const judge = async (moment: Moment) => {
    const { wave, seq } = moment;
    const last = judged.get(wave.id);
    const kept = last ? copyWave(last.now.kept) : await load(wave, seq);
    const before = new Map(last?.now.kept.tallies);
    if (last) await bringUp(ports, wave, kept, seq);
    const touched =
      last && new Set([...kept.tallies].flatMap(([id, one]) => (before.get(id) === one ? [] : [id])));
    const earlier = past.filter((one) => one.wave.years.some((year) => wave.years.includes(year)));
    const changes = await changesSince(ports, earlier, { ...moment, touched: touched ?? null }, kept, judged);
    const { observations } = kept;
    const id = `${wave.id}/${moment.revision}`;
    const made = judgeReading(
      { id, observations, places: [...kept.places.values()], changes },
      earlier.map(({ reading }) => reading),
    );
    past.push({ ...moment, touched: touched ?? null, reading: made.reading });
    const now = { kept, figures: publicWave(observations, made.hidden) };
    if (last) judged.set(wave.id, { ...last, now });
    else if (moment.publication)
      judged.set(wave.id, { wave, publication: moment.publication, published: now, now });
  };
  const goOn = async () => {
    for (const moment of await momentsAfter(ports, judged)) await judge(moment);
    return new Map(judged);
  };
  // One after the other: what two visitors ask for at once is judged once.
  let line: Promise<unknown> = Promise.resolve();
  return {
    judged: () => {
      const next = line.then(goOn, goOn);
      line = next;
      return next;
    },
  };
}

/** What became public since, oldest first. */
async function momentsAfter(
  { store }: WorkspacePorts,
  judged: ReadonlyMap<string, JudgedWave>,
): Promise<Moment[]> {
  const moments: Moment[] = [];
  for (const wave of await store.waves()) {
    if (wave.state !== 'published') continue;
    const known = judged.get(wave.id);
    const publication = known?.publication ?? (await store.publication(wave.id));
    if (!publication) continue;
    const { revision: first, factSeq } = publication;
    if (!known) moments.push({ wave, publication, revision: first, seq: factSeq });
    for (const { revision, seq } of await store.acceptancesSince(wave.id, known?.now.kept.seq ?? factSeq))
      moments.push({ wave, publication: null, revision: Math.max(first, revision), seq });
  }
  return moments.sort((a, b) => a.revision - b.revision || a.seq - b.seq);
}

/** Earlier reading → `indicator~period~cluster` → change of participants' answers since; only where there may be one. */
async function changesSince(
  { store }: WorkspacePorts,
  earlier: readonly Past[],
  own: Moment & Pick<Past, 'touched'>,
  kept: KeptWave,
  judged: ReadonlyMap<string, JudgedWave>,
): Promise<Map<string, Map<string, Change>>> {
  const factsOf = async (wave: string, recipient: string | undefined, until: number) =>
    recipient === undefined
      ? null
      : createFactBook(wave, await store.waveFactsOf(wave, recipient, until)).facts;
  const changes = new Map<string, Map<string, Change>>();
  for (const past of earlier) {
    const found = new Map<string, Change>();
    changes.set(past.reading.id, found);
    const other = judged.get(past.wave.id);
    const years = own.wave.years.filter((year) => past.wave.years.includes(year));
    for (const [cluster, recipient] of kept.recipients) {
      if (own.touched?.has(cluster) === false || past.touched?.has(cluster) === false || !other) continue;
      if (past.wave.id !== own.wave.id && hasSame(kept, other, cluster, years)) continue;
      const before = await factsOf(past.wave.id, other.now.kept.recipients.get(cluster)?.id, past.seq);
      const after = await factsOf(own.wave.id, recipient.id, own.seq);
      if (before === null || before.length === 0 || after === null) continue;
      for (const [key, change] of changesBetween(cluster, before, after, years))
        found.set(`${key}~${cluster}`, change);
    }
  }
  return changes;
}

/** Whether a cluster says the same in two waves, and did not correct the earlier one. */
function hasSame(
  kept: KeptWave,
  { published, now }: JudgedWave,
  cluster: string,
  years: readonly number[],
): boolean {
  const said = ({ tallies }: KeptWave) =>
    JSON.stringify((tallies.get(cluster) ?? []).filter(({ year }) => years.includes(Number(year))));
  const own = said(kept);
  return own === said(now.kept) && (published.kept === now.kept || own === said(published.kept));
}
