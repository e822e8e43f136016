/**
 * Where a cluster stands among its peers: groups from narrow to wide, the percentile in the first that is large enough, a typical value
 * that is no single cluster's. Must never give a peer's own value, nor a standing in a group that is too small to hide its members.
 */
import { waveMeasures } from './measures.ts';
import type { ClusterPlace } from './observe-wave.ts';
import { statisticsOf } from './statistic.ts';
import type { ClusterTally } from './tally.ts';

/** Ours to set, no act prescribes them. */
export const peerRules = {
  /** Participants from which a cluster is of medium size, and of large size. */
  mediumFrom: 15,
  largeFrom: 30,
  /** Peers with a value from which a narrow group is preferred to a wider one, and from which a typical value is given. */
  enough: 8,
  /** Peers with a value below which no standing is given at all: the threshold of disclosure control. */
  fewest: 3,
  /** Peers from which a standing is told in tenths; among fewer in quarters, so that no peer's own step shows. */
  tenthsFrom: 20,
  /** Submissions of a wave that are placed at once; later ones only when they are accepted, so that peers cannot be found by trying. */
  placedAtOnce: 2,
} as const;

export type SizeClass = 'small' | 'medium' | 'large';

/** Size class by the number of participants; null where there are none. */
export function sizeClassOf(participants: number): SizeClass | null {
  if (participants <= 0) return null;
  if (participants < peerRules.mediumFrom) return 'small';
  return participants < peerRules.largeFrom ? 'medium' : 'large';
}

/** Narrow to wide. */
export const peerGroupKinds = ['industry-and-size', 'industry', 'all'] as const;
export type PeerGroupKind = (typeof peerGroupKinds)[number];

/** A cluster to compare with, or the one that is compared. */
export interface Peer {
  readonly cluster: string;
  readonly industries: ClusterPlace['industries'];
  readonly size: SizeClass | null;
  readonly tally: ClusterTally;
}

export interface Standing {
  readonly indicator: string;
  /** The cluster's own value; null where nobody answered. */
  readonly value: number | null;
  /** Group that the standing is in; null where there is none. */
  readonly group: PeerGroupKind | null;
  /** Peers with a value in that group, or in the widest where there is no standing. */
  readonly peers: number;
  /** Share of peers below, ties counted half, in tenths or quarters; 0–1. */
  readonly percentile: number | null;
  /** Mean of the middle half of the group in two digits; null where it could betray a peer. */
  readonly typical: number | null;
  readonly reason: 'no-value' | 'too-few-peers' | 'not-accepted' | null;
}

/** An indicator's value of one cluster; null where nobody answered. */
export function valueOfCluster(indicator: string, tally: ClusterTally): number | null {
  const measure = waveMeasures[indicator];
  const [first] = measure ? statisticsOf(measure, [tally]) : [];
  return first?.value ?? null;
}

/** The standing of `own` in one indicator; `others` may hold it too, it is left out. */
export function standingOf(indicator: string, own: Peer, others: readonly Peer[]): Standing {
  const value = valueOfCluster(indicator, own.tally);
  const groups = peerGroupKinds.map((kind) => ({ kind, values: valuesOf(indicator, own, others, kind) }));
  const widest = groups.at(-1)?.values.length ?? 0;
  const none = { indicator, value, group: null, peers: widest, percentile: null, typical: null };
  if (value === null) return { ...none, reason: 'no-value' };
  const found =
    groups.find(({ values }) => values.length >= peerRules.enough) ??
    groups.findLast(({ values }) => values.length >= peerRules.fewest);
  if (!found) return { ...none, reason: 'too-few-peers' };
  return {
    indicator,
    value,
    group: found.kind,
    peers: found.values.length,
    percentile: inBands(percentileOf(value, found.values), found.values.length),
    typical: found.values.length >= peerRules.enough ? inTwoDigits(meanOfMiddle(found.values)) : null,
    reason: null,
  };
}

/** The same without a place: a further submission is placed when somebody has accepted it. */
export function unplaced(standing: Standing): Standing {
  if (standing.group === null) return standing;
  return { ...standing, group: null, percentile: null, typical: null, reason: 'not-accepted' };
}

function inBands(percentile: number, peers: number): number {
  const bands = peers < peerRules.tenthsFrom ? 4 : 10;
  return Math.round(percentile * bands) / bands;
}

const inTwoDigits = (value: number) => Number(value.toPrecision(2));

function valuesOf(indicator: string, own: Peer, others: readonly Peer[], kind: PeerGroupKind): number[] {
  const isPeer = (one: Peer) =>
    one.cluster !== own.cluster &&
    (kind === 'all' || one.industries.some((code) => own.industries.includes(code))) &&
    (kind !== 'industry-and-size' || (own.size !== null && one.size === own.size));
  return others.filter(isPeer).flatMap((one) => valueOfCluster(indicator, one.tally) ?? []);
}

/** Share of the peers below a value, those with the same value counted half; 0–1. Throws RangeError without peers. */
export function percentileOf(value: number, peers: readonly number[]): number {
  if (peers.length === 0) throw new RangeError('a percentile needs peers');
  const below = peers.filter((one) => one < value).length;
  const same = peers.filter((one) => one === value).length;
  return (below + same / 2) / peers.length;
}

/** Mean without the lowest and the highest quarter. Throws RangeError for fewer than four values. */
export function meanOfMiddle(values: readonly number[]): number {
  if (values.length < 4) throw new RangeError('the middle half needs four values');
  const cut = Math.floor(values.length / 4);
  const middle = values.toSorted((a, b) => a - b).slice(cut, values.length - cut);
  return middle.reduce((sum, one) => sum + one, 0) / middle.length;
}
