/** Rows of a submission that name a participant, and none that do not. */
import { describe, expect, it } from 'vitest';
import { ownRows } from './own-rows.ts';

const answers = Object.fromEntries(
  Object.entries({
    'general/-/name/-': 'Кластер',
    'participants/r1/#/-': 1,
    'participants/r1/inn/-': 'A',
    'participants/r1/jobs/2017': 0,
    'participants/r2/inn/-': 'B',
    'supplies/s1/supplier/-': 'A',
    'supplies/s1/buyer/-': 'B',
    'supplies/s1/amount/2017': 10,
    'supplies/s2/supplier/-': 'B',
    'supplies/s2/buyer/-': 'A',
    'supplies/s3/supplier/-': 'B',
    'supplies/s3/buyer/-': 'C',
    'supplies/s4/supplier/-': 'A',
    'supplies/s4/buyer/-': 'A',
    'agreements/g1/number/-': 'A',
  }).map(([field, value]) => [field, { value }]),
);

describe('own rows', () => {
  it('are the figures and the supplies of either side', () => {
    expect(ownRows('A', answers).map(({ place, side, partner }) => [place, side, partner])).toEqual([
      ['participants/r1', 'figures', null],
      ['supplies/s1', 'supplier', 'B'],
      ['supplies/s2', 'buyer', 'B'],
      ['supplies/s4', 'supplier', 'A'],
    ]);
    // Zero is an answer; the row's mark is none.
    expect(ownRows('A', answers)[0]?.answers).toEqual([
      { field: 'participants/r1/inn/-', value: 'A' },
      { field: 'participants/r1/jobs/2017', value: 0 },
    ]);
  });

  it('are none for a stranger', () => {
    expect(ownRows('D', answers)).toEqual([]);
    expect(ownRows('', answers)).toEqual([]);
  });
});
