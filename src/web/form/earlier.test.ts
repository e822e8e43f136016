/** Earlier values beside an answer. */
import { describe, expect, it } from 'vitest';
import { earlierOf } from './earlier.ts';

const was = (period: string | null, value: number | string) => ({ period, wave: 'wave-2017', value });

describe('earlier values', () => {
  const years = [was('2017', 4), was('2016', 3), was('2015', 2)];
  it('of a year are those before it, and its own where it was changed', () => {
    expect(earlierOf(years, '2016', 3).map(({ period }) => period)).toEqual(['2015']);
    expect(earlierOf(years, '2016', 5).map(({ period }) => period)).toEqual(['2016', '2015']);
    expect(earlierOf(years, '2018', null)).toHaveLength(3);
  });
  it('of what is asked once is the last value, unless it is the same', () => {
    expect(earlierOf([was(null, 'А')], null, 'А')).toEqual([]);
    expect(earlierOf([was(null, 'А'), was(null, 'Б')], null, 'В')).toEqual([was(null, 'А')]);
    expect(earlierOf([], null, 'В')).toEqual([]);
  });
});
