/** Changes of a cluster between two readings, by hand: who changed, by how much, and whether that is nearly an answer. */
import { describe, expect, it } from 'vitest';
import type { Fact, FactValue } from '../../facts/fact.ts';
import { changesBetween } from './change.ts';

const fact = (inn: string, measure: string, value: FactValue, period: string | null = '2017'): Fact => ({
  id: `${inn}-${measure}-${period}`,
  edition: 'wave-2018',
  entity: `participant:c1~${inn}`,
  ...{ measure, period, value },
  statement: 1,
  unit: null,
  supersedes: null,
  provenance: {} as Fact['provenance'],
});

const before = [fact('1', 'jobs', 100), fact('2', 'jobs', 50), fact('3', 'jobs', 20)];
const change = (...after: readonly Fact[]) => changesBetween('c1', before, after, [2017]).get('jobs~2017');

describe('a change between two readings', () => {
  it('is none where the answers are the same', () => {
    expect(change(...before)).toBeUndefined();
  });

  it('is open where it is a part of the answer only', () => {
    const corrected = change(fact('1', 'jobs', 110), fact('2', 'jobs', 40), fact('3', 'jobs', 20));
    expect(corrected).toEqual({ answers: 2, amount: 20, largest: 10, isOpen: true });
  });

  it('is not where an answer comes, goes, becomes zero or stands in another unit', () => {
    const others = [fact('2', 'jobs', 50), fact('3', 'jobs', 20)];
    const one = { answers: 1, amount: 100, largest: 100, isOpen: false };
    expect(change(...others)).toEqual(one);
    expect(change(fact('1', 'jobs', 0), ...others)).toEqual(one);
    expect(change(fact('1', 'jobs', 100_000), ...others)).toMatchObject({ answers: 1, isOpen: false });
    expect(change(...before, fact('4', 'jobs', 0))).toMatchObject({ answers: 1, isOpen: false });
    // Who left before the year is no participant of it, as if the answer had gone.
    expect(change(...before, fact('1', 'left-on', '2015-01-01', null))).toEqual(one);
  });
});
