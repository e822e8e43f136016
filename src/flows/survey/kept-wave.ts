/**
 * One wave's tallies and observations as kept in memory: loaded once, then brought up to date by what was accepted since. Must never
 * decide what the public may see.
 */
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
import type { WorkspacePorts } from './workspace-ports.ts';

export interface KeptWave {
  /** Sequence number of the last fact that was read. */
  seq: number;
  readonly tallies: Map<string, readonly ClusterTally[]>;
  readonly places: Map<string, ClusterPlace>;
  /** Cluster id → recipient that answered for it. */
  readonly recipients: Map<string, Recipient>;
  observations: WaveObservations;
}

/** Everything accepted up to a sequence number, or until now. */
export async function loadWave(ports: WorkspacePorts, wave: Wave, until: number | null): Promise<KeptWave> {
  const fresh: KeptWave = {
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

/** The same once more, to be brought further without touching what it was made from. */
export function copyWave(kept: KeptWave): KeptWave {
  return {
    ...kept,
    tallies: new Map(kept.tallies),
    places: new Map(kept.places),
    recipients: new Map(kept.recipients),
  };
}

/** Only what was accepted since is read, up to a sequence number if one is given; one changed cluster costs its own scopes. */
export async function bringUp(
  ports: WorkspacePorts,
  wave: Wave,
  kept: KeptWave,
  until: number | null = null,
): Promise<KeptWave> {
  const before = new Map(kept.places);
  const changed = await retally(ports, wave, kept, until);
  if (changed.length === 0) return kept;
  const tallies = [...kept.tallies.values()].flat();
  const places = [...kept.places.values()];
  const hasMoved = changed.some((cluster) => isElsewhere(before.get(cluster), kept.places.get(cluster)));
  // Where a cluster moved, the scopes that it left change too.
  if (changed.length > 20 || hasMoved) kept.observations = observeWave(tallies, places);
  else
    for (const cluster of changed)
      kept.observations = observeAgain(kept.observations, tallies, places, cluster);
  return kept;
}

const isElsewhere = (before: ClusterPlace | undefined, after: ClusterPlace | undefined) =>
  before !== undefined && JSON.stringify(before) !== JSON.stringify(after);

async function retally(
  ports: WorkspacePorts,
  wave: Wave,
  kept: KeptWave,
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
