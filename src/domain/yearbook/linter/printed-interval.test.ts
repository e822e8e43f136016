/** What a printed number promises, and what it does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, point } from './mini-edition.ts';
import { exactly, intervalOf, mayBeEqual, quotientOf, sumOf } from './printed-interval.ts';

const fact = (printed: string, value: number, unit: 'RUB' | 'count' | 'fraction' = 'RUB') => {
  const [first] = bookOf([{ ...point('all-clusters', 'x', '2030', '1', unit), printed, value }]).facts;
  if (!first) throw new Error('the book is empty');
  return first;
};

describe('intervalOf', () => {
  it('reads half a unit of the last place to both sides', () => {
    expect(intervalOf(fact('12,7%', 0.127, 'fraction'))).toEqual({ low: 126_500_000n, high: 127_500_000n });
  });

  it('takes a count for exact, glued to its neighbours or not', () => {
    expect(intervalOf(fact('137', 137, 'count'))).toEqual(exactly(137));
    expect(intervalOf(fact('137130125', 137, 'count'))).toEqual(exactly(137));
  });

  it('gives nothing where the print is not this value', () => {
    expect(intervalOf(fact('33/1', 3e9))).toBeNull();
    expect(intervalOf(fact('18,5', 27e9))).toBeNull();
  });
});

describe('arithmetic of intervals', () => {
  it('holds the true quotient of any two printed amounts', () => {
    const amount = fc.integer({ min: 1, max: 9_999_999 });
    fc.assert(
      fc.property(amount, amount, (top, bottom) => {
        const printed = (tenths: number) => fact((tenths / 10).toFixed(1).replace('.', ','), tenths * 1e5);
        const quotient = quotientOf(intervalOf(printed(top)), intervalOf(printed(bottom)));
        const exact = (BigInt(top) * 10n ** 9n) / BigInt(bottom);
        expect(quotient !== null && mayBeEqual(quotient, { low: exact, high: exact + 1n })).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('knows no sum with an unknown part', () => {
    expect(sumOf([exactly(1), null])).toBeNull();
    expect(sumOf([])).toBeNull();
  });
});
