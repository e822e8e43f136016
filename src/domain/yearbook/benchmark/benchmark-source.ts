/**
 * What a cluster's benchmark is written from: its own tallies of this and former waves, its standings among peers and the verdicts of the
 * law. Everything is computed before; must never hold a peer, nor a time of day.
 */
import type { Text } from '../../../kernel/language.ts';
import type { IndicatorPassport } from '../../indicators/indicator.ts';
import type { SizeClass, Standing } from '../../indicators/wave/peers.ts';
import type { ClusterTally } from '../../indicators/wave/tally.ts';
import type { Act } from '../../law/requirement.ts';
import type { Verdict } from '../../law/verdict.ts';

/** How far the submission came: it waits for the analyst, was accepted, sent back or taken back. */
export type SubmissionState = 'waiting' | 'accepted' | 'returned' | 'withdrawn';

/** A wave as the cluster answered it. */
export interface AnsweredWave {
  /** «Волна 2018» */
  readonly name: Text;
  readonly tallies: readonly ClusterTally[];
}

export interface BenchmarkSource {
  readonly cluster: { readonly id: string; readonly name: string; readonly size: SizeClass | null };
  /** Names of the industries that peers are chosen by. */
  readonly industries: readonly Text[];
  readonly wave: AnsweredWave;
  /** Newest first. */
  readonly formerWaves: readonly AnsweredWave[];
  readonly submission: {
    readonly number: number;
    /** ISO day. */
    readonly submittedOn: string;
    readonly state: SubmissionState;
  };
  /** The newest reporting year: standings and law look at it. */
  readonly year: number;
  /** Day whose law is used. */
  readonly on: string;
  /** Clusters of the wave whose answers were accepted, this one left out. */
  readonly acceptedPeers: number;
  readonly indicators: readonly IndicatorPassport[];
  readonly standings: readonly Standing[];
  readonly act: Act;
  readonly verdicts: readonly Verdict[];
  /** Measure of participants → question, kind of entity → section, as the questionnaire words them. */
  readonly questions: ReadonlyMap<string, Text>;
  readonly sections: ReadonlyMap<string, Text>;
  /** Whether numbers lead to their answers: not before acceptance, and not for a reader who may not see answers one by one. */
  readonly passports: 'open' | 'not-accepted' | 'closed';
  /** Address of the passport of a figure of this cluster; null where there is none. */
  readonly passportOf: (indicator: string, year: number) => string | null;
  /** Short hash of all this. */
  readonly version: string;
}
