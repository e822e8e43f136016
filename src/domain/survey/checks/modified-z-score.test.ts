/** The score against values worked by hand from the formula of Iglewicz and Hoaglin. */
import { describe, expect, it } from 'vitest';
import { median, scoring } from './modified-z-score.ts';

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

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

  it('counts the same where the values lie to one side of the median', () => {
    // Median 2, deviations 0 1 1 8 98, their median 1: 0.6745 × 98.
    expect(scoring([1, 1, 2, 10, 100], 5)?.scoreOf(100)).toBeCloseTo(66.101, 10);
    // Median 1.5, deviations 0.5 0.5 0.5 7.5, their median 0.5.
    expect(scoring([1, 1, 2, 9], 4)?.scoreOf(9)).toBeCloseTo((0.6745 * 7.5) / 0.5, 10);
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
    expect(median([1, 2, 3])).toBe(2);
    expect(median([1, 2, 3, 4])).toBe(2.5);
    expect(median([])).toBeNaN();
  });
});
