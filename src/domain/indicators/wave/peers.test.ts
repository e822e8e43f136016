/** Standings by hand-computed cases: ties, one peer, nobody, zero, missing, the fall-back from narrow to wide groups. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../facts/fact.ts';
import { meanOfMiddle, type Peer, percentileOf, sizeClassOf, standingOf, unplaced } from './peers.ts';
import { tallyCluster } from './tally.ts';

const peer = (cluster: string, jobs: number | null, industry = 'chemicals', size = 15): Peer => {
  const fact = (row: number, measure: string, period: string | null, value: Fact['value']) =>
    ({ entity: `participant:${cluster}~${row}`, measure, period, value }) as Fact;
  const facts = Array.from({ length: size }, (_, row) => fact(row, 'is-sme', null, true));
  if (jobs !== null) facts.push(fact(0, 'jobs', '2017', jobs));
  const [tally] = tallyCluster(cluster, facts, [2017]);
  if (!tally) throw new TypeError('no tally');
  return { cluster, industries: [industry], size: sizeClassOf(tally.participants ?? 0), tally };
};
const peers = (count: number, industry?: string, size?: number, jobs = (at: number) => 10 * (at + 1)) =>
  Array.from({ length: count }, (_, at) => peer(`${industry}-${size}-${at}`, jobs(at), industry, size));

describe('percentile', () => {
  it('counts those below, and ties half', () => {
    expect(percentileOf(30, [10, 20, 30, 40])).toBe(2.5 / 4);
    expect(percentileOf(5, [10, 20])).toBe(0);
    expect(percentileOf(50, [10, 20])).toBe(1);
    expect(percentileOf(10, [10, 10, 10])).toBe(0.5);
    expect(percentileOf(0, [0, 0, 1, 2])).toBe(0.25);
    expect(percentileOf(7, [7])).toBe(0.5);
    expect(() => percentileOf(1, [])).toThrow(RangeError);
  });
});

describe('the typical value', () => {
  it('is the mean of the middle half and no peer alone', () => {
    // 8 values: two cut on each side, (3 + 4 + 5 + 100) ÷ 4.
    expect(meanOfMiddle([1, 2, 3, 4, 5, 100, 200, 9000])).toBe(28);
    expect(meanOfMiddle([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(5);
    expect(() => meanOfMiddle([1, 2, 3])).toThrow(RangeError);
  });
});

describe('size classes', () => {
  it('change at their bounds', () => {
    expect([0, 1, 14, 15, 29, 30, 500].map(sizeClassOf)).toEqual([
      null,
      'small',
      'small',
      'medium',
      'medium',
      'large',
      'large',
    ]);
  });
});

describe('standing', () => {
  const own = peer('own', 45);

  it('is among the same industry and size where these are enough', () => {
    const others = [own, ...peers(8, 'chemicals', 15), ...peers(20, 'metals', 15)];
    expect(standingOf('jobs', own, others)).toEqual({
      indicator: 'jobs',
      value: 45,
      group: 'industry-and-size',
      peers: 8,
      percentile: 0.5,
      // 30, 40, 50, 60
      typical: 45,
      reason: null,
    });
  });

  it('falls back to the industry, then to all', () => {
    const seven = peers(7, 'chemicals', 15);
    expect(standingOf('jobs', own, [...seven, ...peers(1, 'chemicals', 40)])).toMatchObject({
      group: 'industry',
      peers: 8,
    });
    expect(standingOf('jobs', own, [...seven, ...peers(1, 'metals', 40)])).toMatchObject({
      group: 'all',
      peers: 8,
    });
  });

  it('takes the widest group that hides its members where none is large, without a typical value', () => {
    expect(standingOf('jobs', own, peers(3, 'chemicals', 15))).toMatchObject({
      group: 'all',
      peers: 3,
      percentile: 1,
      typical: null,
    });
  });

  it('is not given among two, one or no peers', () => {
    for (const count of [0, 1, 2])
      expect(standingOf('jobs', own, [own, ...peers(count, 'chemicals', 15)])).toMatchObject({
        group: null,
        peers: count,
        percentile: null,
        typical: null,
        reason: 'too-few-peers',
      });
  });

  it('does not count peers without a value, nor take a missing value for zero', () => {
    const silent = Array.from({ length: 9 }, (_, at) => peer(`silent-${at}`, null));
    expect(standingOf('jobs', own, [...silent, ...peers(2, 'chemicals', 15)])).toMatchObject({
      peers: 2,
      reason: 'too-few-peers',
    });
    expect(standingOf('jobs', peer('own', null), peers(9, 'chemicals', 15))).toMatchObject({
      value: null,
      percentile: null,
      reason: 'no-value',
    });
    const zeros = peers(8, 'chemicals', 15, (at) => (at < 4 ? 0 : 5));
    expect(standingOf('jobs', peer('own', 0), zeros)).toMatchObject({ value: 0, percentile: 0.25 });
  });
});

describe('trying values against the peers', () => {
  const secret = [10, 23, 37, 41, 58, 66, 72, 89];
  const group = secret.map((value, at) => peer(`peer-${at}`, value));
  const steps = (of: (value: number) => unknown) => {
    const found: number[] = [];
    for (let value = 1; value <= 100; value += 1) if (of(value) !== of(value - 1)) found.push(value);
    return found;
  };

  it('would tell every peer by the exact share, and tells fewer by its quarter', () => {
    // The control: the share steps at each peer.
    expect(steps((value) => percentileOf(value, secret)).length).toBeGreaterThanOrEqual(secret.length);
    const told = steps((value) => standingOf('jobs', peer('own', value), group).percentile);
    expect(told).toHaveLength(4);
  });

  it('is over after two submissions until one is accepted', () => {
    const placed = standingOf('jobs', peer('own', 50), group);
    expect(placed.percentile).toBe(0.5);
    expect(unplaced(placed)).toMatchObject({
      value: 50,
      percentile: null,
      typical: null,
      reason: 'not-accepted',
    });
    const silent = standingOf('jobs', peer('own', null), group);
    expect(unplaced(silent)).toEqual(silent);
  });

  it('gives the typical value in two digits', () => {
    const large = Array.from({ length: 8 }, (_, at) => peer(`large-${at}`, 12_345 + at));
    expect(standingOf('jobs', peer('own', 1), large).typical).toBe(12_000);
  });
});
