/** The score against values worked by hand from the formula of Iglewicz and Hoaglin. */
import { describe, expect, it } from 'vitest';
import { median, scoring } from './modified-z-score.ts';

const nine = [9, 1, 8, 2, 7, 3, 6, 4, 5];

describe('modified z-score', () => {
  it('counts in median absolute deviations', () => {
    // Median 5, deviations 0 1 1 2 2 3 3 4 4, their median 2: 0.6745 × 10 / 2.
    expect(scoring(nine, 8)?.scoreOf(15)).toBeCloseTo(3.3725, 10);
    expect(scoring(nine, 8)?.scoreOf(-5)).toBeCloseTo(-3.3725, 10);
  });

  it('counts in mean absolute deviations where more than half are equal', () => {
    // Median 5, median deviation 0, mean deviation 8 / 8 = 1: 8 / 1.253314.
    expect(scoring([5, 5, 5, 5, 5, 5, 5, 13], 8)?.scoreOf(13)).toBeCloseTo(6.383077, 6);
  });

  it('gives no verdict on few peers or on equal ones', () => {
    expect(scoring(nine.slice(0, 7), 8)).toBeNull();
    expect(
      scoring(
        Array.from({ length: 20 }, () => 5),
        8,
      ),
    ).toBeNull();
    expect(scoring([], 8)).toBeNull();
  });

  it('finds the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
