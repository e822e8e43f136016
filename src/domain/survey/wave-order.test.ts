/** Which wave was before which: by the years it asks for, then by its opening, never by its name. */
import { describe, expect, it } from 'vitest';
import { compareWaves, deadlineOf, isExtended, wavesBefore } from './wave.ts';

const wave = (id: string, years: readonly number[], openedAt: string | null) => ({ id, years, openedAt });
const pilot = wave('wave-z-pilot', [2015, 2016], '2017-02-01T00:00:00.000Z');
const first = wave('wave-10', [2016, 2017], '2018-02-01T00:00:00.000Z');
const again = wave('wave-1', [2017], '2018-06-01T00:00:00.000Z');
const draft = wave('wave-0', [2016, 2017], null);
const next = wave('wave-2', [2018], '2018-05-01T00:00:00.000Z');

describe('the order of waves', () => {
  it('is that of the last reporting year, then of the opening, drafts last', () => {
    expect([next, draft, again, pilot, first].toSorted(compareWaves)).toEqual([
      pilot,
      first,
      again,
      draft,
      next,
    ]);
  });

  it('gives the waves before one, the newest first', () => {
    expect(wavesBefore([pilot, first, again, draft, next], again)).toEqual([first, pilot]);
    expect(wavesBefore([pilot, first, again, draft, next], pilot)).toEqual([]);
  });
});

describe('the deadline of a recipient', () => {
  const day = (number: number) => `2019-03-${number}T20:59:59.000Z`;

  it('is its own where that is later, and the wave’s where that is', () => {
    const extended = { extendedTo: day(20) };
    expect(deadlineOf({ deadline: day(10) }, extended)).toBe(day(20));
    expect(deadlineOf({ deadline: day(25) }, extended)).toBe(day(25));
    expect([
      isExtended({ deadline: day(10) }, extended),
      isExtended({ deadline: day(25) }, extended),
    ]).toEqual([true, false]);
    expect(deadlineOf({ deadline: day(25) }, { extendedTo: null })).toBe(day(25));
  });
});
